package org.kapacitor.testkit;

import java.math.BigDecimal;
import java.util.StringJoiner;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.text.Durations;
import org.kapacitor.api.text.Floats;

/**
 * Messages as tests write them down: points as line protocol with times in seconds, floats always
 * with a decimal point or exponent, the group behind the point where it is not that of all data.
 *
 * <pre>
 * cpu,host=a v=1.0,n=2i 10 [host=a]
 * batch cpu [host=a] 20 {v=1.0 10; v=3.0 15}
 * barrier [host=a] 20
 * delete [host=a]
 * </pre>
 */
final class MessageText {

  String of(Point point) {
    return measurement(point) + row(point) + group(point.group());
  }

  String of(Batch batch) {
    StringJoiner rows = new StringJoiner("; ", " {", "}");
    for (int i = 0; i < batch.size(); i++) {
      Point row = batch.row(i);
      rows.add(moreTags(batch, row) + row(row));
    }
    return "batch " + batch.name() + group(batch.group()) + " " + time(batch.time()) + rows;
  }

  String barrier(Group group, long time) {
    return "barrier" + group(group) + " " + time(time);
  }

  private static String group(Group group) {
    return group.id().isEmpty() ? "" : " [" + group.id().replace("\n", "\\n") + "]";
  }

  private static String measurement(Point point) {
    StringBuilder text = new StringBuilder(point.name());
    for (int i = 0; i < point.tags().size(); i++) {
      text.append(',').append(point.tags().key(i)).append('=').append(point.tags().value(i));
    }
    return text.append(' ').toString();
  }

  /** Tags of a row that its batch does not have. */
  private static String moreTags(Batch batch, Point row) {
    StringJoiner text = new StringJoiner(",", "", " ").setEmptyValue("");
    for (int i = 0; i < row.tags().size(); i++) {
      if (!batch.tags().has(row.tags().key(i))) {
        text.add(row.tags().key(i) + "=" + row.tags().value(i));
      }
    }
    return text.toString();
  }

  private static String row(Point point) {
    StringJoiner fields = new StringJoiner(",");
    for (int field : point.layout().sorted()) {
      fields.add(point.layout().name(field) + "=" + value(point, field));
    }
    return fields + " " + time(point.time());
  }

  /** Value of a field. */
  static String value(Point point, int field) {
    FieldType type = point.layout().type(field);
    return switch (type) {
      case FLOAT -> decimal(point.float64(field));
      case INT -> point.bits(field) + "i";
      case STRING -> '"' + point.text(field) + '"';
      case BOOL -> String.valueOf(point.bits(field) != 0);
      case DURATION -> Durations.go(point.bits(field));
      case TIME -> time(point.bits(field)) + "t";
      case NIL -> "nil";
    };
  }

  private static String decimal(double value) {
    String text = Floats.general(value);
    return text.matches("-?\\d+") ? text + ".0" : text;
  }

  private static String time(long nanos) {
    return BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString();
  }
}
