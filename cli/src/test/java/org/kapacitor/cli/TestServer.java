package org.kapacitor.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server with canned answers that remembers what it was asked. */
public final class TestServer implements AutoCloseable {
  private record Answer(int status, String body) {}

  private final HttpServer server;
  private final Map<String, Deque<Answer>> answers = new HashMap<>();
  private final List<String> requests = new ArrayList<>();
  private final List<Map<String, List<String>>> headers = new ArrayList<>();

  public TestServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  /** The URL of this server. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * Answers a request; several answers are used in turn, the last again and again.
   *
   * @param request method and path as sent, without the query: {@code GET /ping}
   */
  public TestServer on(String request, int status, String body) {
    synchronized (answers) {
      answers.computeIfAbsent(request, key -> new ArrayDeque<>()).add(new Answer(status, body));
    }
    return this;
  }

  /** Answers a request with 200. */
  public TestServer on(String request, String body) {
    return on(request, 200, body);
  }

  /** All requests so far: method, target as sent, and the body behind a space. */
  public List<String> requests() {
    synchronized (answers) {
      return List.copyOf(requests);
    }
  }

  /** The last request. */
  public String lastRequest() {
    List<String> all = requests();
    return all.get(all.size() - 1);
  }

  /** A header of the last request, or null. */
  public String lastHeader(String name) {
    synchronized (answers) {
      List<String> values = headers.get(headers.size() - 1).get(name);
      return values == null ? null : String.join(",", values);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body =
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).strip();
    String target = exchange.getRequestURI().toString();
    String method = exchange.getRequestMethod();
    Answer answer;
    synchronized (answers) {
      requests.add((method + " " + target + " " + body).strip());
      headers.add(Map.copyOf(exchange.getRequestHeaders()));
      String key = method + " " + exchange.getRequestURI().getRawPath();
      Deque<Answer> queue = answers.getOrDefault(key, new ArrayDeque<>());
      answer =
          queue.isEmpty()
              ? new Answer(404, "{\"error\": \"Not Found\"}")
              : queue.size() > 1 ? queue.poll() : queue.peek();
    }
    byte[] bytes = answer.body.getBytes(StandardCharsets.UTF_8);
    if (answer.status >= 300 && answer.status < 400) {
      exchange.getResponseHeaders().add("Location", answer.body);
    }
    exchange.sendResponseHeaders(answer.status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
