package org.kapacitor.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.cli.Terminal;
import org.kapacitor.cli.Terminal.Outcome;
import org.kapacitor.cli.TestServer;

class DeleteCommandTest {
  private static final Outcome SILENT = new Outcome(0, "", "");
  private static final String API = "/kapacitor/v1/";

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

  private static String page(String kind, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "{\"link\":{\"href\":\"" + API + kind + "/x" + i + "\"}}")
        .collect(Collectors.joining(",", "{\"" + kind + "\":[", "]}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks", "recordings", "replays"})
  void deletesPageByPageFromTheFront(String kind) {
    server
        .on("GET " + API + kind, page(kind, 0, 100))
        .on("GET " + API + kind, page(kind, 100, 101));
    IntStream.range(0, 101).forEach(i -> server.on("DELETE " + API + kind + "/x" + i, 204, ""));
    assertThat(terminal.run("delete", kind, "x*")).isEqualTo(SILENT);
    assertThat(server.requests())
        .hasSize(103)
        .filteredOn(request -> request.startsWith("GET"))
        .hasSize(2)
        .allSatisfy(
            request -> assertThat(request).contains("fields=link&limit=100&offset=0&pattern=x%2A"));
    assertThat(server.lastRequest()).isEqualTo("DELETE " + API + kind + "/x100");
  }

  @Test
  void deletesTopicsByTheirLinks() {
    server.on("GET " + API + "alerts/topics", "{\"topics\":[{\"link\":{\"href\":\"/a b\"}}]}");
    server.on("DELETE /a%20b", 204, "");
    assertThat(terminal.run("delete", "topics", "cpu")).isEqualTo(SILENT);
    assertThat(server.requests())
        .containsExactly("GET " + API + "alerts/topics?min-level=OK&pattern=cpu", "DELETE /a%20b");
  }

  @Test
  void deletesHandlersOfATopic() {
    String handlers = API + "alerts/topics/sys:1/handlers";
    server.on("GET " + handlers, "{\"handlers\":[{\"link\":{\"href\":\"" + handlers + "/h\"}}]}");
    server.on("DELETE " + handlers + "/h", 204, "");
    assertThat(terminal.run("delete", "topic-handlers", "sys:1", "h*")).isEqualTo(SILENT);
    assertThat(server.requests())
        .containsExactly("GET " + handlers + "?pattern=h%2A", "DELETE " + handlers + "/h");
  }

  @Test
  void aTopicWithoutPatternsIsLeftAlone() {
    assertThat(terminal.run("delete", "topic-handlers", "sys")).isEqualTo(SILENT);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void noMatchIsNoError() {
    server.on("GET " + API + "tasks", "{\"tasks\":[]}");
    assertThat(terminal.run("delete", "tasks", "a", "b")).isEqualTo(SILENT);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void twoArgumentsMustBeGiven() {
    for (Outcome outcome :
        new Outcome[] {terminal.run("delete"), terminal.run("delete", "tasks")}) {
      assertThat(outcome.exit()).isEqualTo(2);
      assertThat(outcome.err())
          .startsWith("Must pass at least one ID\nUsage: kapacitor delete (tasks|");
    }
  }

  @Test
  void anUnknownKindIsNamed() {
    assertThat(terminal.run("delete", "task", "x"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "Error: cannot delete 'task' did you mean 'tasks', 'templates', 'recordings', 'replays',"
                    + " 'topics' or 'topic-handlers'?\n"));
  }
}
