package org.kapacitor.input.hostmetrics.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kapacitor.api.data.Row;
import org.kapacitor.engine.Precision;
import org.kapacitor.engine.internal.ingest.Block;
import org.kapacitor.engine.internal.ingest.LineParser;
import org.kapacitor.engine.internal.ingest.SeriesTable;

/** A point as the engine reads it. */
public record ParsedPoint(
    String name, Map<String, String> tags, Map<String, Object> fields, long time) {

  /** The points of some lines. */
  public static List<ParsedPoint> all(byte[] lines) {
    byte[] padded = Arrays.copyOf(lines, lines.length + LineParser.padding());
    Block block =
        new LineParser(new SeriesTable())
            .parse("db", "rp", padded, lines.length, Precision.NANOSECONDS, 0);
    List<ParsedPoint> points = new ArrayList<>();
    Row row = new Row();
    for (int i = 0; i < block.size(); i++) {
      points.add(of(block.view(row, i, null)));
    }
    return points;
  }

  /** The points of some lines. */
  public static List<ParsedPoint> all(String lines) {
    return all(lines.getBytes(StandardCharsets.UTF_8));
  }

  private static ParsedPoint of(Row row) {
    Map<String, Object> fields = new TreeMap<>();
    for (int field : row.layout().sorted()) {
      fields.put(row.layout().name(field), row.value(field));
    }
    return new ParsedPoint(row.name(), row.tags().toMap(), fields, row.time());
  }

  /** A float. */
  public double number(String field) {
    return (Double) fields.get(field);
  }

  /** An integer. */
  public long integer(String field) {
    return (Long) fields.get(field);
  }
}
