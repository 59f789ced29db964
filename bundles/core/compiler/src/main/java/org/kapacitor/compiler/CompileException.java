package org.kapacitor.compiler;

/** A script is wrong; the message is what clients get behind {@code invalid TICKscript: }. */
public final class CompileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** An exception with the text that clients get. */
  public CompileException(String message) {
    // A mistake of the user has no use for a stack trace.
    super(message, null, false, false);
  }
}
