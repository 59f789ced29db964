package org.kapacitor.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server on this machine: remembers requests and answers as told. */
public final class TestServer implements AutoCloseable {
  /** Headers that every client sends in its own way. */
  private static final Set<String> TRANSPORT =
      Set.of("host", "content-length", "user-agent", "connection", "accept-encoding");

  private record Answer(int status, String body) {}

  private final HttpServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

  /** Starts a server. */
  public TestServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!TRANSPORT.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, String.join(", ", values));
              }
            });
    byte[] body = exchange.getRequestBody().readAllBytes();
    requests.add(
        RequestText.of(
            exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
    Answer answer = answers.isEmpty() ? new Answer(200, "") : answers.poll();
    byte[] content = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), content.length == 0 ? -1 : content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }

  /** The address, without a slash at the end. */
  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** One request gets this answer; requests that have none get an empty one with status 200. */
  public TestServer answer(int status, String body) {
    answers.add(new Answer(status, body));
    return this;
  }

  /**
   * The requests so far: method and path, headers but for those of the transport sorted by name, an
   * empty line, the body.
   */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
