package org.kapacitor.testkit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.engine.Precision;
import org.kapacitor.engine.internal.ingest.Block;
import org.kapacitor.engine.internal.ingest.LineParser;
import org.kapacitor.engine.internal.ingest.SeriesTable;

/**
 * Reads points as tests write them down: line protocol with times in seconds, fractions allowed.
 */
final class Lines {
  private final LineParser parser;

  Lines(SeriesTable series) {
    parser = new LineParser(series);
  }

  /** Passes the points of some lines, one after the other, as views. */
  void forEach(String database, String retentionPolicy, String text, Consumer<Point> action) {
    Row row = new Row();
    for (String line : text.split("\n")) {
      Block block = parse(database, retentionPolicy, nanoseconds(line));
      for (int i = 0; i < block.size(); i++) {
        action.accept(block.view(row, i, null));
      }
    }
  }

  Block parse(String database, String retentionPolicy, String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return parser.parse(
        database,
        retentionPolicy,
        Arrays.copyOf(bytes, bytes.length + LineParser.padding()),
        bytes.length,
        Precision.NANOSECONDS,
        0);
  }

  /** The line with its time, the last word, in nanoseconds. */
  static String nanoseconds(String line) {
    String trimmed = line.strip();
    int space = trimmed.lastIndexOf(' ');
    if (space < 0) {
      return trimmed;
    }
    return trimmed.substring(0, space + 1) + nanos(trimmed.substring(space + 1));
  }

  static long nanos(String seconds) {
    return new BigDecimal(seconds).movePointRight(9).longValueExact();
  }
}
