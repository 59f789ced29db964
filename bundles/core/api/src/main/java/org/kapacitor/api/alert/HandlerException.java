package org.kapacitor.api.alert;

/** A handler cannot be opened: the task or the topic handler fails with the message. */
public final class HandlerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean complete;

  /** An exception with the message that users see, behind {@link Handler#creation}. */
  public HandlerException(String message) {
    this(message, false);
  }

  private HandlerException(String message, boolean complete) {
    super(message);
    this.complete = complete;
  }

  /** An exception with a message that needs nothing before it. */
  public static HandlerException complete(String message) {
    return new HandlerException(message, true);
  }

  /** Whether the message needs nothing before it. */
  public boolean isComplete() {
    return complete;
  }
}
