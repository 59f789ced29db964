package org.kapacitor.api.data;

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
    appendFields(to.append(' '), point);
    to.append(' ').append(point.time());
  }

  /** Appends the name of a measurement. */
  public static void appendMeasurement(StringBuilder to, String name) {
    appendEscaped(to, name, ", ");
  }

  /** Appends tags, each behind a comma; those with an empty value cannot be in a line. */
  public static void appendTags(StringBuilder to, Tags tags) {
    for (int i = 0; i < tags.size(); i++) {
      if (!tags.value(i).isEmpty()) {
        appendEscaped(to.append(','), tags.key(i), ",= ");
        appendEscaped(to.append('='), tags.value(i), ",= ");
      }
    }
  }

  /** Appends fields, with commas between them; those that are nil cannot be in a line. */
  public static void appendFields(StringBuilder to, Point point) {
    boolean first = true;
    for (int field : point.layout().sorted()) {
      if (point.layout().type(field) != FieldType.NIL) {
        if (!first) {
          to.append(',');
        }
        first = false;
        appendEscaped(to, point.layout().name(field), ",= ");
        appendValue(to.append('='), point, field);
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
