package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.text.Quotes;

/** {@code kapacitor record KIND …}. */
final class RecordCommand implements Command {
  private static final List<String> KINDS = List.of("stream");

  @Override
  public String summary() {
    return "Record a part of the live data stream.";
  }

  @Override
  public String usage() {
    return "Usage: kapacitor record ["
        + String.join("|", KINDS)
        + "] [options]\n"
        + """

        \tRecord a part of the live data stream.

        \tThe ID of the recording is printed at the end.

        \tSee 'kapacitor help replay' for what to do with a recording.

        """;
  }

  @Override
  public void run(Session session, List<String> arguments) throws Exit, Failure {
    if (arguments.isEmpty()) {
      throw new Exit(2, usage());
    }
    List<String> rest = arguments.subList(1, arguments.size());
    switch (arguments.get(0)) {
      case "stream" -> new StreamRecorder().record(session, rest);
      default ->
          throw new Failure(
              "Unknown record type "
                  + Quotes.quote(arguments.get(0))
                  + ", expected "
                  + Words.or(KINDS, "'"));
    }
  }
}
