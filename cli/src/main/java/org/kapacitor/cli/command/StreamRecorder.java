package org.kapacitor.cli.command;

import java.time.Instant;
import java.util.List;
import org.kapacitor.api.text.Times;
import org.kapacitor.cli.file.InfluxDuration;
import org.kapacitor.cli.flag.FlagSet;
import org.kapacitor.cli.flag.Flags;
import org.kapacitor.cli.json.JsonFields;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.server.Failure;

/** {@code kapacitor record stream}. */
final class StreamRecorder implements Recorder {
  private final FlagSet flags =
      new FlagSet(
              """
              Usage: kapacitor record stream [options]

              \tRecord the live data stream for some time.

              \tThe ID of the recording is printed at the end.

              \tSee 'kapacitor help replay' for what to do with a recording.

              Examples:

              \t$ kapacitor record stream -task mem_free -duration 1m

              \t\tRecords one minute of the databases and retention policies of the task mem_free.

              Options:

              """)
          .text("task", "The ID of a task; what it reads is recorded.")
          .text("duration", "How long to record, for example 90s or 1h30m.")
          .toggle("no-wait", "Do not wait for the end of the recording.")
          .text("recording-id", "The ID of the recording. Without it a random ID is chosen.");

  @Override
  public void record(Session session, List<String> arguments) throws Exit, Failure {
    Flags given = Exit.parse(flags, arguments);
    if (given.text("task").isEmpty() || given.text("duration").isEmpty()) {
      session.console().error(flags.usage());
      throw new Failure("both task and duration are required");
    }
    Instant stop =
        session.clock().instant().plusNanos(InfluxDuration.parse(given.text("duration")));
    JsonObject recording =
        session
            .server()
            .post(
                Collection.RECORDINGS.path() + "/stream",
                new JsonFields()
                    .putGiven("id", given.text("recording-id"))
                    .put("task", given.text("task"))
                    .put("stop", Times.rfc3339(Times.nanos(stop)))
                    .object());
    if (!given.on("no-wait")) {
      Progress.await(session, recording, "recording");
    }
  }
}
