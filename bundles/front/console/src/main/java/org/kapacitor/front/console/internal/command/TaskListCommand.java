package org.kapacitor.front.console.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.kapacitor.front.console.internal.view.Table;
import org.kapacitor.front.console.internal.view.TaskList;
import org.kapacitor.tasks.Tasks;

/** {@code kapacitor:task-list}. */
@Service
@Command(scope = "kapacitor", name = "task-list", description = "List the tasks.")
public final class TaskListCommand extends TableCommand {
  @Reference private Tasks tasks;

  @Override
  List<Table> tables() {
    return List.of(TaskList.of(tasks));
  }
}
