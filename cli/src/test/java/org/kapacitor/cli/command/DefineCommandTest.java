package org.kapacitor.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.cli.Terminal;
import org.kapacitor.cli.Terminal.Outcome;
import org.kapacitor.cli.TestServer;

class DefineCommandTest {
  private static final Outcome SILENT = new Outcome(0, "", "");
  private static final String TASK = "/kapacitor/v1/tasks/t";
  private static final String VIEW = "?dot-view=attributes&replay-id=&script-format=formatted";

  @TempDir Path folder;
  private TestServer server;
  private Terminal terminal;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer();
    server.on("POST /kapacitor/v1/tasks", "{\"id\":\"t\"}").on("PATCH " + TASK, "{}");
    terminal = new Terminal(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private void exists(String status) {
    server.on("GET " + TASK, "{\"id\":\"t\",\"status\":\"" + status + "\"}");
  }

  @Test
  void createsATaskThatIsDisabled() throws IOException {
    String tick = file("t.tick", "stream\n    |from()\n");
    assertThat(
            terminal.run(
                "define",
                "t",
                "-type",
                "stream",
                "-tick",
                tick,
                "-dbrp",
                "a.autogen",
                "-dbrp",
                "a.\"two words\""))
        .isEqualTo(SILENT);
    assertThat(server.requests())
        .containsExactly(
            "GET " + TASK + VIEW,
            "POST /kapacitor/v1/tasks {\"id\":\"t\",\"type\":\"stream\",\"dbrps\":[{\"db\":\"a\","
                + "\"rp\":\"autogen\"},{\"db\":\"a\",\"rp\":\"two words\"}],"
                + "\"script\":\"stream\\n    |from()\\n\",\"status\":\"disabled\"}");
    assertThat(server.lastHeader("Content-type")).isEqualTo("application/json");
  }

  @Test
  void changesOnlyWhatIsGiven() throws IOException {
    exists("disabled");
    assertThat(terminal.run("define", "t", "-type", "batch")).isEqualTo(SILENT);
    assertThat(server.requests())
        .containsExactly("GET " + TASK + VIEW, "PATCH " + TASK + " {\"type\":\"batch\"}");
  }

  @Test
  void restartsAnEnabledTask() {
    exists("enabled");
    assertThat(terminal.run("define", "t", "-dbrp", "a.b")).isEqualTo(SILENT);
    assertThat(server.requests())
        .containsExactly(
            "GET " + TASK + VIEW,
            "PATCH " + TASK + " {\"dbrps\":[{\"db\":\"a\",\"rp\":\"b\"}]}",
            "PATCH " + TASK + " {\"status\":\"disabled\"}",
            "PATCH " + TASK + " {\"status\":\"enabled\"}");
  }

  @Test
  void leavesItRunningIfToldSo() {
    exists("enabled");
    assertThat(terminal.run("define", "t", "-no-reload", "-type=stream")).isEqualTo(SILENT);
    assertThat(server.requests())
        .containsExactly("GET " + TASK + VIEW, "PATCH " + TASK + " {\"type\":\"stream\"}");
  }

  @Test
  void anUnknownTypeIsIgnored() {
    terminal.run("define", "t", "-type", "nonsense");
    assertThat(server.lastRequest())
        .isEqualTo("POST /kapacitor/v1/tasks {\"id\":\"t\",\"status\":\"disabled\"}");
  }

  @Test
  void anEvenNumberOfArgumentsLacksTheId() {
    for (String[] arguments : new String[][] {{"define"}, {"define", "t", "-no-reload"}}) {
      Outcome outcome = terminal.run(arguments);
      assertThat(outcome.exit()).isEqualTo(2);
      assertThat(outcome.err())
          .startsWith("Must provide a task ID.\nUsage: kapacitor define <task ID> [options]\n");
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void idsAreEscapedInPaths() {
    terminal.run("define", "ü b%");
    assertThat(server.requests().get(0)).startsWith("GET /kapacitor/v1/tasks/%C3%BC%20b%25?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "nodot|does not contain a '.', it must be in the form \"dbname\".\"rpname\" where the quotes are optional.",
        "~~|dbrp cannot be empty",
        "a.|dbrp must specify retention policy, do you have a missing or extra '.'?",
        "\"a\"b.c|dbrp must specify retention policy, do you have a missing or extra '.'?",
        "\"a\"|dbrp must specify retention policy, do you have a missing or extra '.'?",
        "\"a.b|missing closing '\"'",
      })
  void aBadDbrpEndsWith2(String dbrp, String problem) {
    Outcome outcome = terminal.run("define", "t", "-dbrp", dbrp);
    String quoted = "\"" + dbrp.replace("\"", "\\\"") + "\"";
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("invalid value " + quoted + " for flag -dbrp: " + problem + "\nUsage: ");
  }

  @Test
  void errorsOfTheServerEndWith3() throws IOException {
    server.on("POST /kapacitor/v1/tasks", 400, "{\"error\":\"must specify dbrp\"}");
    terminal.run("define", "t");
    assertThat(terminal.run("define", "t", "-tick", file("t.tick", "x")))
        .isEqualTo(new Outcome(3, "", "Error: must specify dbrp\n"));
  }

  @Test
  void anUnreachableServerShowsWhenTheTaskIsCreated() {
    assertThat(new Terminal().run("-url", "http://127.0.0.1:1", "define", "t").err())
        .startsWith("Error: Post \"http://127.0.0.1:1/kapacitor/v1/tasks\": dial tcp ");
  }

  @Test
  void aMissingScriptIsNamed() {
    assertThat(terminal.run("define", "t", "-tick", "/no/such.tick"))
        .isEqualTo(new Outcome(3, "", "Error: open /no/such.tick: no such file or directory\n"));
    assertThat(terminal.run("define", "t", "-tick", folder.toString()).err())
        .isEqualTo("Error: read " + folder + ": is a directory\n");
  }

  @Test
  void variablesComeFromAJsonFile() throws IOException {
    String vars =
        file(
            "v.json",
            "{\"m\":{\"type\":\"string\",\"value\":\"<cpu>\"},"
                + "\"lim\":{\"type\":\"int\",\"value\":42}}");
    terminal.run("define", "t", "-vars", vars);
    assertThat(server.lastRequest())
        .isEqualTo(
            "POST /kapacitor/v1/tasks {\"id\":\"t\",\"vars\":{"
                + "\"lim\":{\"type\":\"int\",\"value\":42,\"description\":\"\"},"
                + "\"m\":{\"type\":\"string\",\"value\":\"\\u003ccpu\\u003e\",\"description\":\"\"}"
                + "},\"status\":\"disabled\"}");
  }

  @Test
  void aYamlFileDescribesTheWholeTask() throws IOException {
    String yaml =
        file(
            "t.yaml",
            "id: t\ntemplate-id: tpl\ndbrps:\n  - {db: telegraf, rp: autogen}\nvars:\n"
                + "  period: {type: duration, value: 1m30s}\n");
    assertThat(terminal.run("define", "t", "-file", yaml, "-type", "batch")).isEqualTo(SILENT);
    assertThat(server.lastRequest())
        .isEqualTo(
            "POST /kapacitor/v1/tasks {\"id\":\"t\",\"template-id\":\"tpl\","
                + "\"dbrps\":[{\"db\":\"telegraf\",\"rp\":\"autogen\"}],\"vars\":{\"period\":"
                + "{\"type\":\"duration\",\"value\":90000000000,\"description\":\"\"}}}");
  }

  @Test
  void aFileUpdatesAnExistingTask() throws IOException {
    exists("disabled");
    String json = file("t.json", "{\"dbrps\":[{\"db\":\"a\",\"rp\":\"b\"}]}");
    assertThat(terminal.run("define", "t", "-file", json)).isEqualTo(SILENT);
    assertThat(server.lastRequest())
        .isEqualTo("PATCH " + TASK + " {\"id\":\"t\",\"dbrps\":[{\"db\":\"a\",\"rp\":\"b\"}]}");
  }

  @Test
  void theIdInAFileMustBeTheSame() throws IOException {
    String json = file("t.json", "{\"id\":\"other\"}");
    assertThat(terminal.run("define", "t", "-file", json).err())
        .isEqualTo("Error: Task id given on command line does not match id in " + json + "\n");
  }

  @Test
  void aFileNeedsAKnownExtension() throws IOException {
    assertThat(terminal.run("define", "t", "-file", file("t.toml", "")).err())
        .isEqualTo("Error: bad file extension. Must be YAML or JSON\n");
    assertThat(terminal.run("define", "t", "-file", "/no/t.yaml").err())
        .isEqualTo(
            "Error: failed to open file /no/t.yaml: open /no/t.yaml: no such file or directory\n");
  }
}
