package org.kapacitor.store;

/** The store cannot be opened, read or written. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** An exception with the message that users see. */
  public StoreException(String message) {
    super(message);
  }

  /** An exception with the message that users see. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
