package org.kapacitor.testkit;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.http.HttpAnswer;
import org.kapacitor.api.http.HttpRequest;

/** An HTTP client without a network: remembers requests and answers as told. */
final class FakeHttp implements Http {
  /** What happens to a request. */
  private interface Outcome {
    HttpAnswer answer(HttpRequest request) throws IOException;
  }

  private final List<HttpRequest> requests = new ArrayList<>();
  private final Deque<Outcome> outcomes = new ArrayDeque<>();
  private Outcome last = request -> new HttpAnswer(200, new byte[0]);

  /** The next request without an outcome gets this answer; so do those after the last. */
  void answer(int status, String body) {
    outcomes.add(request -> new HttpAnswer(status, body.getBytes(StandardCharsets.UTF_8)));
  }

  /** The next request without an outcome fails. */
  void fail(String reason) {
    outcomes.add(
        request -> {
          URI url = URI.create(request.url());
          String host = url.getScheme() + "://" + url.getHost();
          throw new IOException(request.method() + " " + host + ": " + reason);
        });
  }

  @Override
  public HttpAnswer send(HttpRequest request) throws IOException {
    if (!URI.create(request.url()).isAbsolute()) {
      throw new IOException("invalid URL: URI is not absolute");
    }
    requests.add(request);
    if (!outcomes.isEmpty()) {
      last = outcomes.poll();
    }
    return last.answer(request);
  }

  List<HttpRequest> requests() {
    return requests;
  }
}
