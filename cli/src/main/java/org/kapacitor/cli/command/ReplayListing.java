package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.text.Columns;
import org.kapacitor.cli.text.Zone;

/** {@code kapacitor list replays}. */
final class ReplayListing implements Listing {
  @Override
  public void print(Session session, List<String> patterns) throws Failure {
    List<JsonObject> replays =
        Collection.REPLAYS.all(
            session.server(), patterns, "task", "recording", "status", "clock", "date");
    int id = 2;
    int task = 4;
    int recording = 9;
    for (JsonObject replay : replays) {
      id = Columns.widest(id, replay.text("id"));
      task = Columns.widest(task, replay.text("task"));
      recording = Columns.widest(recording, replay.text("recording"));
    }
    Columns columns = new Columns(id + 1, task + 1, recording + 1, 9, 8, 23);
    session.print(columns.row("ID", "Task", "Recording", "Status", "Clock", "Date"));
    Zone zone = session.zone();
    for (JsonObject replay : replays) {
      session.print(
          columns.row(
              replay.text("id"),
              replay.text("task"),
              replay.text("recording"),
              replay.text("status"),
              replay.text("clock"),
              Dates.of(replay, "date").in(zone)));
    }
  }
}
