package org.kapacitor.engine.internal.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kapacitor.api.node.Endpoints;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;

/**
 * The paths that nodes serve below their tasks. What an enabled task serves hides what a replay of
 * it does. A node that is opened anew, for a plug-in that has changed, takes over from the one
 * before, which closes later; if it closes first the other is there again.
 */
final class EndpointTable {
  /** Who runs the tasks that are enabled. */
  static final String LIVE = "main";

  private record Served(String node, boolean live, Supplier<String> json) {}

  /** Who serves a path; the first is the one that answers. */
  private final Map<String, List<Served>> paths = new ConcurrentHashMap<>();

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
      Served served = new Served(node.node(), node.taskMaster().equals(LIVE), json);
      paths.merge(key, List.of(served), (others, own) -> with(key, others, served));
      return () -> paths.computeIfPresent(key, (same, all) -> without(all, served));
    };
  }

  private static List<Served> with(String key, List<Served> others, Served served) {
    if (!served.live()) {
      return Stream.concat(others.stream(), Stream.of(served)).toList();
    }
    if (others.stream().anyMatch(other -> other.live() && !other.node().equals(served.node()))) {
      throw new NodeException("http: multiple registrations for /kapacitor/v1/tasks/" + key);
    }
    return Stream.concat(Stream.of(served), others.stream()).toList();
  }

  private static List<Served> without(List<Served> all, Served served) {
    List<Served> rest = all.stream().filter(other -> other != served).toList();
    return rest.isEmpty() ? null : rest;
  }

  /** The body served, made between two messages of the task. */
  Optional<String> body(String task, String path) {
    List<Served> all = paths.get(task + '/' + path);
    if (all == null) {
      return Optional.empty();
    }
    Supplier<String> json = all.get(0).json();
    return Optional.of(runs.apply(task).map(run -> run.locked(json)).orElseGet(json));
  }
}
