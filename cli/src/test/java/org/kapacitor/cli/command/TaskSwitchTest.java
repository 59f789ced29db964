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

/** enable, disable and reload. */
class TaskSwitchTest {
  private static final String TASKS = "/kapacitor/v1/tasks";
  private static final Outcome SILENT = new Outcome(0, "", "");

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

  private static String page(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "{\"link\":{\"href\":\"" + TASKS + "/t" + i + "\"},\"id\":\"t" + i + "\"}")
        .collect(Collectors.joining(",", "{\"tasks\":[", "]}"));
  }

  private static String list(String pattern, int offset) {
    return "GET "
        + TASKS
        + "?dot-view=attributes&fields=link&limit=100&offset="
        + offset
        + "&pattern="
        + pattern
        + "&replay-id=&script-format=formatted";
  }

  @Test
  void enablesAllTasksOfAPattern() {
    server.on("GET " + TASKS, page(0, 2));
    server.on("PATCH " + TASKS + "/t0", "{}").on("PATCH " + TASKS + "/t1", "{}");
    assertThat(terminal.run("enable", "t*")).isEqualTo(SILENT);
    assertThat(server.requests())
        .containsExactly(
            list("t%2A", 0),
            "PATCH " + TASKS + "/t0 {\"status\":\"enabled\"}",
            "PATCH " + TASKS + "/t1 {\"status\":\"enabled\"}");
  }

  @Test
  void asksForFurtherPages() {
    server.on("GET " + TASKS, page(0, 100)).on("GET " + TASKS, page(100, 200));
    server.on("GET " + TASKS, page(200, 200));
    IntStream.range(0, 200).forEach(i -> server.on("PATCH " + TASKS + "/t" + i, "{}"));
    assertThat(terminal.run("disable", "*")).isEqualTo(SILENT);
    assertThat(server.requests())
        .hasSize(203)
        .contains(list("%2A", 0), list("%2A", 100), list("%2A", 200))
        .endsWith(list("%2A", 200));
  }

  @Test
  void reloadDisablesAllBeforeItEnablesTheFirst() {
    server.on("GET " + TASKS, page(0, 1)).on("GET " + TASKS, page(1, 2));
    server.on("GET " + TASKS, page(0, 1)).on("GET " + TASKS, page(1, 2));
    server.on("PATCH " + TASKS + "/t0", "{}").on("PATCH " + TASKS + "/t1", "{}");
    assertThat(terminal.run("reload", "t0", "t1")).isEqualTo(SILENT);
    assertThat(server.requests())
        .containsExactly(
            list("t0", 0),
            "PATCH " + TASKS + "/t0 {\"status\":\"disabled\"}",
            list("t1", 0),
            "PATCH " + TASKS + "/t1 {\"status\":\"disabled\"}",
            list("t0", 0),
            "PATCH " + TASKS + "/t0 {\"status\":\"enabled\"}",
            list("t1", 0),
            "PATCH " + TASKS + "/t1 {\"status\":\"enabled\"}");
  }

  @Test
  void noMatchIsNoError() {
    server.on("GET " + TASKS, "{\"tasks\":[]}");
    assertThat(terminal.run("enable", "none")).isEqualTo(SILENT);
  }

  @Test
  void errorsSayWhatWasBeingDone() {
    server.on("GET " + TASKS, 500, "{\"error\":\"broken\"}").on("GET " + TASKS, page(3, 4));
    server.on("PATCH " + TASKS + "/t3", 500, "{\"error\":\"no such node\"}");
    assertThat(terminal.run("enable", "t3"))
        .isEqualTo(new Outcome(3, "", "Error: listing tasks: broken\n"));
    assertThat(terminal.run("enable", "t3").err())
        .isEqualTo("Error: enabling task t3: no such node\n");
    assertThat(terminal.run("disable", "t3").err())
        .isEqualTo("Error: disabling task t3: no such node\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"enable", "disable", "reload"})
  void anIdMustBeGiven(String command) {
    Outcome outcome = terminal.run(command);
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("Must pass at least one task ID\nUsage: kapacitor " + command + " [task ID");
  }
}
