package org.kapacitor.front.http.internal.body;

/** A compressed body is not gzip, or damaged; the message is the one clients know. */
public final class GzipException extends Exception {
  private static final long serialVersionUID = 1;

  /** An exception with the text that clients get. */
  public GzipException(String message) {
    super(message, null, false, false);
  }
}
