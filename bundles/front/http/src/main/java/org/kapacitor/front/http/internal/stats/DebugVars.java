package org.kapacitor.front.http.internal.stats;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapacitor.alerting.TopicState;
import org.kapacitor.api.text.Durations;
import org.kapacitor.api.text.Json;
import org.kapacitor.config.Settings.Identity;
import org.kapacitor.engine.EdgeStatistics;
import org.kapacitor.engine.IngressStatistics;
import org.kapacitor.front.http.internal.json.JsonData;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskStatistics;

/** The page of statistics that {@code kapacitor stats} reads (http-api.md section 2.2). */
final class DebugVars {
  private final ServerFigures server;
  private final SortedMap<String, Object> statistics = JsonData.sortedMap();

  private DebugVars(ServerFigures server) {
    this.server = server;
  }

  /** The page as it is now: an object with one member on each line. */
  static String page(ServerFigures server) {
    return new DebugVars(server)
        .members().entrySet().stream()
            .map(member -> Json.of(member.getKey()) + ": " + Json.of(member.getValue()))
            .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  private SortedMap<String, Object> members() {
    List<Task> tasks = server.tasks().all();
    Identity identity = server.settings().identity();
    SortedMap<String, Object> members = JsonData.sortedMap();
    members.put("cluster_id", identity.clusterId());
    members.put("server_id", identity.serverId());
    members.put("host", identity.hostname());
    members.put("product", "kapacitor");
    members.put("version", server.version());
    members.put("platform", "OSS");
    members.put("num_tasks", tasks.size());
    members.put("num_enabled_tasks", ServerFigures.enabled(tasks));
    members.put("num_subscriptions", 0);
    members.put("cmdline", JavaProcess.commandLine());
    members.put("memstats", JavaProcess.goMemory());
    addIngress();
    tasks.forEach(this::addTask);
    for (TopicState topic : server.allTopics()) {
      add("topics", Map.of("id", topic.id()), Map.of("collected", topic.collected()));
    }
    members.put("kapacitor", statistics);
    return members;
  }

  private void addIngress() {
    long sum = 0;
    for (IngressStatistics points : server.ingress()) {
      sum += points.points();
      Map<String, String> tags =
          Map.of(
              "task_master", "main",
              "database", points.database(),
              "retention_policy", points.retentionPolicy(),
              "measurement", points.measurement());
      add("ingress", tags, Map.of("points_received", points.points()));
    }
    addEdge("task_master:main", new EdgeStatistics("write_points", "stream", "stream", sum));
  }

  private void addEdge(String task, EdgeStatistics edge) {
    Map<String, String> tags =
        Map.of("task", task, "parent", edge.parent(), "child", edge.child(), "type", edge.type());
    add("edges", tags, Map.of("collected", edge.count(), "emitted", edge.count()));
  }

  private void addTask(Task task) {
    server
        .tasks()
        .statistics(task.id())
        .ifPresent(
            run -> {
              run.edges().forEach(edge -> addEdge(task.id(), edge));
              run.nodes().forEach((node, values) -> addNode(task, run, node, values));
            });
  }

  private void addNode(Task task, TaskStatistics run, String node, Map<String, Object> values) {
    Map<String, String> tags =
        Map.of(
            "task", task.id(),
            "node", node,
            "type", task.type().text(),
            "kind", run.kinds().getOrDefault(node, ""));
    SortedMap<String, Object> shown = JsonData.sortedMap();
    shown.putAll(values);
    // What passed a node is shown at its edges.
    shown.remove("collected");
    shown.remove("emitted");
    shown.computeIfPresent(
        "avg_exec_time_ns", (name, nanos) -> Durations.go(((Number) nanos).longValue()));
    add("nodes", tags, shown);
  }

  /** Adds a statistic under a UUID that stays the same for as long as its name and tags do. */
  private void add(String name, Map<String, String> tags, Map<String, ?> values) {
    Identity identity = server.settings().identity();
    SortedMap<String, String> allTags = JsonData.sortedMap();
    allTags.putAll(tags);
    allTags.put("cluster_id", identity.clusterId());
    allTags.put("server_id", identity.serverId());
    allTags.put("host", identity.hostname());
    Map<String, Object> statistic = new LinkedHashMap<>();
    statistic.put("name", name);
    statistic.put("tags", allTags);
    statistic.put("values", JsonData.sorted(values));
    byte[] key = (name + Json.of(allTags)).getBytes(StandardCharsets.UTF_8);
    statistics.put(UUID.nameUUIDFromBytes(key).toString(), statistic);
  }
}
