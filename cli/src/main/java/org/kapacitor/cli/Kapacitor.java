package org.kapacitor.cli;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.cli.command.Command;
import org.kapacitor.cli.command.Commands;
import org.kapacitor.cli.command.Console;
import org.kapacitor.cli.command.Exit;
import org.kapacitor.cli.command.GlobalFlags;
import org.kapacitor.cli.command.Pause;
import org.kapacitor.cli.command.Session;
import org.kapacitor.cli.flag.Booleans;
import org.kapacitor.cli.flag.Flags;
import org.kapacitor.cli.http.UrlException;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.server.Server;

/**
 * The command line client {@code kapacitor}.
 *
 * <p>Reference: cli.md sections 1 and 2.
 */
public final class Kapacitor {
  private final Console console;
  private final Map<String, String> environment;
  private final Clock clock;
  private final Pause pause;

  /** A client that knows nothing of the process it runs in. */
  public Kapacitor(Console console, Map<String, String> environment, Clock clock, Pause pause) {
    this.console = console;
    this.environment = environment;
    this.clock = clock;
    this.pause = pause;
  }

  /** Runs one command and ends the process. */
  public static void main(String[] arguments) {
    Console console = Console.system();
    Pause pause =
        new Pause() {
          @Override
          public void millis(long count) throws InterruptedException {
            Thread.sleep(count);
          }
        };
    Kapacitor client = new Kapacitor(console, System.getenv(), Clock.systemUTC(), pause);
    int code = client.run(List.of(arguments));
    console.flush();
    System.exit(code);
  }

  /** Runs one command and returns the exit code. */
  public int run(List<String> arguments) {
    try {
      Flags flags = Exit.parse(GlobalFlags.set(), arguments);
      Session session = session(flags);
      if (flags.rest().isEmpty()) {
        throw new Exit(1, "Error: Must pass a command.\n" + Commands.usage());
      }
      String name = flags.rest().get(0);
      Optional<Command> command = Commands.find(name);
      if (command.isEmpty()) {
        throw new Exit(1, "Unknown command " + name + "\n" + Commands.usage());
      }
      command.get().run(session, flags.rest().subList(1, flags.rest().size()));
      return 0;
    } catch (Exit e) {
      console.error(e.getMessage());
      return e.code();
    } catch (Failure e) {
      console.error("Error: " + e.getMessage() + "\n");
      return 3;
    }
  }

  private Session session(Flags flags) throws Exit {
    String unsafe = environment.getOrDefault("KAPACITOR_UNSAFE_SSL", "");
    Optional<Boolean> skip = unsafe.isEmpty() ? Optional.of(false) : Booleans.parse(unsafe);
    if (skip.isEmpty()) {
      throw new Exit(1, "strconv.ParseBool: parsing \"" + unsafe + "\": invalid syntax\n");
    }
    try {
      Server server = new Server(url(flags), skip.get() || flags.on("skipVerify"), environment);
      return new Session(console, server, environment, clock, pause);
    } catch (UrlException e) {
      throw new Exit(4, e.getMessage() + "\n");
    }
  }

  private String url(Flags flags) {
    if (!flags.text("url").isEmpty()) {
      return flags.text("url");
    }
    String url = environment.getOrDefault("KAPACITOR_URL", "");
    return url.isEmpty() ? GlobalFlags.DEFAULT_URL : url;
  }
}
