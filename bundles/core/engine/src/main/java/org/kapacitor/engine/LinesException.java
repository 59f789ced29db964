package org.kapacitor.engine;

/** A write has lines that are not line protocol: nothing of it was taken. */
public final class LinesException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * An exception with the text that clients get.
   *
   * @param message {@code unable to parse 'LINE': REASON}, one line for each bad one
   */
  public LinesException(String message) {
    super(message, null, false, false);
  }
}
