package org.kapacitor.engine.internal.ingest;

import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.text.Durations;
import org.kapacitor.api.text.Floats;
import org.kapacitor.api.text.Times;

/** Points as line protocol (config.md sections B2 and B8). */
public final class LineText {
  private LineText() {}

  /** Appends a point without the end of the line: tags and fields sorted, time in nanoseconds. */
  public static void append(StringBuilder to, Point point) {
    appendMeasurement(to, point.name());
    appendTags(to, point.tags());
    char separator = ' ';
    for (int field : point.layout().sorted()) {
      if (point.layout().type(field) != FieldType.NIL) {
        to.append(separator);
        appendEscaped(to, point.layout().name(field), ",= ");
        appendValue(to.append('='), point, field);
        separator = ',';
      }
    }
    to.append(' ').append(point.time());
  }

  static void appendMeasurement(StringBuilder to, String name) {
    appendEscaped(to, name, ", ");
  }

  static void appendTags(StringBuilder to, Tags tags) {
    for (int i = 0; i < tags.size(); i++) {
      if (!tags.value(i).isEmpty()) {
        appendEscaped(to.append(','), tags.key(i), ",= ");
        appendEscaped(to.append('='), tags.value(i), ",= ");
      }
    }
  }

  private static void appendValue(StringBuilder to, Point point, int field) {
    switch (point.layout().type(field)) {
      case FLOAT -> Floats.appendPlain(to, point.float64(field));
      case INT -> to.append(point.bits(field)).append('i');
      case BOOL -> to.append(point.bits(field) != 0);
      case STRING -> appendQuoted(to, point.text(field));
      case DURATION -> appendQuoted(to, Durations.go(point.bits(field)));
      case TIME -> appendQuoted(to, Times.rfc3339(point.bits(field)));
      case NIL -> throw new IllegalArgumentException(point.layout().name(field));
    }
  }

  private static void appendQuoted(StringBuilder to, String text) {
    to.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        to.append('\\');
      }
      to.append(c);
    }
    to.append('"');
  }

  private static void appendEscaped(StringBuilder to, String text, String special) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (special.indexOf(c) >= 0) {
        to.append('\\');
      }
      to.append(c);
    }
  }
}
