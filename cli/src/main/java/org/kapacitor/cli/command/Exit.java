package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.flag.FlagException;
import org.kapacitor.cli.flag.FlagSet;
import org.kapacitor.cli.flag.Flags;

/**
 * Ends the program with a code; the message goes to the standard error as it is.
 *
 * <p>Reference: cli.md section 1, exit codes.
 */
public final class Exit extends Exception {
  private final int code;

  /** An end with its code and text. */
  public Exit(int code, String text) {
    super(text);
    this.code = code;
  }

  /** Missing arguments: a message and the usage text. */
  static Exit missing(String message, Command command) {
    return new Exit(2, message + "\n" + command.usage());
  }

  /** Reads options; a wrong one ends the program with 2, a request for help with 0. */
  public static Flags parse(FlagSet flags, List<String> arguments) throws Exit {
    try {
      return flags.parse(arguments);
    } catch (FlagException e) {
      throw e.isHelp() ? new Exit(0, e.usage()) : new Exit(2, e.getMessage() + "\n" + e.usage());
    }
  }

  /** As {@link #parse}, with an ID in front of the options; help may be asked for in its place. */
  static Flags parseBehindId(FlagSet flags, List<String> arguments) throws Exit {
    boolean help =
        switch (arguments.get(0)) {
          case "-h", "--h", "-help", "--help" -> true;
          default -> false;
        };
    return parse(flags, help ? arguments : arguments.subList(1, arguments.size()));
  }

  /** The exit code. */
  public int code() {
    return code;
  }
}
