package org.kapacitor.cli.command;

import java.util.List;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.server.Failure;
import org.kapacitor.cli.text.ByteSize;
import org.kapacitor.cli.text.Columns;
import org.kapacitor.cli.text.Zone;

/** {@code kapacitor list recordings}. */
final class RecordingListing implements Listing {
  @Override
  public void print(Session session, List<String> patterns) throws Failure {
    List<JsonObject> recordings =
        Collection.RECORDINGS.all(session.server(), patterns, "type", "size", "date", "status");
    int width = 2;
    for (JsonObject recording : recordings) {
      width = Columns.widest(width, recording.text("id"));
    }
    Columns columns = new Columns(width + 1, 8, 10, 10, 23);
    session.print(columns.row("ID", "Type", "Status", "Size", "Date"));
    Zone zone = session.zone();
    for (JsonObject recording : recordings) {
      session.print(
          columns.row(
              recording.text("id"),
              recording.text("type"),
              recording.text("status"),
              ByteSize.of(recording.integer("size")),
              Dates.of(recording, "date").in(zone)));
    }
  }
}
