package org.kapacitor.lambda.internal.function;

/** A built-in function has no result for its arguments. It carries no stack trace. */
public final class FunctionException extends Exception {
  private static final long serialVersionUID = 1;

  /** An exception with the cause as messages show it. */
  public FunctionException(String message) {
    super(message, null, false, false);
  }
}
