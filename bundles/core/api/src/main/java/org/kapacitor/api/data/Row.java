package org.kapacitor.api.data;

import java.util.Arrays;

/**
 * A point that can be changed: what a node fills and passes on.
 *
 * <p>Get one from the node's context when the node opens, use it again for each point:
 *
 * <pre>{@code
 * out.point(row.of(point).set(as, 2 * point.number(field)));
 * }</pre>
 *
 * Not safe for use by several threads at a time, as operators are not.
 */
public final class Row extends Point {
  private static final long[] NO_VALUES = {};
  private static final String[] NO_TEXTS = {};

  private long[] ownValues = NO_VALUES;
  private String[] ownTexts = NO_TEXTS;

  /** An empty row; call {@link #of} or {@link #at} before anything else. */
  public Row() {}

  /** Makes this row equal to a point, without copying its values until one is set. */
  public Row of(Point point) {
    return at(
        point.series, point.group, point.time, point.layout, point.values, point.base, point.texts);
  }

  /**
   * Makes this row a view of values that lie elsewhere, {@code layout.size()} of them from {@code
   * base} on. The value of a string field is its index in {@code texts}.
   */
  public Row at(
      Series series,
      Group group,
      long time,
      Layout layout,
      long[] values,
      int base,
      String[] texts) {
    this.time = time;
    this.base = base;
    // A reference that stays the same is not written: each write costs a barrier of the collector,
    // and from one row of a block to the next most stay the same.
    if (this.series != series) {
      this.series = series;
    }
    if (this.group != group) {
      this.group = group;
    }
    if (this.layout != layout) {
      this.layout = layout;
    }
    if (this.values != values) {
      this.values = values;
    }
    if (this.texts != texts) {
      this.texts = texts;
    }
    return this;
  }

  /** Makes this row a point without fields. */
  public Row empty(Series series, Group group, long time, Layout anyLayout) {
    return at(series, group, time, anyLayout.empty(), ownValues, 0, ownTexts);
  }

  /** Removes all fields. */
  public Row clear() {
    return empty(series, group, time, layout);
  }

  /** Changes the time, nanoseconds since 1970-01-01T00:00:00Z. */
  public Row time(long newTime) {
    time = newTime;
    return this;
  }

  /** Changes measurement and tags. The group stays: change it too if it depends on them. */
  public Row series(Series newSeries) {
    series = newSeries;
    return this;
  }

  /** Changes the group. */
  public Row group(Group newGroup) {
    group = newGroup;
    return this;
  }

  /** Adds or replaces a field by a float. */
  public Row set(Field field, double value) {
    return set(field, FieldType.FLOAT, Double.doubleToRawLongBits(value));
  }

  /** Adds or replaces a field by an integer. */
  public Row set(Field field, long value) {
    return set(field, FieldType.INT, value);
  }

  /** Adds or replaces a field by a boolean. */
  public Row set(Field field, boolean value) {
    return set(field, FieldType.BOOL, value ? 1 : 0);
  }

  /** Adds or replaces a field by a string. */
  public Row set(Field field, String value) {
    int index = slot(field, FieldType.STRING);
    if (ownTexts.length < values.length) {
      ownTexts = Arrays.copyOf(ownTexts, values.length);
    }
    texts = ownTexts;
    texts[index] = value;
    values[index] = index;
    return this;
  }

  /**
   * Adds or replaces a field by a value given as bits, see {@link Point#bits}.
   *
   * @param type any but {@link FieldType#STRING}
   */
  public Row set(Field field, FieldType type, long bits) {
    int index = slot(field, type);
    values[index] = bits;
    return this;
  }

  /** Adds or replaces a field by field {@code index} of another point. */
  public Row set(Field field, Point from, int index) {
    FieldType type = from.layout.type(index);
    return type == FieldType.STRING
        ? set(field, from.text(index))
        : set(field, type, from.bits(index));
  }

  /** Removes a field, if it is there. */
  public Row remove(Field field) {
    int index = field.in(layout);
    if (index >= 0) {
      ensureOwn(layout.size());
      int after = layout.size() - index - 1;
      System.arraycopy(values, index + 1, values, index, after);
      if (layout.hasStrings()) {
        System.arraycopy(texts, index + 1, texts, index, after);
        layout = field.removedFrom(layout);
        for (int i = index; i < layout.size(); i++) {
          if (layout.type(i) == FieldType.STRING) {
            values[i] = i;
          }
        }
      } else {
        layout = field.removedFrom(layout);
      }
    }
    return this;
  }

  private int slot(Field field, FieldType type) {
    Layout to = field.addedTo(layout, type);
    int index = field.addedIndex();
    ensureOwn(to.size());
    layout = to;
    return index;
  }

  /**
   * Copies the values into this row's own arrays before the first change. In them the text of a
   * string field has the index of the field.
   */
  private void ensureOwn(int size) {
    if (values == ownValues && base == 0 && size <= ownValues.length) {
      return;
    }
    int count = layout.size();
    long[] to = ownValues.length >= size ? ownValues : new long[Math.max(size, 8)];
    System.arraycopy(values, base, to, 0, count);
    if (layout.hasStrings()) {
      ownTexts = copyTexts(to, texts == ownTexts ? Arrays.copyOf(texts, to.length) : textsFor(to));
      texts = ownTexts;
    }
    ownValues = to;
    values = to;
    base = 0;
  }

  /**
   * Makes this row a copy of a point that may be kept for as long as one likes; {@link
   * Point#detach} into a row that exists.
   */
  public Row keep(Point point) {
    of(point);
    int count = layout.size();
    if (ownValues.length != count) {
      ownValues = count == 0 ? NO_VALUES : new long[count];
    }
    System.arraycopy(values, base, ownValues, 0, count);
    ownTexts = layout.hasStrings() ? copyTexts(ownValues, new String[count]) : NO_TEXTS;
    values = ownValues;
    texts = ownTexts;
    base = 0;
    return this;
  }

  private String[] textsFor(long[] to) {
    return ownTexts.length >= to.length ? ownTexts : new String[to.length];
  }

  private String[] copyTexts(long[] to, String[] copies) {
    for (int i = 0; i < layout.size(); i++) {
      if (layout.type(i) == FieldType.STRING) {
        copies[i] = texts[(int) to[i]];
        to[i] = i;
      }
    }
    return copies;
  }
}
