package org.kapacitor.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.cli.Terminal;
import org.kapacitor.cli.Terminal.Outcome;
import org.kapacitor.cli.TestServer;

/** show-topic and show-topic-handler. */
class ShowTopicTest {
  private static final String TOPIC = "/kapacitor/v1/alerts/topics/cpu";

  private TestServer server;
  private Terminal terminal;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer();
    terminal = new Terminal(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void topic(String events, String handlers) {
    server.on(
        "GET " + TOPIC,
        "{\"id\":\"cpu\",\"level\":\"CRITICAL\",\"collected\":1,\"events-link\":{\"href\":\""
            + TOPIC
            + "/events\"},\"handlers-link\":{\"href\":\""
            + TOPIC
            + "/handlers\"}}");
    server.on("GET " + TOPIC + "/events", "{\"events\":[" + events + "]}");
    server.on("GET " + TOPIC + "/handlers", "{\"handlers\":[" + handlers + "]}");
  }

  private static String event(String id, String level, String message, String time) {
    return "{\"id\":\"%s\",\"state\":{\"level\":\"%s\",\"message\":\"%s\",\"time\":\"%s\"}}"
        .formatted(id, level, message, time);
  }

  /** The sample of cli.md section 2, show-topic. */
  @Test
  void showsATopic() {
    topic(
        event("serverA", "CRITICAL", "serverA is CRITICAL", "2026-11-20T23:06:00Z"),
        "{\"id\":\"tolog\"}");
    assertThat(terminal.run("show-topic", "cpu"))
        .isEqualTo(
            new Outcome(
                0,
                """
                ID: cpu
                Level: CRITICAL
                Collected: 1
                Handlers: [tolog]
                Events:
                Event   Level    Message             Date                  \s
                serverA CRITICAL serverA is CRITICAL 20 Nov 26 23:06 UTC   \s
                """,
                ""));
    assertThat(server.requests())
        .containsExactly(
            "GET " + TOPIC,
            "GET " + TOPIC + "/events?min-level=OK",
            "GET " + TOPIC + "/handlers?pattern=");
  }

  @Test
  void sortsEventsByTime() {
    topic(
        event("c", "OK", "3", "2026-11-20T23:06:00.5Z")
            + ","
            + event("a", "INFO", "1", "2026-11-20T23:06:00+01:00")
            + ","
            + event("b", "WARNING", "2", "2026-11-20T23:06:00.4Z"),
        "{\"id\":\"x\"},{\"id\":\"y\"}");
    assertThat(terminal.run("show-topic", "cpu").out())
        .contains("Handlers: [x, y]\n")
        .endsWith(
            "Event Level    Message Date                   \n"
                + "a     INFO     1       20 Nov 26 22:06 UTC    \n"
                + "b     WARNING  2       20 Nov 26 23:06 UTC    \n"
                + "c     OK       3       20 Nov 26 23:06 UTC    \n");
  }

  @Test
  void anEmptyTopicHasAHeader() {
    topic("", "");
    assertThat(terminal.run("show-topic", "cpu").out())
        .endsWith("Handlers: []\nEvents:\nEvent Level    Message Date                   \n");
  }

  @Test
  void anEventWithoutAProperTimeIsNamed() {
    topic(event("a", "OK", "m", "yesterday"), "");
    assertThat(terminal.run("show-topic", "cpu").err())
        .isEqualTo("Error: failed to decode JSON: time: expected a time, found \"yesterday\"\n");
  }

  @Test
  void exactlyOneTopicMustBeGiven() {
    Outcome outcome = terminal.run("show-topic");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("Must specify one topic ID\nUsage: kapacitor show-topic [topic ID]\n");
  }

  /** The sample of cli.md section 2, show-topic-handler. */
  @Test
  void showsAHandler() {
    server.on(
        "GET " + TOPIC + "/handlers/tolog",
        "{\"id\":\"tolog\",\"kind\":\"log\",\"match\":\"level() == CRITICAL\","
            + "\"options\":{\"path\":\"/tmp/cpu.log\",\"mode\":420}}");
    assertThat(terminal.run("show-topic-handler", "cpu", "tolog"))
        .isEqualTo(
            new Outcome(
                0,
                """
                ID: tolog
                Topic: cpu
                Kind: log
                Match: level() == CRITICAL
                Options: {"mode":420,"path":"/tmp/cpu.log"}
                """,
                ""));
  }

  @Test
  void aHandlerWithoutOptionsShowsNull() {
    server.on("GET " + TOPIC + "/handlers/h", "{\"id\":\"h\",\"options\":null}");
    assertThat(terminal.run("show-topic-handler", "cpu", "h").out()).endsWith("Options: null\n");
  }

  @Test
  void anUnknownHandlerIsAnError() {
    server.on("GET " + TOPIC + "/handlers/h1", 404, "{\"error\":\"unknown handler: \\\"h1\\\"\"}");
    assertThat(terminal.run("show-topic-handler", "cpu", "h1"))
        .isEqualTo(new Outcome(3, "", "Error: unknown handler: \"h1\"\n"));
  }

  @Test
  void topicAndHandlerMustBeGiven() {
    Outcome outcome = terminal.run("show-topic-handler", "cpu");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("Must specify both topic and handler IDs\nUsage: kapacitor show-topic-handler");
  }
}
