package org.kapacitor.front.http.internal.stats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.front.http.internal.route.Answer;
import org.kapacitor.tasks.Task;

/** Whether the server does what it is there for. */
final class Health {
  private Health() {}

  /**
   * Status 200 if all is well, 503 otherwise, with JSON:
   *
   * <pre>
   * {@code {"status":"fail","version":"1.8.0","reasons":["…"],"tasks":5,"enabled":4,"failing":1}}
   * </pre>
   */
  static Answer answer(ServerFigures server) {
    List<String> reasons = new ArrayList<>();
    List<Task> tasks = List.of();
    try {
      tasks = server.tasks().all();
    } catch (RuntimeException e) {
      reasons.add("store: " + e.getMessage());
    }
    long failing = server.failing(tasks);
    if (failing > 0) {
      long enabled = ServerFigures.enabled(tasks);
      reasons.add("tasks: " + failing + " of " + enabled + " enabled do not run");
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", reasons.isEmpty() ? "ok" : "fail");
    json.put("version", server.version());
    json.put("reasons", reasons);
    json.put("tasks", tasks.size());
    json.put("enabled", ServerFigures.enabled(tasks));
    json.put("failing", failing);
    return Answer.json(reasons.isEmpty() ? 200 : 503, json);
  }
}
