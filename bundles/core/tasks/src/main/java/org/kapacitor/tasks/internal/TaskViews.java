package org.kapacitor.tasks.internal;

import java.util.Optional;
import org.kapacitor.api.plan.Plan;
import org.kapacitor.compiler.CompileException;
import org.kapacitor.compiler.MissingPluginException;
import org.kapacitor.tasks.DotView;
import org.kapacitor.tasks.RequestException;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.internal.definition.TaskCompiler;
import org.kapacitor.tasks.internal.graph.RunningGraph;
import org.kapacitor.tasks.internal.graph.StaticGraph;
import org.kapacitor.tasks.internal.run.RunningTask;
import org.kapacitor.tasks.internal.run.TaskEntry;
import org.kapacitor.tasks.internal.run.TaskTable;

/** What can be seen of tasks, some of it by compiling them. */
final class TaskViews {
  private final TaskTable table;
  private final TaskCompiler compiler;

  TaskViews(TaskTable table, TaskCompiler compiler) {
    this.table = table;
    this.compiler = compiler;
  }

  Optional<RunningTask> running(String id) {
    return table.find(id).flatMap(TaskEntry::running);
  }

  String error(Task task) {
    Optional<TaskEntry> entry = table.find(task.id());
    Optional<String> waits = entry.flatMap(TaskEntry::waitsFor);
    if (waits.isPresent()) {
      return waits.get();
    }
    try {
      compile(task);
      return entry.map(TaskEntry::shown).orElse(task).error();
    } catch (CompileException | MissingPluginException e) {
      return e.getMessage();
    }
  }

  Optional<String> dot(Task task, DotView view) {
    Optional<RunningTask> running = running(task.id());
    if (running.isPresent()) {
      RunningTask now = running.get();
      return Optional.of(RunningGraph.text(task.id(), now.plan(), now.statistics(), view));
    }
    try {
      return Optional.of(StaticGraph.text(task.id(), compile(task)));
    } catch (CompileException | MissingPluginException e) {
      return Optional.empty();
    }
  }

  Plan plan(String id) {
    Task task =
        table
            .find(id)
            .map(TaskEntry::shown)
            .orElseThrow(() -> RequestException.notFound("no task exists"));
    try {
      return compile(task);
    } catch (CompileException | MissingPluginException e) {
      throw RequestException.notFound(e.getMessage());
    }
  }

  /** The plan of a task; if it is the one that is stored, its plug-ins may be missing. */
  private Plan compile(Task task) {
    return table
        .find(task.id())
        .map(TaskEntry::stored)
        .filter(stored -> stored.means(task.script(), task.type(), task.vars()))
        .map(compiler::recompile)
        .orElseGet(() -> compiler.compile(task.script(), task.type(), task.vars()))
        .plan();
  }
}
