package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.server.Failure;

/**
 * One command of the client. A new one needs its class and a line in {@link Commands}.
 *
 * <p>Reference: cli.md section 2.
 */
public interface Command {
  /** One line for the list of commands. */
  String summary();

  /** The text of {@code help}, with its options; ends with a line feed. */
  String usage();

  /**
   * Does the work; results go to the session's console.
   *
   * @throws Exit to end with a certain code
   * @throws Failure for an error of the command itself
   */
  void run(Session session, List<String> arguments) throws Exit, Failure;
}
