package org.kapacitor.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.kapacitor.api.text.Utf8Order;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.json.JsonValue;
import org.kapacitor.cli.text.Columns;

/** {@code kapacitor stats ingress}: the live stream only, not what replays receive. */
final class IngressStats {
  private IngressStats() {}

  private record Row(String db, String rp, String measurement, long points)
      implements Comparable<Row> {
    @Override
    public int compareTo(Row other) {
      int order = Utf8Order.compare(db, other.db);
      order = order != 0 ? order : Utf8Order.compare(rp, other.rp);
      return order != 0 ? order : Utf8Order.compare(measurement, other.measurement);
    }
  }

  static void print(Session session, JsonObject vars) {
    List<Row> rows = rows(vars);
    int db = 8;
    int rp = 16;
    int measurement = 11;
    for (Row row : rows) {
      db = Columns.widest(db, row.db);
      rp = Columns.widest(rp, row.rp);
      measurement = Columns.widest(measurement, row.measurement);
    }
    Columns columns = new Columns(db + 1, rp + 1, measurement + 1, -15);
    session.print(columns.row("Database", "Retention Policy", "Measurement", "Points Received"));
    for (Row row : rows) {
      session.print(columns.row(row.db, row.rp, row.measurement, Long.toString(row.points)));
    }
  }

  private static List<Row> rows(JsonObject vars) {
    List<Row> rows = new ArrayList<>();
    for (JsonValue value : vars.object("kapacitor").members().values()) {
      if (!(value instanceof JsonObject stat) || !stat.text("name").equals("ingress")) {
        continue;
      }
      JsonObject tags = stat.object("tags");
      if (tags.text("task_master").equals("main")) {
        rows.add(
            new Row(
                tags.text("database"),
                tags.text("retention_policy"),
                tags.text("measurement"),
                stat.object("values").integer("points_received")));
      }
    }
    rows.sort(null);
    return rows;
  }
}
