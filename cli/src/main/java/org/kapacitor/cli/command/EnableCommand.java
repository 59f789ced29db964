package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.server.Failure;

/** {@code kapacitor enable PATTERN…}. */
final class EnableCommand implements Command {
  @Override
  public String summary() {
    return "Enable a task and start it on live data.";
  }

  @Override
  public String usage() {
    return """
        Usage: kapacitor enable [task ID...]

        \tEnable tasks and start them on live data.

        For example:

        \tOne task by its ID:

        \t\t$ kapacitor enable cpu_alert

        \tOr all whose IDs match a pattern:

        \t\t$ kapacitor enable *_alert

        """;
  }

  @Override
  public void run(Session session, List<String> arguments) throws Exit, Failure {
    if (arguments.isEmpty()) {
      throw Exit.missing("Must pass at least one task ID", this);
    }
    TaskSwitch.ENABLE.turn(session.server(), arguments);
  }
}
