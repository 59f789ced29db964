package org.kapacitor.front.console.internal.command;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.Tasks;

/** Completes ids of tasks. */
@Service
public final class TaskCompletion implements Completer {
  @Reference private Tasks tasks;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> ids = tasks.all().stream().map(Task::id).toList();
    return new StringsCompleter(ids).complete(session, line, candidates);
  }
}
