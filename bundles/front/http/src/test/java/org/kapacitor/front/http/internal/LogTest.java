package org.kapacitor.front.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** http-api.md section 2.3, config.md section A4.2. */
class LogTest {
  @BeforeEach
  void clear() {
    TestLogs.clear();
  }

  private static List<String> requests() {
    return TestLogs.lines().stream().filter(line -> line.contains("\"http request\"")).toList();
  }

  @Test
  void logsRequestsWithoutPasswords() throws IOException {
    try (TestServer server = TestServer.opened()) {
      server.get(
          "/kapacitor/v1/tasks/x?u=bob&p=secret&pattern=p",
          "User-Agent: test 1",
          "Referer: http://r");
    }
    assertThat(requests()).hasSize(1);
    assertThat(requests().get(0))
        .matches(
            "INFO msg=\"http request\" service=http host=127\\.0\\.0\\.1 username=bob"
                + " start=20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z method=GET"
                + " uri=\"?/kapacitor/v1/tasks/x\\?u=bob&p=\\[REDACTED\\]&pattern=p\"?"
                + " protocol=HTTP/1\\.1 status=404 referer=http://r user-agent=\"test 1\""
                + " request-id=[0-9a-f-]{36} duration=[0-9.]+(ns|µs|ms|s)");
  }

  @Test
  void logsWhoAsksWithBasicAuthentication() throws IOException {
    try (TestServer server = TestServer.opened()) {
      server.get("/nothing", "Authorization: Basic YWxpY2U6cHc=");
      server.get("/nothing", "Authorization: Basic !");
    }
    assertThat(requests().get(0)).contains(" username=alice ");
    assertThat(requests().get(1)).contains(" username=- ", " referer=- ", " user-agent=- ");
  }

  @Test
  void logsOfWritesOnlyThoseThatFail() throws IOException {
    try (TestServer server = TestServer.opened()) {
      server.send("POST", "/write?db=d", "m v=1");
      server.send("POST", "/write", "m v=1");
    }
    assertThat(requests()).hasSize(1);
    assertThat(requests().get(0)).contains(" status=400 ");
  }

  @Test
  void logsNoRequestsIfItShallNot() throws IOException {
    try (TestServer server = TestServer.closed()) {
      server.settings.set("http", "logEnabled", false);
      server.open();
      server.get("/nothing");
    }
    assertThat(requests()).isEmpty();
  }

  @Test
  void logsBodiesOfWritesIfItShall() throws IOException {
    try (TestServer server = TestServer.closed()) {
      server.settings.set("http", "writeTracing", true);
      server.open();
      server.send("POST", "/write?db=d", "m v=1\n");
    }
    assertThat(TestLogs.lines())
        .contains("DEBUG msg=\"write body received by handler\" body=\"m v=1\\n\"");
  }

  @Test
  void logsWhereItListensAndThatItHasEnded() throws IOException {
    try (TestServer server = TestServer.opened()) {
      assertThat(TestLogs.lines())
          .contains(
              "INFO msg=\"listening on\" service=http addr=127.0.0.1:%d protocol=http"
                  .formatted(server.api().port()));
    }
    assertThat(TestLogs.lines()).endsWith("INFO msg=\"closed HTTP service\" service=http");
  }

  @Test
  void logsWhatNobodyExpected() throws IOException {
    try (TestServer server = TestServer.opened()) {
      server.tasks.broken = true;
      Reply reply = server.get("/kapacitor/v1/tasks");
      assertThat(TestLogs.lines())
          .contains(
              "ERROR msg=\"request failed\" method=GET path=/kapacitor/v1/tasks request-id="
                  + reply.header("request-id"));
    }
  }
}
