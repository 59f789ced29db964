package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.flag.FlagSet;
import org.kapacitor.cli.flag.Flags;
import org.kapacitor.cli.json.JsonFields;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.server.Failure;

/** {@code kapacitor replay}. */
final class ReplayCommand implements Command {
  private final FlagSet flags =
      new FlagSet(
              """
              Usage: kapacitor replay [options]

              Replay a recording to a task and print the ID of the replay.

              The times of the points are moved to the present, or kept as they were recorded
              if '-rec-time' is set. What lies between two points is the same in both cases.

              See 'kapacitor help record' for how to create a recording.
              See 'kapacitor help define' for how to create a task.

              Options:

              """)
          .text("task", "The ID of the task.")
          .text("recording", "The ID of the recording.")
          .toggle(
              "real-clock",
              "Replay the data at the pace it was recorded. Without it, as fast as possible.")
          .toggle("rec-time", "Keep the times of the recording.")
          .toggle("no-wait", "Do not wait for the end of the replay.")
          .text("replay-id", "The ID of the replay. Without it a random ID is chosen.");

  @Override
  public String summary() {
    return "Replay a recording to a task.";
  }

  @Override
  public String usage() {
    return flags.usage();
  }

  @Override
  public void run(Session session, List<String> arguments) throws Exit, Failure {
    Flags given = Exit.parse(flags, arguments);
    require(session, given.text("recording"), "must pass recording ID");
    require(session, given.text("task"), "must pass task ID");
    JsonObject replay =
        session
            .server()
            .post(
                Collection.REPLAYS.path(),
                new JsonFields()
                    .put("id", given.text("replay-id"))
                    .put("recording", given.text("recording"))
                    .put("task", given.text("task"))
                    .put("recording-time", given.on("rec-time"))
                    .put("clock", given.on("real-clock") ? "real" : "fast")
                    .object());
    if (!given.on("no-wait")) {
      Progress.await(session, replay, "replay");
    }
  }

  private void require(Session session, String value, String problem) throws Failure {
    if (value.isEmpty()) {
      session.console().error(usage());
      throw new Failure(problem);
    }
  }
}
