package org.kapacitor.front.http.internal.route;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.text.Json;
import org.kapacitor.front.http.internal.json.JsonWriter;

/**
 * What a request is answered with. Immutable.
 *
 * @param content the body before compression; may be empty
 * @param contentType empty for the usual one, {@code application/json; charset=utf-8}
 * @param retryAfter seconds after which the client should try again; 0 to say nothing about it
 * @param close whether the connection ends after the answer
 */
public record Answer(
    int status, byte[] content, Optional<String> contentType, int retryAfter, boolean close) {
  private static final byte[] NOTHING = {};

  /** Status 204. */
  public static final Answer NO_CONTENT = empty(204);

  /** An answer without a body. */
  public static Answer empty(int status) {
    return new Answer(status, NOTHING, Optional.empty(), 0, false);
  }

  /** Text in JSON's content type: JSON, or what the original sends as such. */
  public static Answer text(int status, String text) {
    return new Answer(status, text.getBytes(StandardCharsets.UTF_8), Optional.empty(), 0, false);
  }

  /** Text of another content type. */
  public static Answer text(int status, String text, String contentType) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return new Answer(status, content, Optional.of(contentType), 0, false);
  }

  /** Status 200 with JSON. */
  public static Answer json(Object value) {
    return json(200, value);
  }

  /** Status 200 with JSON in one line. */
  public static Answer compact(Object value) {
    return text(200, Json.of(value) + '\n');
  }

  /** JSON in lines, as {@link JsonWriter#pretty} writes it. */
  public static Answer json(int status, Object value) {
    return text(status, JsonWriter.pretty(value));
  }

  /** An error in the standard form (http-api.md section 1.2). */
  public static Answer error(int status, String message) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("error", message);
    error.put("message", message);
    return json(status, error);
  }

  /** The same, after which the connection ends. */
  public Answer closing() {
    return new Answer(status, content, contentType, retryAfter, true);
  }

  /** The same, with advice when to try again. */
  public Answer retryAfter(int seconds) {
    return new Answer(status, content, contentType, seconds, close);
  }
}
