package org.kapacitor.front.http.internal.json;

/** Text is not JSON, or not the JSON that is wanted; the message is the one clients know. */
public final class JsonException extends Exception {
  private static final long serialVersionUID = 1;

  /** An exception with the text that clients get. */
  public JsonException(String message) {
    super(message, null, false, false);
  }
}
