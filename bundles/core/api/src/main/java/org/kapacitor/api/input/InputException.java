package org.kapacitor.api.input;

/** An input cannot start or go on. */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** An exception with the message that users see. */
  public InputException(String message) {
    super(message);
  }

  /** An exception with the message that users see. */
  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
