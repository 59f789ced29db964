package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.server.Failure;

/** {@code kapacitor reload PATTERN…}: all are disabled before the first is enabled again. */
final class ReloadCommand implements Command {
  @Override
  public String summary() {
    return "Restart a task with its current definition.";
  }

  @Override
  public String usage() {
    return """
        Usage: kapacitor reload [task ID...]

        \tDisable tasks, then enable them with their current definition.

        For example:

        \tOne task by its ID:

        \t\t$ kapacitor reload cpu_alert

        \tOr all whose IDs match a pattern:

        \t\t$ kapacitor reload *_alert

        """;
  }

  @Override
  public void run(Session session, List<String> arguments) throws Exit, Failure {
    if (arguments.isEmpty()) {
      throw Exit.missing("Must pass at least one task ID", this);
    }
    TaskSwitch.DISABLE.turn(session.server(), arguments);
    TaskSwitch.ENABLE.turn(session.server(), arguments);
  }
}
