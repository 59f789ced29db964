package org.kapacitor.api.node;

/**
 * A lambda expression has no value for a point. It carries no stack trace: it is thrown per point.
 * Messages are those of tickscript.md section 4.5.
 */
public final class EvaluationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** An exception with the message that users see. */
  public EvaluationException(String message) {
    super(message, null, false, false);
  }
}
