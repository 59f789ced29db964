package org.kapacitor.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.cli.Terminal;
import org.kapacitor.cli.Terminal.Outcome;
import org.kapacitor.cli.TestServer;

/** The samples of cli.md section 2, list. */
class ListCommandTest {
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

  private String list(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "list";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    Outcome outcome = terminal.run(all);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exit()).isZero();
    return outcome.out();
  }

  @Test
  void listsTasksById() {
    server.on(
        "GET " + API + "tasks",
        """
        {"tasks":[
          {"dbrps":[{"db":"telegraf","rp":"autogen"},{"db":"tele graf","rp":"auto.gen"}],
           "executing":false,"id":"mean_cpu","status":"disabled","type":"stream"},
          {"dbrps":[{"db":"telegraf","rp":"autogen"}],
           "executing":true,"id":"cpu_alert","status":"enabled","type":"stream"}]}""");
    assertThat(list("tasks"))
        .isEqualTo(
            """
            ID        Type      Status    Executing Databases and Retention Policies
            cpu_alert stream    enabled   true      ["telegraf"."autogen"]
            mean_cpu  stream    disabled  false     ["telegraf"."autogen" "tele graf"."auto.gen"]
            """);
    assertThat(server.requests())
        .containsExactly(
            "GET "
                + API
                + "tasks?dot-view=attributes&fields=type&fields=status&fields=executing"
                + "&fields=dbrps&limit=100&offset=0&pattern=&replay-id=&script-format=formatted");
  }

  @Test
  void printsTheHeaderOfAnEmptyList() {
    server.on("GET " + API + "tasks", "{\"tasks\":[]}");
    assertThat(list("tasks"))
        .isEqualTo("ID Type      Status    Executing Databases and Retention Policies\n");
  }

  @Test
  void missingFieldsAreEmpty() {
    server.on("GET " + API + "tasks", "{\"tasks\":[{\"id\":\"a\"}]}");
    assertThat(list("tasks")).endsWith("\na                      false     []\n");
  }

  @Test
  void patternsAreConcatenated() {
    server.on("GET " + API + "tasks", "{\"tasks\":[{\"id\":\"b\"}]}");
    assertThat(list("tasks", "b", "[ab]").lines()).hasSize(3);
    assertThat(server.lastRequest()).contains("&pattern=%5Bab%5D&");
  }

  @Test
  void collectsAllPages() {
    String full =
        IntStream.range(0, 100)
            .mapToObj(i -> "{\"id\":\"t" + (199 - i) + "\"}")
            .collect(Collectors.joining(",", "{\"tasks\":[", "]}"));
    server
        .on("GET " + API + "tasks", full)
        .on("GET " + API + "tasks", "{\"tasks\":[{\"id\":\"a\"}]}");
    assertThat(list("tasks").lines().map(line -> line.substring(0, 5)))
        .hasSize(102)
        .startsWith("ID   ", "a    ", "t100 ", "t101 ")
        .endsWith("t199 ");
    assertThat(server.lastRequest()).contains("&offset=100&");
  }

  @Test
  void listsRecordingsAsTheyCome() {
    server.on(
        "GET " + API + "recordings",
        """
        {"recordings":[
          {"id":"myrec","type":"stream","status":"finished","size":81,
           "date":"2026-11-20T23:08:01.5Z"},
          {"id":"a-failed-one","type":"batch","status":"failed","size":-1,
           "date":"2026-11-19T01:02:00+01:00"}]}""");
    assertThat(list("recordings"))
        .isEqualTo(
            "ID           Type    Status    Size      Date                   \n"
                + "myrec        stream  finished  81 B      20 Nov 26 23:08 UTC    \n"
                + "a-failed-one batch   failed    18 EB     19 Nov 26 00:02 UTC    \n");
    assertThat(server.lastRequest())
        .isEqualTo(
            "GET "
                + API
                + "recordings?fields=type&fields=size&fields=date&fields=status"
                + "&limit=100&offset=0&pattern=");
  }

  @Test
  void matchesTheSampleOfASingleRecording() {
    server.on(
        "GET " + API + "recordings",
        "{\"recordings\":[{\"id\":\"myrec\",\"type\":\"stream\",\"status\":\"finished\","
            + "\"size\":81,\"date\":\"2026-11-20T23:08:01Z\"}]}");
    assertThat(list("recordings"))
        .isEqualTo(
            "ID    Type    Status    Size      Date                   \n"
                + "myrec stream  finished  81 B      20 Nov 26 23:08 UTC    \n");
  }

  @Test
  void listsReplays() {
    server.on(
        "GET " + API + "replays",
        "{\"replays\":[{\"id\":\"myrep\",\"task\":\"cpu_alert\",\"recording\":\"myrec\","
            + "\"status\":\"finished\",\"clock\":\"fast\",\"date\":\"2026-11-20T23:08:01Z\"}]}");
    assertThat(list("replays", "my*"))
        .isEqualTo(
            "ID    Task      Recording Status   Clock   Date                   \n"
                + "myrep cpu_alert myrec     finished fast    20 Nov 26 23:08 UTC    \n");
    assertThat(server.lastRequest())
        .isEqualTo(
            "GET "
                + API
                + "replays?fields=task&fields=recording&fields=status&fields=clock"
                + "&fields=date&limit=100&offset=0&pattern=my%2A");
  }

  @Test
  void listsTopics() {
    server.on(
        "GET " + API + "alerts/topics",
        "{\"topics\":[{\"id\":\"cpu\",\"level\":\"CRITICAL\",\"collected\":4}]}");
    assertThat(list("topics")).isEqualTo("ID  Level     Collected\ncpu CRITICAL          4\n");
    assertThat(server.lastRequest())
        .isEqualTo("GET " + API + "alerts/topics?min-level=OK&pattern=");
  }

  @Test
  void listsHandlersOfTheMatchingTopics() {
    server.on(
        "GET " + API + "alerts/topics",
        "{\"topics\":[{\"id\":\"cpu\",\"handlers-link\":{\"href\":\"/x/cpu\"}},"
            + "{\"id\":\"a-long-topic\",\"handlers-link\":{\"href\":\"/x/long\"}}]}");
    server.on("GET /x/cpu", "{\"handlers\":[{\"id\":\"tolog\",\"kind\":\"log\"}]}");
    server.on("GET /x/long", "{\"handlers\":[{\"id\":\"s\",\"kind\":\"slack\"}]}");
    assertThat(list("topic-handlers", "*", "t*", "s"))
        .isEqualTo(
            "Topic        ID         Kind       \n"
                + "cpu          tolog      log        \n"
                + "cpu          tolog      log        \n"
                + "a-long-topic s          slack      \n"
                + "a-long-topic s          slack      \n");
    assertThat(server.requests())
        .containsExactly(
            "GET " + API + "alerts/topics?min-level=OK&pattern=%2A",
            "GET /x/cpu?pattern=t%2A",
            "GET /x/cpu?pattern=s",
            "GET /x/long?pattern=t%2A",
            "GET /x/long?pattern=s");
  }

  @Test
  void matchesTheSampleOfASingleHandler() {
    server.on(
        "GET " + API + "alerts/topics",
        "{\"topics\":[{\"id\":\"cpu\",\"handlers-link\":{\"href\":\"/x\"}}]}");
    server.on("GET /x", "{\"handlers\":[{\"id\":\"tolog\",\"kind\":\"log\"}]}");
    assertThat(list("topic-handlers"))
        .isEqualTo("Topic      ID         Kind       \n" + "cpu        tolog      log        \n");
    assertThat(server.lastRequest()).isEqualTo("GET /x?pattern=");
  }

  @Test
  void aKindMustBeGiven() {
    Outcome outcome = terminal.run("list");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith(
            "Must specify 'tasks', 'recordings', 'replays', 'topics', or 'topic-handlers'\n"
                + "Usage: kapacitor list (tasks|templates|recordings|");
  }

  @Test
  void anUnknownKindIsNamed() {
    assertThat(terminal.run("list", "things"))
        .isEqualTo(
            new Outcome(
                3,
                "",
                "Error: cannot list 'things' did you mean 'tasks', 'recordings', 'replays',"
                    + " 'topics' or 'topic-handlers'?\n"));
  }

  @Test
  void errorsPrintNoHeader() {
    server.on("GET " + API + "replays", 500, "{\"error\":\"broken\"}");
    assertThat(terminal.run("list", "replays")).isEqualTo(new Outcome(3, "", "Error: broken\n"));
  }
}
