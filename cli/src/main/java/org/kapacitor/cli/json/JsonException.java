package org.kapacitor.cli.json;

/**
 * Text that is not JSON. The message is the one of the original, for example {@code invalid
 * character '}' looking for beginning of value}.
 */
public final class JsonException extends Exception {
  private final String place;

  JsonException(String message, String place) {
    super(message);
    this.place = place;
  }

  /** The message and where in the text it happened, for files a person wrote. */
  public String located() {
    return getMessage() + place;
  }
}
