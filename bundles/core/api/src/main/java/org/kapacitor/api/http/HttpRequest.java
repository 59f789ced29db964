package org.kapacitor.api.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request to send.
 *
 * @param method {@code POST} and the like
 * @param url absolute, http or https
 * @param headers names and values
 * @param body may be empty
 * @param timeout for the whole exchange; zero for none
 * @param tls how to treat https
 */
public record HttpRequest(
    String method,
    String url,
    Map<String, String> headers,
    byte[] body,
    Duration timeout,
    Tls tls) {

  /** How long an exchange may take unless said otherwise (alerts.md section 4.0). */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  public HttpRequest {
    headers = Map.copyOf(headers);
  }

  /** A POST of JSON text. */
  public static HttpRequest postJson(String url, String json) {
    return post(url, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** A POST. */
  public static HttpRequest post(String url, String contentType, byte[] body) {
    return new HttpRequest(
        "POST", url, Map.of("Content-Type", contentType), body, DEFAULT_TIMEOUT, Tls.DEFAULT);
  }

  /** The same with a header set. */
  public HttpRequest header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.keySet().removeIf(name::equalsIgnoreCase);
    more.put(name, value);
    return new HttpRequest(method, url, more, body, timeout, tls);
  }

  /** The same with basic authentication. */
  public HttpRequest basicAuth(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
  }

  /** The same with another timeout. */
  public HttpRequest timeout(Duration newTimeout) {
    return new HttpRequest(method, url, headers, body, newTimeout, tls);
  }

  /** The same with other TLS settings. */
  public HttpRequest tls(Tls newTls) {
    return new HttpRequest(method, url, headers, body, timeout, newTls);
  }
}
