package org.kapacitor.front.console.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.kapacitor.engine.Engine;
import org.kapacitor.front.console.internal.view.Statistics;
import org.kapacitor.front.console.internal.view.Table;
import org.kapacitor.tasks.Tasks;

/** {@code kapacitor:stats [TASK]}. */
@Service
@Command(
    scope = "kapacitor",
    name = "stats",
    description = "Show how many points came in and what the tasks do with them.")
public final class StatsCommand extends TableCommand {
  @Reference private Engine engine;
  @Reference private Tasks tasks;

  @Argument(name = "task", description = "Id of the only task to show.")
  @Completion(TaskCompletion.class)
  private String task;

  @Override
  List<Table> tables() {
    return task == null ? Statistics.all(engine, tasks) : Statistics.of(tasks, task);
  }
}
