package org.kapacitor.compiler.internal;

/** Arguments do not fit a call; whoever makes the call says where it is. */
final class CallException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean panic;

  private CallException(String message, boolean panic) {
    super(message, null, false, false);
    this.panic = panic;
  }

  /** An error that the original returns: shown as it is. */
  static CallException error(String message) {
    return new CallException(message, false);
  }

  /** An error that the original finds while calling: shown with what was called on what. */
  static CallException panic(String message) {
    return new CallException(message, true);
  }

  boolean panic() {
    return panic;
  }
}
