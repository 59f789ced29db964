package org.kapacitor.node.httppost;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.http.HttpAnswer;
import org.kapacitor.api.http.HttpRequest;

/** An HTTP client without a network: remembers requests and answers as told, else with 200. */
final class RecordingHttp implements Http {
  /** What happens to a request. */
  private interface Outcome {
    HttpAnswer answer() throws IOException;
  }

  private final List<HttpRequest> requests = new ArrayList<>();
  private final Deque<Outcome> outcomes = new ArrayDeque<>();

  /** The next request without an outcome gets this answer. */
  RecordingHttp answer(int status, String body) {
    outcomes.add(() -> new HttpAnswer(status, body.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  /** The next request without an outcome fails. */
  RecordingHttp fail(String reason) {
    outcomes.add(
        () -> {
          throw new IOException(reason);
        });
    return this;
  }

  @Override
  public HttpAnswer send(HttpRequest request) throws IOException {
    requests.add(request);
    return outcomes.isEmpty() ? new HttpAnswer(200, new byte[0]) : outcomes.poll().answer();
  }

  List<HttpRequest> requests() {
    return requests;
  }

  /** Method and URL, headers sorted by name, an empty line, the body. */
  List<String> texts() {
    return requests.stream().map(RecordingHttp::text).toList();
  }

  private static String text(HttpRequest request) {
    StringBuilder text = new StringBuilder(request.method()).append(' ').append(request.url());
    new TreeMap<>(request.headers())
        .forEach((name, value) -> text.append('\n').append(name).append(": ").append(value));
    return text.append("\n\n")
        .append(new String(request.body(), StandardCharsets.UTF_8))
        .toString();
  }
}
