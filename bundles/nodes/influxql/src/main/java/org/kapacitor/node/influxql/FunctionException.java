package org.kapacitor.node.influxql;

/**
 * A function cannot deal with the values of a batch. The message is for users. It carries no stack
 * trace.
 */
final class FunctionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  FunctionException(String message) {
    super(message, null, false, false);
  }
}
