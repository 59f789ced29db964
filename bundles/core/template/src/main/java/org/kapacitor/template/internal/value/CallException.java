package org.kapacitor.template.internal.value;

/** A function cannot do what is asked; the message becomes part of the template's error. */
public final class CallException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With the cause as users see it. */
  public CallException(String message) {
    super(message, null, false, false);
  }
}
