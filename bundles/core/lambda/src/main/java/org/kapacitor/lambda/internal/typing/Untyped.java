package org.kapacitor.lambda.internal.typing;

/** An expression has no type for a signature; the message is the error's. */
final class Untyped extends RuntimeException {
  private static final long serialVersionUID = 1;

  Untyped(String message) {
    super(message, null, false, false);
  }
}
