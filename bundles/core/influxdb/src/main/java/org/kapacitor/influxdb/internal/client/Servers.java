package org.kapacitor.influxdb.internal.client;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.http.HttpAnswer;
import org.kapacitor.api.http.HttpRequest;
import org.kapacitor.api.http.HttpStream;
import org.kapacitor.api.http.Tls;
import org.kapacitor.influxdb.internal.config.ClusterSection;

/**
 * The servers of a cluster, which take requests in turn (config.md section B7). Safe for use by
 * several threads.
 */
public final class Servers {
  private static final String AGENT = "KapacitorInfluxDBClient";

  private final Http http;
  private final List<String> roots;
  private final Supplier<Optional<String>> authorization;
  private final Duration timeout;
  private final Tls tls;
  private final AtomicInteger turn = new AtomicInteger();

  /**
   * The servers of a section.
   *
   * @param authorization value of the header of each request
   */
  public Servers(Http http, ClusterSection section, Supplier<Optional<String>> authorization) {
    this.http = http;
    this.roots = section.urls().stream().map(Servers::root).toList();
    this.authorization = authorization;
    this.timeout = section.timeout();
    this.tls = section.tls();
  }

  /** The path of a configured address does not count. */
  private static String root(String url) {
    int path = url.indexOf('/', url.indexOf("://") + 3);
    String root = path < 0 ? url : url.substring(0, path);
    int at = root.lastIndexOf('@');
    return at < 0 ? root : root.substring(0, root.indexOf("://") + 3) + root.substring(at + 1);
  }

  /** A request to one of the servers. */
  public record Call(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      byte[] body) {}

  /** Sends a request and returns when the answer begins. */
  public HttpStream open(Call call) throws IOException {
    return http.open(request(call));
  }

  /** Sends a request and returns the answer. */
  public HttpAnswer send(Call call) throws IOException {
    return http.send(request(call));
  }

  private HttpRequest request(Call call) {
    String root = roots.get(Math.floorMod(turn.incrementAndGet(), roots.size()));
    Map<String, String> headers = new LinkedHashMap<>(call.headers());
    headers.put("User-Agent", AGENT);
    authorization.get().ifPresent(value -> headers.put("Authorization", value));
    return new HttpRequest(
        call.method(),
        root + call.path() + query(call.query()),
        headers,
        call.body(),
        timeout,
        tls);
  }

  private static String query(Map<String, String> parameters) {
    StringBuilder query = new StringBuilder();
    parameters.forEach(
        (name, value) -> {
          query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
          query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        });
    return query.toString();
  }
}
