package org.kapacitor.api.data;

/**
 * A field is missing or not of the type asked for. It carries no stack trace: it is thrown per
 * point. The engine counts and logs it as an error of the node whose operator let it pass, and
 * drops the point.
 */
public final class FieldException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** An exception with the message that users see. */
  public FieldException(String message) {
    super(message, null, false, false);
  }
}
