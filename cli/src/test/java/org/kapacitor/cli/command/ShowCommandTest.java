package org.kapacitor.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.cli.Terminal;
import org.kapacitor.cli.Terminal.Outcome;
import org.kapacitor.cli.TestServer;

class ShowCommandTest {
  private static final String TASK = "GET /kapacitor/v1/tasks/mean_cpu";

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

  /** The sample of cli.md section 2, show. */
  @Test
  void showsATask() {
    server.on(
        TASK,
        """
        {"link":{"rel":"self","href":"/kapacitor/v1/tasks/mean_cpu"},"id":"mean_cpu",
         "template-id":"generic_mean","type":"stream",
         "dbrps":[{"db":"telegraf","rp":"autogen"},{"db":"tele graf","rp":"auto.gen"}],
         "script":"var m string\\n\\nstream\\n    |from()\\n",
         "vars":{
           "m":{"type":"string","value":"cpu","description":""},
           "groups":{"type":"list","value":[
             {"type":"string","value":"host","description":""},
             {"type":"string","value":"dc","description":""}],"description":""},
           "period":{"type":"duration","value":30000000000,"description":""}},
         "dot":"digraph mean_cpu {\\nstream0 -> from1;\\n}",
         "status":"disabled","executing":false,"error":"","stats":{},
         "created":"2026-11-20T23:06:01.123456789Z","modified":"2026-11-20T23:06:02Z",
         "last-enabled":"0001-01-01T00:00:00Z"}""");
    assertThat(terminal.run("show", "mean_cpu"))
        .isEqualTo(
            new Outcome(
                0,
                """
                ID: mean_cpu
                Error:\s
                Template: generic_mean
                Type: stream
                Status: disabled
                Executing: false
                Created: 20 Nov 26 23:06 UTC
                Modified: 20 Nov 26 23:06 UTC
                LastEnabled: 01 Jan 01 00:00 UTC
                Databases Retention Policies: ["telegraf"."autogen" "tele graf"."auto.gen"]
                TICKscript:
                var m string

                stream
                    |from()

                Vars:
                Name                          Type      Value                                  \s
                groups                        list      [host, dc]                             \s
                m                             string    cpu                                    \s
                period                        duration  30s                                    \s
                DOT:
                digraph mean_cpu {
                stream0 -> from1;
                }
                """,
                ""));
    assertThat(server.lastRequest())
        .isEqualTo(TASK + "?dot-view=attributes&replay-id=&script-format=formatted");
  }

  @Test
  void leavesOutVarsIfThereAreNone() {
    server.on(TASK, "{\"id\":\"mean_cpu\",\"vars\":{},\"dot\":\"digraph\"}");
    assertThat(terminal.run("show", "mean_cpu").out()).endsWith("TICKscript:\n\nDOT:\ndigraph\n");
  }

  @Test
  void looksIntoAReplay() {
    server.on(TASK, "{\"id\":\"mean_cpu\"}");
    terminal.run("show", "-replay", "r 1", "mean_cpu");
    assertThat(server.lastRequest()).contains("&replay-id=r+1&");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "float|90|90",
        "float|0.5|0.5",
        "float|1e21|1e+21",
        "int|9007199254740993|9007199254740993",
        "bool|true|true",
        "duration|60000000000|1m0s",
        "duration|1500000|1.5ms",
        "string|\"a b\"|a b",
        "regex|\"^c.*\"|^c.*",
        "lambda|\"\\\"x\\\" > 1\"|\"x\" > 1",
        "star|null|<nil>",
        "list|[{\"type\":\"star\",\"value\":null}]|[*]",
        "list|[]|[]",
      })
  void printsValuesByType(String type, String value, String text) {
    server.on(TASK, "{\"vars\":{\"v\":{\"type\":\"" + type + "\",\"value\":" + value + "}}}");
    String line = "v" + " ".repeat(29) + type + " ".repeat(10 - type.length()) + text;
    assertThat(terminal.run("show", "mean_cpu").out())
        .contains("\n" + line + " ".repeat(40 - text.length()) + "\nDOT:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"type\":\"int\",\"value\":1}|lists can only contain strings or a star, got int",
        "{\"type\":\"string\",\"value\":1}|non string value in string var",
      })
  void refusesOtherLists(String item, String problem) {
    server.on(TASK, "{\"vars\":{\"v\":{\"type\":\"list\",\"value\":[" + item + "]}}}");
    Outcome outcome = terminal.run("show", "mean_cpu");
    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.err()).isEqualTo("Error: invalid var v: " + problem + "\n");
  }

  @Test
  void printsTheZoneOfTheServer() {
    server.on(
        TASK,
        "{\"created\":\"2026-11-20T23:06:01+02:00\",\"modified\":\"2026-11-20T23:06:01-05:00\"}");
    assertThat(terminal.run("show", "mean_cpu").out())
        .contains("\nCreated: 20 Nov 26 23:06 +0200\nModified: 20 Nov 26 23:06 -0500\n");
  }

  @Test
  void exactlyOneTaskMustBeGiven() {
    for (Outcome outcome : new Outcome[] {terminal.run("show"), terminal.run("show", "a", "b")}) {
      assertThat(outcome.exit()).isEqualTo(2);
      assertThat(outcome.err())
          .startsWith("Must specify one task ID\nUsage: kapacitor show [-replay] [task ID]\n");
    }
  }

  @Test
  void anUnknownTaskIsAnError() {
    server.on(TASK, 404, "{\"error\":\"no task exists\"}");
    assertThat(terminal.run("show", "mean_cpu"))
        .isEqualTo(new Outcome(3, "", "Error: no task exists\n"));
  }
}
