package org.kapacitor.lambda;

/**
 * A lambda expression cannot be evaluated whatever the data is. The message is the one of
 * tickscript.md section 4.5, without a prefix.
 */
public final class LambdaException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** An exception with the message that users see as the task's error. */
  public LambdaException(String message) {
    super(message);
  }
}
