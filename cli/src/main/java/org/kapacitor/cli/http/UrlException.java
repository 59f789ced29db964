package org.kapacitor.cli.http;

/** A URL that cannot be used; the message says why. */
public final class UrlException extends Exception {
  /** An exception with the reason. */
  public UrlException(String message) {
    super(message);
  }
}
