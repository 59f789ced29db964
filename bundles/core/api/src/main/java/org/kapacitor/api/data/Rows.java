package org.kapacitor.api.data;

import java.util.Arrays;

/**
 * Rows kept in columns: what a window, a buffer or the content of a batch is made of.
 *
 * <p>As long as all rows have one layout and one series, a row costs its time and its values and
 * nothing else. Rows can be appended at the end and removed at the front. Not safe for use by
 * several threads at a time.
 */
public final class Rows {
  private static final long[] NO_LONGS = {};

  private long[] times = NO_LONGS;
  private long[] values = NO_LONGS;
  private String[] texts;
  private Layout layout;
  private Series series;

  /** Null while every row has {@link #layout}. */
  private Layout[] layouts;

  /** Null while every row has {@link #series}. */
  private Series[] seriesOf;

  /** Where the values of each row start; null while every row has {@link #layout}. */
  private int[] bases;

  private int head;
  private int size;
  private int end;

  /** Number of rows. */
  public int size() {
    return size;
  }

  /** Whether there are no rows. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** Time of row {@code index}, nanoseconds since 1970-01-01T00:00:00Z. */
  public long time(int index) {
    return times[head + index];
  }

  /** Layout of row {@code index}. */
  public Layout layout(int index) {
    return layouts == null ? layout : layouts[head + index];
  }

  /** Moves {@code view} to row {@code index} and returns it; the group is left as it is. */
  public Row view(Row view, int index) {
    int at = head + index;
    Series rowSeries = seriesOf == null ? series : seriesOf[at];
    if (layouts == null) {
      return view.at(rowSeries, view.group, times[at], layout, values, at * layout.size(), texts);
    }
    return view.at(rowSeries, view.group, times[at], layouts[at], values, bases[at], texts);
  }

  /** Appends a copy of a point. */
  public void add(Point point) {
    int at = head + size;
    if (at == times.length) {
      makeRoom();
      at = head + size;
    }
    if (size == 0 && layouts == null) {
      layout = point.layout;
      series = point.series;
      end = at * layout.size();
    }
    noteSeries(point, at);
    noteLayout(point, at);
    int count = point.layout.size();
    int base = layouts == null ? at * count : end;
    ensureValues(base + count);
    times[at] = point.time;
    System.arraycopy(point.values, point.base, values, base, count);
    if (point.layout.hasStrings()) {
      copyTexts(point, base);
    }
    if (bases != null) {
      bases[at] = base;
    }
    end = base + count;
    size++;
  }

  /** Removes the first {@code count} rows. */
  public void removeFirst(int count) {
    if (count > size) {
      throw new IndexOutOfBoundsException(count + " of " + size);
    }
    head += count;
    size -= count;
    if (size == 0) {
      clear();
    }
  }

  /** Removes all rows and keeps the memory for the next ones. */
  public void clear() {
    head = 0;
    size = 0;
    end = 0;
    layouts = null;
    seriesOf = null;
    bases = null;
    if (texts != null) {
      Arrays.fill(texts, null);
    }
  }

  /** A copy of rows {@code from} (inclusive) to {@code to} (exclusive). */
  public Rows copy(int from, int to) {
    Rows copy = new Rows();
    copy.times = new long[Math.max(to - from, 1)];
    Row view = new Row();
    for (int i = from; i < to; i++) {
      copy.add(view(view, i));
    }
    return copy;
  }

  /** A copy in order of time; rows of equal times keep their order. */
  public Rows sortedByTime() {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Long.compare(time(a), time(b)));
    Rows copy = new Rows();
    Row view = new Row();
    for (int index : order) {
      copy.add(view(view, index));
    }
    return copy;
  }

  private void noteSeries(Point point, int at) {
    if (seriesOf == null && point.series == series) {
      return;
    }
    if (seriesOf == null) {
      seriesOf = new Series[times.length];
      Arrays.fill(seriesOf, head, at, series);
    }
    seriesOf[at] = point.series;
  }

  private void noteLayout(Point point, int at) {
    if (layouts == null && point.layout == layout) {
      return;
    }
    if (layouts == null) {
      layouts = new Layout[times.length];
      bases = new int[times.length];
      for (int i = head; i < at; i++) {
        layouts[i] = layout;
        bases[i] = i * layout.size();
      }
    }
    layouts[at] = point.layout;
  }

  private void copyTexts(Point point, int base) {
    if (texts == null || texts.length < values.length) {
      texts = texts == null ? new String[values.length] : Arrays.copyOf(texts, values.length);
    }
    for (int i = 0; i < point.layout.size(); i++) {
      if (point.layout.type(i) == FieldType.STRING) {
        texts[base + i] = point.text(i);
        values[base + i] = base + i;
      }
    }
  }

  private void ensureValues(int length) {
    if (length > values.length) {
      int wanted = layouts == null ? times.length * layout.size() : length + (length >> 1);
      values = Arrays.copyOf(values, Math.max(wanted, length));
    }
  }

  /** Moves the rows to the front if half of the room is free there, else doubles it. */
  private void makeRoom() {
    int capacity = times.length;
    if (head > 0 && head >= capacity / 2) {
      moveToFront();
      return;
    }
    int larger = Math.max(4, capacity * 2);
    times = Arrays.copyOf(times, larger);
    if (seriesOf != null) {
      seriesOf = Arrays.copyOf(seriesOf, larger);
    }
    if (layouts != null) {
      layouts = Arrays.copyOf(layouts, larger);
      bases = Arrays.copyOf(bases, larger);
    }
  }

  private void moveToFront() {
    int first = layouts == null ? head * layout.size() : bases[head];
    int count = end - first;
    System.arraycopy(values, first, values, 0, count);
    if (texts != null) {
      int strings = Math.min(count, Math.max(0, texts.length - first));
      System.arraycopy(texts, first, texts, 0, strings);
      Arrays.fill(texts, strings, texts.length, null);
    }
    System.arraycopy(times, head, times, 0, size);
    if (seriesOf != null) {
      System.arraycopy(seriesOf, head, seriesOf, 0, size);
    }
    for (int i = 0; i < size; i++) {
      Layout rowLayout = layouts == null ? layout : layouts[head + i];
      int base = layouts == null ? i * layout.size() : bases[head + i] - first;
      if (layouts != null) {
        layouts[i] = rowLayout;
        bases[i] = base;
      }
      shiftTexts(rowLayout, base);
    }
    head = 0;
    end = count;
  }

  private void shiftTexts(Layout rowLayout, int base) {
    if (rowLayout.hasStrings()) {
      for (int f = 0; f < rowLayout.size(); f++) {
        if (rowLayout.type(f) == FieldType.STRING) {
          values[base + f] = base + f;
        }
      }
    }
  }
}
