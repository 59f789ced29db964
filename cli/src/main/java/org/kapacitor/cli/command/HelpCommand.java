package org.kapacitor.cli.command;

import java.util.List;
import java.util.Optional;

/** {@code kapacitor help COMMAND}. */
final class HelpCommand implements Command {
  @Override
  public String summary() {
    return "Print the help of a command.";
  }

  @Override
  public String usage() {
    return "Usage: kapacitor help [command]\n\n";
  }

  @Override
  public void run(Session session, List<String> arguments) throws Exit {
    if (arguments.size() != 1) {
      throw new Exit(1, usage() + Commands.usage());
    }
    String name = arguments.get(0);
    Optional<Command> command = Commands.find(name);
    if (command.isEmpty()) {
      throw new Exit(1, "Unknown command " + name + "\n" + Commands.usage());
    }
    throw new Exit(0, command.get().usage());
  }
}
