package org.kapacitor.front.http.internal.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kapacitor.front.http.internal.json.JsonData;
import org.kapacitor.tasks.TaskStatistics;

/** Statistics of a run as JSON (http-api.md section 3.1). */
public final class StatisticsView {
  private StatisticsView() {}

  /** Statistics; an empty object if there are none. */
  static Map<String, Object> json(Optional<TaskStatistics> statistics) {
    return statistics
        .map(s -> json(OptionalDouble.of(s.throughput()), s.nodes()))
        .orElseGet(Map::of);
  }

  /** Statistics of nodes, and the throughput if that is known. */
  public static Map<String, Object> json(
      OptionalDouble throughput, Map<String, Map<String, Object>> nodes) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (throughput.isPresent()) {
      json.put("task-stats", Map.of("throughput", throughput.getAsDouble()));
    }
    if (!nodes.isEmpty()) {
      json.put("node-stats", JsonData.sorted(nodes));
    }
    return json;
  }
}
