package org.kapacitor.front.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.front.http.internal.Reply.assertError;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** http-api.md section 2.3. */
class LogSessionTest {
  private static final String LOGS = "/kapacitor/v1preview/logs";
  private TestServer server;

  @BeforeEach
  void open() throws IOException {
    server = TestServer.opened();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private RawClient follow(String query, String... headers) throws IOException {
    RawClient client = server.connect();
    client.request("GET", LOGS + query, "", headers);
    return client;
  }

  /** The session begins after its headers have been sent. */
  private void awaitListeners(int count) {
    while (server.logging.listeners.size() != count) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Test
  void sendsRecordsAsTheyAreMade() throws IOException {
    try (RawClient client = follow("", "Accept-Encoding: gzip")) {
      Reply head = client.head();
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.header("content-type")).isEqualTo("application/logfmt");
      assertThat(head.header("content-encoding")).isNull();
      assertThat(head.header("x-kapacitor-version")).doesNotContain("|");
      awaitListeners(1);
      server.logging.log("debug", "two words", "task", "a");
      assertThat(client.piece())
          .matches(
              "ts=1970-01-01T\\d\\d:00:00\\.000(Z|[+-]\\d\\d:\\d\\d) lvl=debug"
                  + " msg=\"two words\" task=a\n");
      server.logging.log("error", "b", "task", "c");
      assertThat(client.piece()).endsWith(" lvl=error msg=b task=c\n");
    }
  }

  @Test
  void sendsJsonToThoseWhoWantIt() throws IOException {
    try (RawClient client = follow("", "Accept: application/json")) {
      assertThat(client.head().header("content-type")).isEqualTo("application/json");
      awaitListeners(1);
      server.logging.log("info", "a \"b\"", "msg2", "c");
      assertThat(client.piece())
          .matches("\\{\"ts\":\"[^\"]+\",\"lvl\":\"info\",.*\"msg\":\"a \\\\\"b\\\\\"\".*}\n")
          .contains("\"msg2\":\"c\"");
    }
  }

  @Test
  void sendsOnlyWhatAllFiltersFit() throws IOException {
    try (RawClient client = follow("?task=a&lvl=info%2B")) {
      client.head();
      awaitListeners(1);
      server.logging.log("debug", "too low", "task", "a");
      server.logging.log("error", "other task", "task", "b");
      server.logging.log("error", "no task", "node", "a");
      server.logging.log("warn", "this", "task", "a");
      assertThat(client.piece()).endsWith("lvl=warn msg=this task=a\n");
    }
    try (RawClient client = follow("?lvl=info&msg=x")) {
      client.head();
      awaitListeners(2);
      server.logging.log("error", "x", "task", "a");
      server.logging.log("info", "x", "task", "a");
      assertThat(client.piece()).endsWith("lvl=info msg=x task=a\n");
    }
  }

  @Test
  void refusesAFilterThatIsGivenTwice() throws IOException {
    assertError(
        server.get(LOGS + "?task=a&task=b"), 400, "query params cannot contain duplicate params");
    assertThat(server.logging.listeners).isEmpty();
  }

  @Test
  void isPartOfThePreviewOnly() throws IOException {
    assertThat(server.get("/kapacitor/v1/logs").status()).isEqualTo(404);
  }

  @Test
  void endsWhenTheClientGoes() throws IOException {
    try (RawClient client = follow("")) {
      client.head();
      awaitListeners(1);
    }
    while (!server.logging.listeners.isEmpty()) {
      server.logging.log("info", "x", "task", "a");
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Test
  void tellsASlowClientWhatItMisses() throws IOException {
    String large = "x".repeat(100_000);
    try (RawClient client = follow("")) {
      client.head();
      awaitListeners(1);
      for (int i = 0; i < 200; i++) {
        server.logging.log("info", large, "task", "a");
      }
      String piece = client.piece();
      while (!piece.contains("records were left out")) {
        if (piece.length() > 100_000) {
          server.logging.log("info", "small", "task", "a");
        }
        piece = client.piece();
      }
      assertThat(piece).contains("lvl=error").containsPattern("count=\\d+");
    }
  }

  @Test
  void endsWhenTheServerStops() throws IOException {
    try (RawClient client = follow("")) {
      client.head();
      awaitListeners(1);
      server.close();
      assertThat(client.piece()).isEmpty();
      assertThat(server.logging.listeners).isEmpty();
    }
  }
}
