package org.kapacitor.node.udf.wire;

/** What was received is not a message of the protocol. */
public final class WireException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** An exception with a message that says what is wrong. */
  public WireException(String message) {
    super(message);
  }
}
