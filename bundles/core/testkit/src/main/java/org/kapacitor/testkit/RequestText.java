package org.kapacitor.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Requests as tests write them down.
 *
 * <pre>
 * POST http://example.com/alert
 * Authorization: Bearer abc
 * Content-Type: application/json
 *
 * {"text":"cpu is CRITICAL"}
 * </pre>
 */
final class RequestText {
  private RequestText() {}

  static String of(String method, String url, Map<String, String> headers, byte[] body) {
    StringBuilder text = new StringBuilder(method).append(' ').append(url).append('\n');
    Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    sorted.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
    return text.append('\n').append(new String(body, StandardCharsets.UTF_8)).toString();
  }
}
