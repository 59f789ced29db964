package org.kapacitor.front.http.internal.route;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.text.Json;
import org.kapacitor.front.http.internal.json.JsonWriter;

/**
 * What a request is answered with. Immutable.
 *
 * @param payload the body
 * @param contentType empty for the usual one, {@code application/json; charset=utf-8}
 * @param retryAfter seconds after which the client should try again; 0 to say nothing about it
 * @param close whether the connection ends after the answer
 */
public record Answer(
    int status, Payload payload, Optional<String> contentType, int retryAfter, boolean close) {
  private static final byte[] NOTHING = {};

  /** Status 204. */
  public static final Answer NO_CONTENT = empty(204);

  /** An answer without a body. */
  public static Answer empty(int status) {
    return bytes(status, NOTHING, Optional.empty());
  }

  private static Answer bytes(int status, byte[] content, Optional<String> contentType) {
    return new Answer(status, new Payload.Bytes(content), contentType, 0, false);
  }

  /** Text in JSON's content type: JSON, or what the original sends as such. */
  public static Answer text(int status, String text) {
    return bytes(status, text.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  /** Text of another content type. */
  public static Answer text(int status, String text, String contentType) {
    return bytes(status, text.getBytes(StandardCharsets.UTF_8), Optional.of(contentType));
  }

  /** Status 200 with a file that is deleted when it has been sent, and its directory with it. */
  public static Answer temporaryFile(Path file, String name) {
    return new Answer(
        200,
        new Payload.TemporaryFile(file, name),
        Optional.of("application/octet-stream"),
        0,
        false);
  }

  /** Status 200 with a body that is sent piece by piece. */
  public static Answer live(String contentType, LiveBody body) {
    return new Answer(200, new Payload.Live(body), Optional.of(contentType), 0, false);
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
    return new Answer(status, payload, contentType, retryAfter, true);
  }

  /** The same, with advice when to try again. */
  public Answer retryAfter(int seconds) {
    return new Answer(status, payload, contentType, seconds, close);
  }
}
