package org.kapacitor.front.console.internal.command;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.kapacitor.front.console.internal.view.TaskSwitch;
import org.kapacitor.tasks.Tasks;

/** {@code kapacitor:task-enable PATTERN…}. */
@Service
@Command(scope = "kapacitor", name = "task-enable", description = "Enable tasks.")
public final class TaskEnableCommand extends ConsoleCommand {
  @Reference private Tasks tasks;

  @Argument(
      name = "pattern",
      description = "Ids of tasks, or patterns such as 'cpu_*' that ids must fit.",
      required = true,
      multiValued = true)
  @Completion(TaskCompletion.class)
  private List<String> patterns;

  @Override
  void run(PrintStream out) {
    TaskSwitch.ENABLE.turn(tasks, patterns, out::println);
  }
}
