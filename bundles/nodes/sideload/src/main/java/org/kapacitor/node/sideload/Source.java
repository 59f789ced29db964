package org.kapacitor.node.sideload;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.http.HttpRequest;
import org.kapacitor.api.http.HttpStream;
import org.kapacitor.api.http.Tls;
import org.kapacitor.api.text.Json;

/** What was read from a location. */
final class Source {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final byte[] NO_BODY = {};

  private final Location location;
  private final Http http;
  private volatile Values values;
  private int users;

  Source(Location location, Http http) {
    this.location = location;
    this.http = http;
  }

  Location location() {
    return location;
  }

  /** Another task uses it; called under the lock of {@link Sources}. */
  void use() {
    users++;
  }

  /** A task less uses it; called under the lock of {@link Sources}. */
  boolean release() {
    return --users == 0;
  }

  /** What was read last. It is another object if it was read again. */
  Values values() {
    return values;
  }

  synchronized void loadOnce() throws IOException {
    if (values == null) {
      load();
    }
  }

  /** Reads everything again; if that fails all stays as it was. */
  synchronized void load() throws IOException {
    values = location.file() ? ofDirectory() : ofServer();
  }

  private Values ofDirectory() throws IOException {
    try {
      return Directory.read(Path.of(location.address()));
    } catch (IOException e) {
      throw new IOException(
          "failed to update sideload cache for source file %s: %s"
              .formatted(Json.of(location.address()), e.getMessage()),
          e);
    }
  }

  /** The status of the answer does not matter (section 7.16). */
  private Values ofServer() throws IOException {
    HttpRequest request =
        new HttpRequest("GET", location.address(), Map.of(), NO_BODY, TIMEOUT, Tls.DEFAULT);
    if (!location.username().isEmpty() && !location.password().isEmpty()) {
      request = request.basicAuth(location.username(), location.password());
    }
    try (HttpStream answer = http.open(request)) {
      return Values.ofJson(answer.body());
    }
  }
}
