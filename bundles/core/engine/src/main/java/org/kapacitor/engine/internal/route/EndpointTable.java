package org.kapacitor.engine.internal.route;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kapacitor.api.node.Endpoints;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;

/** The paths that nodes serve below their tasks. */
final class EndpointTable {
  /** Who runs the tasks that are enabled. */
  private static final String LIVE = "main";

  private final Map<String, Supplier<String>> bodies = new ConcurrentHashMap<>();
  private final Set<Supplier<String>> replays = ConcurrentHashMap.newKeySet();
  private final Function<String, Optional<LiveRun>> runs;

  /**
   * An empty table.
   *
   * @param runs finds the run of a task
   */
  EndpointTable(Function<String, Optional<LiveRun>> runs) {
    this.runs = runs;
  }

  Endpoints of(NodeContext node) {
    return (path, json) -> {
      String key = node.task() + '/' + path;
      if (!node.taskMaster().equals(LIVE)) {
        // A replay is seen where the task itself does not run.
        bodies.putIfAbsent(key, json);
        replays.add(json);
      } else if (!register(key, json)) {
        throw new NodeException("http: multiple registrations for /kapacitor/v1/tasks/" + key);
      }
      return () -> {
        bodies.remove(key, json);
        replays.remove(json);
      };
    };
  }

  private boolean register(String key, Supplier<String> json) {
    Supplier<String> before = bodies.putIfAbsent(key, json);
    return before == null || replays.contains(before) && bodies.replace(key, before, json);
  }

  /** The body served, made between two messages of the task. */
  Optional<String> body(String task, String path) {
    Supplier<String> json = bodies.get(task + '/' + path);
    if (json == null) {
      return Optional.empty();
    }
    return Optional.of(runs.apply(task).map(run -> run.locked(json)).orElseGet(json));
  }
}
