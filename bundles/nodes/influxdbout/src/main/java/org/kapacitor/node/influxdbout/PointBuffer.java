package org.kapacitor.node.influxdbout;

import java.nio.charset.StandardCharsets;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.LineText;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.influxdb.InfluxWrite;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.plan.DbRp;

/** Points for one database, as the lines that will be sent. */
final class PointBuffer {
  private final DbRp target;
  private final Precision precision;
  private final String consistency;
  private final StringBuilder lines = new StringBuilder();
  private int points;

  PointBuffer(DbRp target, Precision precision, String consistency) {
    this.target = target;
    this.precision = precision;
    this.consistency = consistency;
  }

  DbRp target() {
    return target;
  }

  int points() {
    return points;
  }

  /**
   * Adds a point; not if it has no fields, which no line can say.
   *
   * @param name of the measurement
   * @param tags as they are in a line
   */
  void add(String name, String tags, Point point) {
    if (!hasFields(point)) {
      return;
    }
    LineText.appendMeasurement(lines, name);
    lines.append(tags).append(' ');
    LineText.appendFields(lines, point);
    lines.append(' ').append(point.time() / precision.nanos()).append('\n');
    points++;
  }

  private static boolean hasFields(Point point) {
    for (int i = 0; i < point.layout().size(); i++) {
      if (point.layout().type(i) != FieldType.NIL) {
        return true;
      }
    }
    return false;
  }

  /** What is in the buffer, which is empty then. */
  InfluxWrite empty() {
    byte[] text = lines.toString().getBytes(StandardCharsets.UTF_8);
    InfluxWrite write =
        new InfluxWrite(
            target.database(),
            target.retentionPolicy(),
            precision.name(),
            consistency,
            text,
            points);
    lines.setLength(0);
    points = 0;
    return write;
  }

  void state(StateIo io) {
    String text = io.text("lines", lines.toString());
    points = (int) io.int64("points", points);
    if (io.restoring()) {
      lines.setLength(0);
      lines.append(text);
    }
  }
}
