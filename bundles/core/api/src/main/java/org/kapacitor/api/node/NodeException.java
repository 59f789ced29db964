package org.kapacitor.api.node;

/** A node cannot start or cannot go on: the task fails with the message. */
public class NodeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** An exception with the message that users see as the task's error. */
  public NodeException(String message) {
    super(message);
  }

  /** An exception with the message that users see as the task's error. */
  public NodeException(String message, Throwable cause) {
    super(message, cause);
  }
}
