package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.json.JsonFields;
import org.kapacitor.cli.server.Failure;

/** {@code kapacitor level LEVEL}. */
final class LevelCommand implements Command {
  @Override
  public String summary() {
    return "Set the log level of the kapacitord server.";
  }

  @Override
  public String usage() {
    return """
        Usage: kapacitor level (debug|info|error)

        \tSet the log level of the kapacitord server until its next start.

        """;
  }

  @Override
  public void run(Session session, List<String> arguments) throws Exit, Failure {
    if (arguments.isEmpty()) {
      throw Exit.missing("Must pass a log level", this);
    }
    session
        .server()
        .command(Paths.API + "/loglevel", new JsonFields().put("level", arguments.get(0)).object());
  }
}
