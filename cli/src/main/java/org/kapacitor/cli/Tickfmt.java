package org.kapacitor.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.kapacitor.cli.command.Console;
import org.kapacitor.cli.command.Exit;
import org.kapacitor.cli.flag.FlagSet;
import org.kapacitor.cli.flag.Flags;
import org.kapacitor.cli.format.SourceFile;
import org.kapacitor.cli.format.SourceText;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.text.LocalZone;
import org.kapacitor.cli.text.Timestamp;
import org.kapacitor.tickscript.TickscriptException;

/**
 * The formatter {@code tickfmt}.
 *
 * <p>Reference: cli.md section 4.
 */
public final class Tickfmt {
  private static final String STDIN = "-";

  private final FlagSet flags =
      new FlagSet(
              """
              Usage: tickfmt [options] [path...]

                  Formats TICKscript files, or the standard input if there are none.

              Options:
              """)
          .toggle("w", "write the result to the file instead of the standard output.")
          .toggle("b", "with -w, keep the original with the extension '.orig'.");

  private final Console console;
  private final InputStream in;
  private final Map<String, String> environment;
  private final Clock clock;

  /** A formatter that knows nothing of the process it runs in. */
  public Tickfmt(Console console, InputStream in, Map<String, String> environment, Clock clock) {
    this.console = console;
    this.in = in;
    this.environment = environment;
    this.clock = clock;
  }

  /** Formats what the arguments name and ends the process. */
  public static void main(String[] arguments) {
    Console console = Console.system();
    Tickfmt formatter = new Tickfmt(console, System.in, System.getenv(), Clock.systemUTC());
    int code = formatter.run(List.of(arguments));
    console.flush();
    System.exit(code);
  }

  /** Formats what the arguments name, up to the first error, and returns the exit code. */
  public int run(List<String> arguments) {
    try {
      Flags given = Exit.parse(flags, arguments);
      List<String> paths = given.rest();
      if (paths.isEmpty() && given.on("w")) {
        throw new Exit(2, "Cannot write source files, none given.\n" + flags.usage());
      }
      for (String path : paths.isEmpty() ? List.of(STDIN) : paths) {
        format(path, given);
      }
      return 0;
    } catch (Exit e) {
      console.error(e.getMessage());
      return e.code();
    } catch (TickscriptException | Failure | IOException e) {
      console.error(now() + " " + e.getMessage() + "\n");
      return 1;
    }
  }

  private void format(String path, Flags given) throws Failure, IOException {
    if (given.on("w")) {
      new SourceFile(path).rewrite(given.on("b"));
      return;
    }
    byte[] source = path.equals(STDIN) ? in.readAllBytes() : new SourceFile(path).read();
    console.copy(new ByteArrayInputStream(SourceText.format(source)));
  }

  private String now() {
    return Timestamp.of(clock.instant()).forLog(LocalZone.of(environment));
  }
}
