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

/** cli.md section 2: define-template, show-template, list templates, delete templates. */
class TemplateCommandsTest {
  private static final String TEMPLATES = "/kapacitor/v1/templates";
  private static final Outcome SILENT = new Outcome(0, "", "");

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

  private String tick() throws IOException {
    return Files.writeString(folder.resolve("t.tick"), "stream\n").toString();
  }

  @Test
  void createsATemplate() throws IOException {
    server.on("POST " + TEMPLATES, "{\"id\":\"t\"}");
    assertThat(terminal.run("define-template", "t", "-tick", tick(), "-type", "stream"))
        .isEqualTo(SILENT);
    assertThat(server.requests())
        .containsExactly(
            "GET " + TEMPLATES + "/t?script-format=formatted",
            "POST " + TEMPLATES + " {\"id\":\"t\",\"type\":\"stream\",\"script\":\"stream\\n\"}");
  }

  @Test
  void changesOnlyWhatIsGiven() throws IOException {
    server.on("GET " + TEMPLATES + "/t", "{\"id\":\"t\"}").on("PATCH " + TEMPLATES + "/t", "{}");
    assertThat(terminal.run("define-template", "t", "-type", "batch")).isEqualTo(SILENT);
    assertThat(server.lastRequest()).isEqualTo("PATCH " + TEMPLATES + "/t {\"type\":\"batch\"}");
    assertThat(terminal.run("define-template", "t", "-tick", tick(), "-type", "x"))
        .isEqualTo(SILENT);
    assertThat(server.lastRequest())
        .isEqualTo("PATCH " + TEMPLATES + "/t {\"script\":\"stream\\n\"}");
  }

  @Test
  void saysWhyATemplateCannotBeDefined() {
    server.on("POST " + TEMPLATES, 400, "{\"error\":\"invalid task type: invalid\"}");
    assertThat(terminal.run("define-template", "t"))
        .isEqualTo(new Outcome(3, "", "Error: invalid task type: invalid\n"));
    assertThat(terminal.run("define-template", "t", "-tick", "/no/file"))
        .isEqualTo(new Outcome(3, "", "Error: open /no/file: no such file or directory\n"));
    Outcome outcome = terminal.run("define-template");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("Must provide a template ID.\nUsage: kapacitor define-template");
  }

  @Test
  void makesATaskOfATemplate() throws IOException {
    server.on("POST /kapacitor/v1/tasks", "{\"id\":\"a\"}");
    String vars = folder.resolve("vars.json").toString();
    Files.writeString(Path.of(vars), "{\"m\":{\"type\":\"string\",\"value\":\"cpu\"}}");
    assertThat(terminal.run("define", "a", "-template", "t", "-vars", vars, "-dbrp", "d.r"))
        .isEqualTo(SILENT);
    assertThat(server.lastRequest())
        .startsWith("POST /kapacitor/v1/tasks {\"id\":\"a\",\"template-id\":\"t\",\"dbrps\":")
        .contains("\"vars\":{\"m\":{\"type\":\"string\",\"value\":\"cpu\"");
  }

  @Test
  void showsATemplate() {
    server.on(
        "GET " + TEMPLATES + "/t",
        """
        {"id":"t","type":"stream","script":"var m string\\n","error":"",
         "vars":{
           "m":{"type":"string","value":null,"description":"What to watch"},
           "every":{"type":"duration","value":60000000000,"description":""},
           "groups":{"type":"list","value":[
             {"type":"string","value":"host","description":""},
             {"type":"star","value":{"typeOf":"star"},"description":""}],"description":""}},
         "dot":"digraph t {\\n}",
         "created":"2026-11-20T23:06:01.123456789Z","modified":"2026-11-20T23:06:02Z"}""");
    assertThat(terminal.run("show-template", "t"))
        .isEqualTo(
            new Outcome(
                0,
                """
                ID: t
                Error:\s
                Type: stream
                Created: 20 Nov 26 23:06 UTC
                Modified: 20 Nov 26 23:06 UTC
                TICKscript:
                var m string

                Vars:
                """
                    + "%-30s%-10s%-40s%-40s\n"
                        .formatted("Name", "Type", "Default Value", "Description")
                    + "%-30s%-10s%-40s%-40s\n".formatted("every", "duration", "1m0s", "")
                    + "%-30s%-10s%-40s%-40s\n".formatted("groups", "list", "[host, *]", "")
                    + "%-30s%-10s%-40s%-40s\n"
                        .formatted("m", "string", "<required>", "What to watch")
                    + "DOT:\ndigraph t {\n}\n",
                ""));
  }

  @Test
  void printsTheHeaderOfVarsEvenIfThereAreNone() {
    server.on("GET " + TEMPLATES + "/t", "{\"id\":\"t\",\"vars\":{}}");
    assertThat(terminal.run("show-template", "t").out()).contains("\nVars:\nName ");
    Outcome outcome = terminal.run("show-template");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("Must specify one template ID\nUsage: kapacitor show-te");
  }

  @Test
  void listsTemplatesById() {
    server.on(
        "GET " + TEMPLATES,
        """
        {"templates":[
          {"id":"generic_mean","type":"stream","vars":{"where_filter":{},"crit":{},"groups":{}}},
          {"id":"a","type":"batch","vars":{}}]}""");
    assertThat(terminal.run("list", "templates", "*"))
        .isEqualTo(
            new Outcome(
                0,
                "%-13s%-10s%-40s\n".formatted("ID", "Type", "Vars")
                    + "%-13s%-10s%-40s\n".formatted("a", "batch", "")
                    + "%-13s%-10s%-40s\n"
                        .formatted("generic_mean", "stream", "crit,groups,where_filter"),
                ""));
    assertThat(server.lastRequest())
        .isEqualTo(
            "GET "
                + TEMPLATES
                + "?fields=type&fields=vars&limit=100&offset=0&pattern=%2A"
                + "&script-format=formatted");
  }

  @Test
  void deletesTemplates() {
    server
        .on(
            "GET " + TEMPLATES,
            "{\"templates\":[{\"id\":\"t\",\"link\":{\"rel\":\"self\",\"href\":\"/kapacitor/v1/templates/t\"}}]}")
        .on("DELETE " + TEMPLATES + "/t", 204, "");
    assertThat(terminal.run("delete", "templates", "t")).isEqualTo(SILENT);
    assertThat(server.lastRequest()).isEqualTo("DELETE " + TEMPLATES + "/t");
  }
}
