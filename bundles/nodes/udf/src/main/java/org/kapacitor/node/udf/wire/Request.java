package org.kapacitor.node.udf.wire;

import java.time.Duration;
import java.util.List;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.DynamicNodeType.Call;
import org.kapacitor.api.node.DynamicNodeType.ValueType;

/** Writes the requests to an agent, each with its length in front (nodes.md section 11). */
public final class Request {
  private static final int INIT = 2;
  private static final int KEEPALIVE = 3;
  private static final int RESTORE = 5;
  private static final int BEGIN = 16;
  private static final int POINT = 17;
  private static final int END = 18;

  private Request() {}

  /** One that consists of its kind alone. */
  public static void empty(WireWriter to, Response.Kind kind) {
    int frame = to.begin();
    to.end(to.begin(kind.field()));
    to.end(frame);
  }

  /** Tells the agent the options that a script gave, and where the node is. */
  public static void init(WireWriter to, String task, String node, List<Call> options) {
    int frame = to.begin();
    int init = to.begin(INIT);
    for (Call option : options) {
      int mark = to.begin(1);
      to.text(1, option.name());
      option.arguments().forEach(value -> option(to, value));
      to.end(mark);
    }
    to.text(2, task);
    to.text(3, node);
    to.end(init);
    to.end(frame);
  }

  private static void option(WireWriter to, Object value) {
    int mark = to.begin(2);
    if (value instanceof Boolean bool) {
      to.int64(1, ValueType.BOOL.ordinal());
      to.bool(2, bool);
    } else if (value instanceof Long number) {
      to.int64(1, ValueType.INT.ordinal());
      to.int64(3, number);
    } else if (value instanceof Double number) {
      to.int64(1, ValueType.DOUBLE.ordinal());
      to.float64(4, number);
    } else if (value instanceof String text) {
      to.int64(1, ValueType.STRING.ordinal());
      to.text(5, text);
    } else {
      to.int64(1, ValueType.DURATION.ordinal());
      to.int64(6, ((Duration) value).toNanos());
    }
    to.end(mark);
  }

  /** Asks for a sign of life. */
  public static void keepalive(WireWriter to, long time) {
    int frame = to.begin();
    int keepalive = to.begin(KEEPALIVE);
    to.int64(1, time);
    to.end(keepalive);
    to.end(frame);
  }

  /** Gives the agent a snapshot that it made before. */
  public static void restore(WireWriter to, byte[] snapshot) {
    int frame = to.begin();
    int restore = to.begin(RESTORE);
    to.bytes(1, snapshot);
    to.end(restore);
    to.end(frame);
  }

  /** A point of a stream. */
  public static void point(WireWriter to, Point point) {
    int frame = to.begin();
    int message = to.begin(POINT);
    to.int64(1, point.time());
    text(to, 2, point.name());
    text(to, 3, point.series().database());
    text(to, 4, point.series().retentionPolicy());
    text(to, 5, point.group().id());
    for (String dimension : point.group().dimensions().names()) {
      to.text(6, dimension);
    }
    tags(to, 7, point.tags());
    fields(to, point);
    flag(to, 11, point.group().dimensions().byName());
    to.end(message);
    to.end(frame);
  }

  /** A whole batch. */
  public static void batch(WireWriter to, Batch batch) {
    int frame = to.begin();
    int begin = to.begin(BEGIN);
    text(to, 1, batch.name());
    text(to, 2, batch.group().id());
    tags(to, 3, batch.tags());
    to.int64(4, batch.size());
    flag(to, 5, batch.group().dimensions().byName());
    to.end(begin);
    to.end(frame);
    for (int i = 0; i < batch.size(); i++) {
      row(to, batch.group().id(), batch.row(i));
    }
    end(to, batch);
  }

  private static void row(WireWriter to, String group, Point row) {
    int frame = to.begin();
    int message = to.begin(POINT);
    to.int64(1, row.time());
    text(to, 5, group);
    tags(to, 7, row.tags());
    fields(to, row);
    to.end(message);
    to.end(frame);
  }

  /** Without {@code byName}, as in the original. */
  private static void end(WireWriter to, Batch batch) {
    int frame = to.begin();
    int end = to.begin(END);
    text(to, 1, batch.name());
    text(to, 2, batch.group().id());
    to.int64(3, batch.time());
    tags(to, 4, batch.tags());
    to.end(end);
    to.end(frame);
  }

  private static void text(WireWriter to, int field, String value) {
    if (!value.isEmpty()) {
      to.text(field, value);
    }
  }

  private static void flag(WireWriter to, int field, boolean value) {
    if (value) {
      to.bool(field, true);
    }
  }

  private static void tags(WireWriter to, int field, Tags tags) {
    for (int i = 0; i < tags.size(); i++) {
      to.entry(field, tags.key(i), tags.value(i));
    }
  }

  /** The protocol has no durations, times and missing values: such fields are left out. */
  private static void fields(WireWriter to, Point point) {
    Layout layout = point.layout();
    for (int i = 0; i < layout.size(); i++) {
      switch (layout.type(i)) {
        case FLOAT -> {
          int mark = key(to, 8, layout.name(i));
          to.float64(2, point.float64(i));
          to.end(mark);
        }
        case INT -> {
          int mark = key(to, 9, layout.name(i));
          to.int64(2, point.bits(i));
          to.end(mark);
        }
        case STRING -> to.entry(10, layout.name(i), point.text(i));
        case BOOL -> {
          int mark = key(to, 12, layout.name(i));
          to.int64(2, point.bits(i));
          to.end(mark);
        }
        case DURATION, TIME, NIL -> {
          // See above.
        }
      }
    }
  }

  private static int key(WireWriter to, int field, String name) {
    int mark = to.begin(field);
    to.text(1, name);
    return mark;
  }
}
