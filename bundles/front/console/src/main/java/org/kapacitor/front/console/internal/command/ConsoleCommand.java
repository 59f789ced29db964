package org.kapacitor.front.console.internal.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.support.CommandException;
import org.kapacitor.tasks.RequestException;

/** A command whose errors are shown as what they say, without a stack trace anywhere. */
abstract class ConsoleCommand implements Action {
  @Override
  public final Object execute() throws CommandException {
    try {
      run(System.out);
      return null;
    } catch (RequestException e) {
      throw new CommandException(e.getMessage(), e.getMessage());
    }
  }

  /**
   * Does what is asked for.
   *
   * @throws RequestException if that is not possible
   */
  abstract void run(PrintStream out);
}
