package org.kapacitor.front.console.internal.command;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.kapacitor.front.console.internal.view.TaskDetails;
import org.kapacitor.tasks.Tasks;

/** {@code kapacitor:task-show ID}. */
@Service
@Command(
    scope = "kapacitor",
    name = "task-show",
    description = "Show a task with its script, variables and graph.")
public final class TaskShowCommand extends ConsoleCommand {
  @Reference private Tasks tasks;

  @Argument(name = "id", description = "Id of the task.", required = true)
  @Completion(TaskCompletion.class)
  private String id;

  @Override
  void run(PrintStream out) {
    TaskDetails task = TaskDetails.of(tasks, id);
    task.head().forEach(out::println);
    out.println("TICKscript:");
    out.println(task.script());
    if (task.vars().isPresent()) {
      out.println("Vars:");
      ShellTables.print(out, List.of(task.vars().get()), true);
    }
    out.println("DOT:");
    out.println(task.dot());
  }
}
