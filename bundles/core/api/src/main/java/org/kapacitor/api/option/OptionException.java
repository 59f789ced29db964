package org.kapacitor.api.option;

/** The options given do not fit. The message is for users and says what is wrong. */
public final class OptionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** An exception with the message that users see. */
  public OptionException(String message) {
    super(message);
  }
}
