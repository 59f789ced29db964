package org.kapacitor.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The server as its clients see it: over HTTP. */
final class Server {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String url = "http://127.0.0.1:" + System.getProperty("http.port");
  private final HttpClient client = HttpClient.newHttpClient();

  /** Something that must hold. */
  interface Check {
    void run() throws Exception;
  }

  /** Waits until something holds; what does not hold in time fails the test. */
  static void await(Check check) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        check.run();
        return;
      } catch (AssertionError e) {
        if (System.nanoTime() - deadline > 0) {
          throw e;
        }
        Thread.sleep(20);
      }
    }
  }

  /** Writes points to {@code db.rp}; they must be accepted. */
  void write(String lines) throws IOException, InterruptedException {
    HttpResponse<String> response = send("POST", "/kapacitor/v1/write?db=db&rp=rp", lines);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(204);
  }

  /** Defines an enabled task over {@code db.rp}. */
  void define(String id, String script) throws IOException, InterruptedException {
    HttpResponse<String> response =
        send(
            "POST",
            "/kapacitor/v1/tasks",
            """
            {"id": "%s", "dbrps": [{"db": "db", "rp": "rp"}], "status": "enabled", "script": "%s"}
            """
                .formatted(id, script.replace("\"", "\\\"").replace("\n", "\\n")));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }

  void delete(String task) throws IOException, InterruptedException {
    send("DELETE", "/kapacitor/v1/tasks/" + task, "");
  }

  /** A task as JSON. */
  String task(String id) throws IOException, InterruptedException {
    return get("/kapacitor/v1/tasks/" + id);
  }

  /** The task must be enabled and take data. */
  void assertRuns(String task) throws IOException, InterruptedException {
    assertThat(task(task))
        .contains("\"status\": \"enabled\"", "\"executing\": true", "\"error\": \"\"");
  }

  /** The task must be enabled but wait: {@code node type "x"}. */
  void assertWaitsFor(String task, String what) throws IOException, InterruptedException {
    assertThat(task(task))
        .contains(
            "\"status\": \"enabled\"",
            "\"executing\": false",
            "\"error\": \"waiting for " + what.replace("\"", "\\\"") + "\"");
  }

  String get(String path) throws IOException, InterruptedException {
    return send("GET", path, "").body();
  }

  String post(String path, String body) throws IOException, InterruptedException {
    HttpResponse<String> response = send("POST", path, body);
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    return response.body();
  }

  HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .method(method, BodyPublishers.ofString(body))
            .timeout(PATIENCE)
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
