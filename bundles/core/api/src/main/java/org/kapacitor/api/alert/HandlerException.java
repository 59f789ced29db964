package org.kapacitor.api.alert;

/** A handler cannot be opened: the task or the topic handler fails with the message. */
public final class HandlerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** An exception with the message that users see. */
  public HandlerException(String message) {
    super(message);
  }
}
