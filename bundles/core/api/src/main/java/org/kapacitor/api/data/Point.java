package org.kapacitor.api.data;

import java.time.Duration;
import java.time.Instant;
import org.kapacitor.api.text.Times;

/**
 * One point as an operator sees it: time, series, group and fields.
 *
 * <p>A point is a view, valid until the call it was passed to returns; the engine reuses the
 * object. Keep values, or {@link #detach} a compact copy, or {@link Rows#add add} it to rows; never
 * keep the view itself. Nothing that can be reached through it may be changed.
 */
public class Point {
  Series series;
  Group group;
  long time;
  Layout layout;
  long[] values;
  int base;
  String[] texts;

  /** Only {@link Row} makes points. */
  Point() {}

  /** Nanoseconds since 1970-01-01T00:00:00Z. */
  public final long time() {
    return time;
  }

  /** The measurement, its tags, database and retention policy. */
  public final Series series() {
    return series;
  }

  /** Name of the measurement. */
  public final String name() {
    return series.name();
  }

  /** All tags, of which the group's are a part. */
  public final Tags tags() {
    return series.tags();
  }

  /** The group this point belongs to. In a row of a batch: the batch's group. */
  public final Group group() {
    return group;
  }

  /** Names and types of the fields. */
  public final Layout layout() {
    return layout;
  }

  /** Whether the point has the field (with any type, {@link FieldType#NIL} included). */
  public final boolean has(Field field) {
    return field.in(layout) >= 0;
  }

  /**
   * Value of a numeric field.
   *
   * @throws FieldException if the field is missing or neither a float nor an integer
   */
  public final double number(Field field) {
    int index = field.in(layout);
    if (index >= 0) {
      FieldType type = layout.type(index);
      if (type == FieldType.FLOAT) {
        return Double.longBitsToDouble(values[base + index]);
      }
      if (type == FieldType.INT) {
        return values[base + index];
      }
    }
    throw unfit(field, index, "a number");
  }

  /**
   * Value of an integer field.
   *
   * @throws FieldException if the field is missing or not an integer
   */
  public final long integer(Field field) {
    int index = field.in(layout);
    if (index >= 0 && layout.type(index) == FieldType.INT) {
      return values[base + index];
    }
    throw unfit(field, index, "an integer");
  }

  /**
   * Value of a string field.
   *
   * @throws FieldException if the field is missing or not a string
   */
  public final String text(Field field) {
    int index = field.in(layout);
    if (index >= 0 && layout.type(index) == FieldType.STRING) {
      return text(index);
    }
    throw unfit(field, index, "a string");
  }

  /**
   * Value of a boolean field.
   *
   * @throws FieldException if the field is missing or not a boolean
   */
  public final boolean flag(Field field) {
    int index = field.in(layout);
    if (index >= 0 && layout.type(index) == FieldType.BOOL) {
      return values[base + index] != 0;
    }
    throw unfit(field, index, "a boolean");
  }

  /**
   * The 64 bits of field {@code index}: the number of an integer, duration or time, {@link
   * Double#doubleToRawLongBits} of a float, 0 or 1 of a boolean; meaningless for strings and nil.
   */
  public final long bits(int index) {
    return values[base + index];
  }

  /** Value of field {@code index}, which must be a float. */
  public final double float64(int index) {
    return Double.longBitsToDouble(values[base + index]);
  }

  /** Value of field {@code index}, which must be a string. */
  public final String text(int index) {
    return texts[(int) values[base + index]];
  }

  /**
   * Value of field {@code index} as an object: Double, Long, String, Boolean, {@link Duration} or
   * {@link Instant}; null for {@link FieldType#NIL}. For output and messages, not for the hot path.
   */
  public final Object value(int index) {
    long bits = values[base + index];
    return switch (layout.type(index)) {
      case FLOAT -> Double.longBitsToDouble(bits);
      case INT -> bits;
      case STRING -> text(index);
      case BOOL -> bits != 0;
      case DURATION -> Duration.ofNanos(bits);
      case TIME -> Times.instant(bits);
      case NIL -> null;
    };
  }

  /** A compact copy that may be kept for as long as one likes. */
  public final Row detach() {
    return new Row().keep(this);
  }

  private FieldException unfit(Field field, int index, String wanted) {
    return new FieldException(
        index < 0
            ? "field \"" + field.name() + "\" is missing from point"
            : "field \""
                + field.name()
                + "\" is not "
                + wanted
                + " but "
                + layout.type(index).text());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(series);
    for (int i = 0; i < layout.size(); i++) {
      text.append(i == 0 ? ' ' : ',').append(layout.name(i)).append('=').append(value(i));
    }
    return text.append(' ').append(time).toString();
  }
}
