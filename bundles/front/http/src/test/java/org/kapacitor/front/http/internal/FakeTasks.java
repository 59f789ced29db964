package org.kapacitor.front.http.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.plan.Plan;
import org.kapacitor.engine.EdgeStatistics;
import org.kapacitor.tasks.DotView;
import org.kapacitor.tasks.RequestException;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskDefinition;
import org.kapacitor.tasks.TaskStatistics;
import org.kapacitor.tasks.TaskStatus;
import org.kapacitor.tasks.Tasks;

/** Keeps tasks; a script that begins with {@code bad} does not compile. */
final class FakeTasks implements Tasks {
  static final Instant CREATED = Instant.parse("2024-05-06T07:08:09.5Z");

  final FakeTemplates templates = new FakeTemplates();
  final TreeMap<String, Task> stored = new TreeMap<>();
  final Map<String, TaskStatistics> running = new HashMap<>();
  TaskDefinition last;
  boolean broken;

  @Override
  public Task create(TaskDefinition definition) {
    last = definition;
    if (definition.script().isEmpty()) {
      throw RequestException.invalid("must provide TICKscript");
    }
    if (stored.containsKey(definition.id())) {
      throw RequestException.invalid("task " + definition.id() + " already exists");
    }
    Task task =
        new Task(
            definition.id(),
            definition.templateId(),
            EdgeType.STREAM,
            definition.dbrps(),
            definition.script(),
            definition.vars(),
            definition.status().orElse(TaskStatus.DISABLED),
            "",
            CREATED,
            CREATED,
            Optional.empty());
    stored.put(task.id(), task);
    if (task.status() == TaskStatus.ENABLED) {
      running.put(task.id(), statistics());
    }
    return task;
  }

  static TaskStatistics statistics() {
    return new TaskStatistics(
        1.5,
        Map.of(
            "stream0", Map.of("avg_exec_time_ns", 12_500L, "collected", 3L, "emitted", 3L),
            "from1", Map.of("errors", 0L, "collected", 3L, "emitted", 0L)),
        Map.of("stream0", "stream", "from1", "from"),
        List.of(new EdgeStatistics("stream0", "from1", "stream", 3)));
  }

  @Override
  public Task update(String id, TaskDefinition change) {
    last = change;
    throw RequestException.failed("failed to replace task definition: disk full");
  }

  @Override
  public void delete(String id) {
    stored.remove(id);
    running.remove(id);
  }

  @Override
  public Optional<Task> find(String id) {
    return Optional.ofNullable(stored.get(id));
  }

  @Override
  public List<Task> all() {
    if (broken) {
      throw new IllegalStateException("disk full");
    }
    return List.copyOf(stored.values());
  }

  @Override
  public boolean executing(String id) {
    return running.containsKey(id);
  }

  @Override
  public String error(Task task) {
    return task.script().startsWith("bad") ? "line 1 char 1: bad" : task.error();
  }

  @Override
  public Optional<TaskStatistics> statistics(String id) {
    return Optional.ofNullable(running.get(id));
  }

  @Override
  public Optional<String> dot(Task task, DotView view) {
    return task.script().startsWith("bad")
        ? Optional.empty()
        : Optional.of("digraph " + task.id() + " {" + (executing(task.id()) ? view : "") + "}");
  }

  @Override
  public Plan plan(String id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String format(String script) {
    return script + "\n";
  }

  @Override
  public FakeTemplates templates() {
    return templates;
  }
}
