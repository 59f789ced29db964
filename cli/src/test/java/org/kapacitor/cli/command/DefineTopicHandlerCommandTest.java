package org.kapacitor.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapacitor.cli.Terminal;
import org.kapacitor.cli.Terminal.Outcome;
import org.kapacitor.cli.TestServer;

class DefineTopicHandlerCommandTest {
  private static final String HANDLERS = "/kapacitor/v1/alerts/topics/cpu/handlers";

  @TempDir Path folder;
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

  private Outcome define(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    return terminal.run("define-topic-handler", file.toString());
  }

  @Test
  void createsAHandlerFromJson() throws IOException {
    server.on("POST " + HANDLERS, "{\"id\":\"tolog\"}");
    assertThat(
            define(
                "h.json",
                "{\"topic\": \"cpu\", \"id\": \"tolog\", \"kind\": \"log\","
                    + " \"match\": \"changed() == TRUE\", \"options\": {\"path\": \"/a.log\","
                    + " \"mode\": 420}}"))
        .isEqualTo(new Outcome(0, "", ""));
    assertThat(server.requests())
        .containsExactly(
            "GET " + HANDLERS + "/tolog",
            "POST "
                + HANDLERS
                + " {\"topic\":\"cpu\",\"id\":\"tolog\",\"kind\":\"log\","
                + "\"options\":{\"mode\":420,\"path\":\"/a.log\"},"
                + "\"match\":\"changed() == TRUE\"}");
  }

  @Test
  void replacesAnExistingHandler() throws IOException {
    server.on("GET " + HANDLERS + "/7", "{\"id\":\"7\"}").on("PUT " + HANDLERS + "/7", "{}");
    String yaml = "topic: cpu\nid: 7\nkind: slack\noptions:\n  channel: '#alerts'\n  on: yes\n";
    assertThat(define("h.yml", yaml)).isEqualTo(new Outcome(0, "", ""));
    assertThat(server.lastRequest())
        .isEqualTo(
            "PUT "
                + HANDLERS
                + "/7 {\"topic\":\"cpu\",\"id\":\"7\",\"kind\":\"slack\","
                + "\"options\":{\"channel\":\"#alerts\",\"true\":true},\"match\":\"\"}");
  }

  @Test
  void anotherExtensionCountsAsEmpty() throws IOException {
    String error = "invalid handler spec: handler topic must contain only letters";
    server.on("POST /kapacitor/v1/alerts/topics/handlers", 400, "{\"error\":\"" + error + "\"}");
    assertThat(define("h.txt", "topic: cpu"))
        .isEqualTo(new Outcome(3, "", "Error: " + error + "\n"));
    assertThat(server.lastRequest())
        .isEqualTo(
            "POST /kapacitor/v1/alerts/topics/handlers {\"topic\":\"\",\"id\":\"\",\"kind\":\"\","
                + "\"options\":null,\"match\":\"\"}");
  }

  @Test
  void exactlyOneFileMustBeGiven() {
    Outcome outcome = terminal.run("define-topic-handler");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith(
            "Must provide a path to a handler file.\nUsage: kapacitor define-topic-handler <path");
    assertThat(terminal.run("define-topic-handler", "a", "b").exit()).isEqualTo(2);
  }

  @Test
  void unreadableFilesAreNamed() throws IOException {
    assertThat(terminal.run("define-topic-handler", "/no/h.json").err())
        .isEqualTo(
            "Error: failed to open handler spec file \"/no/h.json\": open /no/h.json: no such file"
                + " or directory\n");
    String path = folder.resolve("h.json").toString();
    assertThat(define("h.json", "{\"topic\":\n}").err())
        .isEqualTo(
            "Error: failed to unmarshal json handler file \""
                + path
                + "\": invalid character '}' looking for beginning of value (line 2, column 1)\n");
    assertThat(define("h.json", "{\"topic\":5}").err())
        .isEqualTo(
            "Error: failed to unmarshal json handler file \""
                + path
                + "\": topic: expected a string, found a number\n");
    assertThat(define("h.yaml", "topic: cpu\n  id: x\n").err())
        .startsWith("Error: failed to unmarshal yaml handler file \"")
        .contains("\": yaml: line 2: ");
  }
}
