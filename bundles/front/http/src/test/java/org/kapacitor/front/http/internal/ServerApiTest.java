package org.kapacitor.front.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.alert.Level;
import org.kapacitor.engine.IngressStatistics;
import org.kapacitor.front.http.internal.json.JsonException;
import org.kapacitor.front.http.internal.json.JsonReader;
import org.kapacitor.front.http.internal.json.JsonValue;

/** http-api.md section 2, and what the original does not have: metrics and health. */
class ServerApiTest {
  private static final String API = "/kapacitor/v1";
  private TestServer server;

  @BeforeEach
  void open() throws IOException {
    server = TestServer.opened();
    server.engine.ingress.add(new IngressStatistics("d", "r", "m\"1", 42));
    server.engine.ingress.add(new IngressStatistics("", "", "checked", 7));
    server.topics.event("top", "e", Level.WARNING);
    server.send("POST", API + "/tasks", "{\"id\":\"on\",\"script\":\"s\",\"status\":\"enabled\"}");
    server.send("POST", API + "/tasks", "{\"id\":\"off\",\"script\":\"s\"}");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void changesTheLevelOfTheLog() throws IOException {
    assertThat(server.send("POST", API + "/loglevel", "{\"level\":\"debug\"}").status())
        .isEqualTo(204);
    assertThat(server.logging.levels).containsExactly("debug");
    Reply wrong = server.send("POST", API + "/loglevel", "{\"level\":\"SHOUT\"}");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body()).contains("\"error\": \"invalid log level\"");
    Reply malformed = server.send("POST", API + "/loglevel", "level");
    assertThat(malformed.status()).isEqualTo(400);
    assertThat(malformed.body())
        .contains(
            "\"error\": \"invalid json: invalid character 'l' looking for beginning of value\"");
  }

  private static Map<String, JsonValue> members(JsonValue value) {
    return ((JsonValue.Members) value).members();
  }

  private static String text(JsonValue object, String name) {
    return ((JsonValue.Text) members(object).get(name)).text();
  }

  private JsonValue vars() throws IOException, JsonException {
    byte[] body = server.get(API + "/debug/vars").body().getBytes(StandardCharsets.UTF_8);
    return JsonReader.whole(body, body.length);
  }

  @Test
  void showsItsStatisticsOneMemberToALine() throws IOException, JsonException {
    assertThat(server.get(API + "/debug/vars").body())
        .startsWith("{\n\"cluster_id\": \"cluster-1\",\n\"cmdline\": [\"")
        .contains("\n\"host\": \"host-a\",\n\"kapacitor\": {\"")
        .contains("\n\"memstats\": {\"Alloc\":")
        .contains("\n\"num_enabled_tasks\": 1,\n\"num_subscriptions\": 0,\n\"num_tasks\": 2,\n")
        .endsWith(
            "\n\"platform\": \"OSS\",\n\"product\": \"kapacitor\",\n\"server_id\": \"server-1\",\n"
                + "\"version\": \"1.8.0\"\n}\n");
    assertThat(members(members(vars()).get("memstats")))
        .containsKeys("HeapAlloc", "HeapSys", "HeapInuse", "Sys", "NumGC", "PauseTotalNs");
  }

  @Test
  void keysStatisticsByUuidsThatStayTheSame() throws IOException, JsonException {
    Map<String, JsonValue> first = members(members(vars()).get("kapacitor"));
    first.keySet().forEach(UUID::fromString);
    assertThat(members(members(vars()).get("kapacitor")).keySet()).isEqualTo(first.keySet());
  }

  private JsonValue statistic(String name, String tag, String value)
      throws IOException, JsonException {
    return members(members(vars()).get("kapacitor")).values().stream()
        .filter(statistic -> text(statistic, "name").equals(name))
        .filter(
            statistic ->
                members(members(statistic).get("tags")).get(tag).equals(new JsonValue.Text(value)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void showsPointsEdgesNodesAndTopics() throws IOException, JsonException {
    assertThat(statistic("ingress", "measurement", "m\"1").toString())
        .contains("task_master=Text[text=main]", "database=Text[text=d]")
        .contains("cluster_id=Text[text=cluster-1]", "host=Text[text=host-a]")
        .contains("points_received=Numeral[text=42]");
    assertThat(statistic("edges", "task", "task_master:main").toString())
        .contains("parent=Text[text=write_points]", "child=Text[text=stream]")
        .contains("collected=Numeral[text=42]", "emitted=Numeral[text=42]");
    assertThat(statistic("edges", "task", "on").toString())
        .contains("parent=Text[text=stream0]", "collected=Numeral[text=3]");
    assertThat(statistic("nodes", "node", "stream0").toString())
        .contains("kind=Text[text=stream]", "type=Text[text=stream]", "task=Text[text=on]")
        .contains("avg_exec_time_ns=Text[text=12.5µs]")
        .doesNotContain("collected");
    assertThat(statistic("topics", "id", "top").toString()).contains("collected=Numeral[text=1]");
  }

  @Test
  void doesNotCountTextThatWasOnlyChecked() throws IOException {
    assertThat(server.get(API + "/debug/vars").body()).doesNotContain("checked");
    assertThat(server.get("/metrics").body()).doesNotContain("checked");
  }

  @Test
  void showsMetricsForPrometheus() throws IOException {
    server.get("/nothing");
    server.send("POST", "/write?db=d", "m v=1");
    Reply reply = server.get("/metrics");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("content-type")).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
    assertThat(reply.body().lines())
        .contains(
            "kapacitor_info{version=\"1.8.0\"} 1",
            "# HELP kapacitor_points_received_total Points written.",
            "# TYPE kapacitor_points_received_total counter",
            "kapacitor_points_received_total{database=\"d\",retention_policy=\"r\","
                + "measurement=\"m\\\"1\"} 42",
            "kapacitor_tasks{status=\"enabled\"} 1",
            "kapacitor_tasks{status=\"disabled\"} 1",
            "kapacitor_tasks_failing 0",
            "kapacitor_task_executing{task=\"off\"} 0",
            "kapacitor_task_throughput{task=\"on\"} 1.5",
            "kapacitor_node_collected_total{task=\"on\",node=\"stream0\",kind=\"stream\"} 3",
            "kapacitor_node_execution_seconds{task=\"on\",node=\"stream0\",kind=\"stream\"}"
                + " 1.25e-05",
            "kapacitor_topic_collected_total{topic=\"top\"} 1",
            "kapacitor_topic_dropped_total{topic=\"top\"} 1",
            "kapacitor_topic_level{topic=\"top\"} 2",
            "kapacitor_http_answers_total{status=\"404\"} 1",
            "kapacitor_http_answers_total{status=\"204\"} 1",
            "kapacitor_http_requests_total 5",
            "# TYPE jvm_memory_used_bytes gauge")
        .anyMatch(line -> line.startsWith("process_cpu_seconds_total "))
        .anyMatch(line -> line.startsWith("process_start_time_seconds 1."));
  }

  @Test
  void keepsMetricsOfOneNameTogether() throws IOException {
    assertThat(server.get("/metrics").body().lines().filter(line -> line.startsWith("# TYPE")))
        .doesNotHaveDuplicates();
  }

  @Test
  void isHealthyWhileAllTasksRunThatShould() throws IOException {
    Reply reply = server.get("/health");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body())
        .isEqualTo(
            """
            {
                "status": "ok",
                "version": "1.8.0",
                "reasons": [],
                "tasks": 2,
                "enabled": 1,
                "failing": 0
            }""");
    server.tasks.running.clear();
    Reply failing = server.get("/health");
    assertThat(failing.status()).isEqualTo(503);
    assertThat(failing.body())
        .contains("\"status\": \"fail\"")
        .contains("\"tasks: 1 of 1 enabled do not run\"")
        .contains("\"failing\": 1");
  }

  @Test
  void isNotHealthyWithoutItsStore() throws IOException {
    server.tasks.broken = true;
    Reply reply = server.get("/health");
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.body()).contains("\"store: disk full\"");
    Reply list = server.get(API + "/tasks");
    assertThat(list.status()).isEqualTo(500);
    assertThat(list.body()).contains("\"error\": \"internal error: ");
  }
}
