package org.kapacitor.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.cli.Terminal;
import org.kapacitor.cli.Terminal.Outcome;
import org.kapacitor.cli.TestServer;

/** level, stats, vars and version. */
class ServerInfoTest {
  private static final String VARS = "GET /kapacitor/v1/debug/vars";

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

  @Test
  void setsTheLogLevelSilently() {
    server.on("POST /kapacitor/v1/loglevel", 204, "");
    assertThat(terminal.run("level", "error")).isEqualTo(new Outcome(0, "", ""));
    assertThat(server.lastRequest()).isEqualTo("POST /kapacitor/v1/loglevel {\"level\":\"error\"}");
  }

  @Test
  void aLevelMustBeGiven() {
    Outcome outcome = terminal.run("level");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("Must pass a log level\nUsage: kapacitor level (debug|info|error)\n");
  }

  /** The sample of cli.md section 2, stats general. */
  @Test
  void printsGeneralStatistics() {
    server.on(
        VARS,
        """
        {"cluster_id":"7bead6ec-eb56-4a1e-9a3e-36afb406f450",
         "server_id":"d10850a9-e1b2-4ebc-9247-2b1a8a88836e","host":"localhost",
         "num_tasks":5,"num_enabled_tasks":3,"num_subscriptions":0,
         "platform":"OSS","version":"1.8.0"}""");
    assertThat(terminal.run("stats", "general"))
        .isEqualTo(
            new Outcome(
                0,
                """
                ClusterID:                    7bead6ec-eb56-4a1e-9a3e-36afb406f450
                ServerID:                     d10850a9-e1b2-4ebc-9247-2b1a8a88836e
                Host:                         localhost                    \s
                Tasks:                        5                            \s
                Enabled Tasks:                3                            \s
                Subscriptions:                0                            \s
                Platform:                     OSS                          \s
                Version:                      1.8.0                        \s
                """,
                ""));
  }

  private static String ingress(String master, String db, String measurement, int points) {
    return "{\"name\":\"ingress\",\"tags\":{\"task_master\":\"%s\",\"database\":\"%s\","
            .formatted(master, db)
        + "\"retention_policy\":\"autogen\",\"measurement\":\"%s\"},".formatted(measurement)
        + "\"values\":{\"points_received\":%d}}".formatted(points);
  }

  /** The sample of cli.md section 2, stats ingress. */
  @Test
  void printsWhatTheLiveStreamReceived() {
    server.on(
        VARS,
        "{\"kapacitor\":{\"a\":"
            + ingress("main", "telegraf", "cpu", 2)
            + ",\"b\":"
            + ingress("replay-1", "telegraf", "cpu", 7)
            + ",\"c\":{\"name\":\"edges\",\"tags\":{\"task_master\":\"main\"}}}}");
    assertThat(terminal.run("stats", "ingress").out())
        .isEqualTo(
            "Database Retention Policy Measurement Points Received\n"
                + "telegraf autogen          cpu                       2\n");
  }

  @Test
  void sortsIngressByItsColumns() {
    server.on(
        VARS,
        "{\"kapacitor\":{\"a\":"
            + ingress("main", "b_long_database", "cpu", 1)
            + ",\"b\":"
            + ingress("main", "a", "mem", 1234567890)
            + ",\"c\":"
            + ingress("main", "a", "cpu", 3)
            + "}}");
    assertThat(terminal.run("stats", "ingress").out())
        .isEqualTo(
            "Database        Retention Policy Measurement Points Received\n"
                + "a               autogen          cpu                       3\n"
                + "a               autogen          mem              1234567890\n"
                + "b_long_database autogen          cpu                       1\n");
  }

  @Test
  void anotherCategoryPrintsNothing() {
    server.on(VARS, "{}");
    assertThat(terminal.run("stats", "weather")).isEqualTo(new Outcome(0, "", ""));
  }

  @Test
  void aCategoryMustBeGiven() {
    Outcome outcome = terminal.run("stats");
    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.err())
        .startsWith("Usage: kapacitor stats <general|ingress>\n")
        .endsWith("\nError: must provide a stats category\n");
  }

  @Test
  void copiesVarsWhateverTheStatus() {
    server.on("GET /base/kapacitor/v1/debug/vars", 500, "{\n\"ü\": 1}\n");
    assertThat(terminal.run("-url", server.url() + "/base", "vars"))
        .isEqualTo(new Outcome(0, "{\n\"ü\": 1}\n", ""));
  }

  @Test
  void printsItsOwnVersionWithoutAServer() {
    assertThat(new Terminal().run("version"))
        .isEqualTo(new Outcome(0, "Kapacitor OSS 1.8.0 (git: unknown unknown)\n", ""));
  }
}
