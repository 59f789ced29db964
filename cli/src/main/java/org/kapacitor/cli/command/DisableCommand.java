package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.server.Failure;

/** {@code kapacitor disable PATTERN…}. */
final class DisableCommand implements Command {
  @Override
  public String summary() {
    return "Stop a task and disable it.";
  }

  @Override
  public String usage() {
    return """
        Usage: kapacitor disable [task ID...]

        \tStop tasks and disable them.

        For example:

        \tOne task by its ID:

        \t\t$ kapacitor disable cpu_alert

        \tOr all whose IDs match a pattern:

        \t\t$ kapacitor disable *_alert

        """;
  }

  @Override
  public void run(Session session, List<String> arguments) throws Exit, Failure {
    if (arguments.isEmpty()) {
      throw Exit.missing("Must pass at least one task ID", this);
    }
    TaskSwitch.DISABLE.turn(session.server(), arguments);
  }
}
