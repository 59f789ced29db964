package org.kapacitor.engine.internal.ingest;

import java.util.Arrays;
import java.util.StringJoiner;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Series;
import org.kapacitor.engine.LinesException;
import org.kapacitor.engine.Precision;

/**
 * Parses line protocol into blocks. What is usual is read in one pass over the bytes: series seen
 * before are found by their bytes, fields by comparing their names with those the series had last
 * time. A line with anything unusual in it goes to {@link LineSyntax}.
 *
 * <p>Not safe for use by several threads; any number of parsers can share a table.
 */
public final class LineParser {
  /** Bad lines reported; a client that sends garbage need not get all of it back. */
  private static final int MAX_ERRORS = 100;

  private static final int SPARE = 16;

  /** Bytes in a line until a text has told more. */
  private static final int LINE_LENGTH = 64;

  private static final long MAX_TIME = Long.MAX_VALUE - 1;

  private final SeriesTable table;
  private final FieldReader fields;

  private SeriesIndex index;
  private byte[] buffer;
  private int end;
  private long unit;
  private long now;
  private SeriesEntry previous;
  private long readTime;

  private Series[] series;
  private long[] times;
  private Layout[] layouts;
  private int[] bases;
  private int size;

  /** Of the last text, so that arrays fit the next one: clearing what stays empty costs time. */
  private float lineLength = LINE_LENGTH;

  private float fieldsPerPoint = 4;

  /** A parser that interns series in {@code table}. */
  public LineParser(SeriesTable table) {
    this.table = table;
    this.fields = new FieldReader(table);
  }

  /** Bytes that must be readable behind the end of the text. */
  public static int padding() {
    return Bytes.PADDING;
  }

  /**
   * Parses a text.
   *
   * @param text must have {@link #padding} bytes behind {@code length}, which are overwritten
   * @param receiveTime for points without time, nanoseconds since 1970-01-01T00:00:00Z
   * @throws LinesException if any line is wrong
   */
  public Block parse(
      String database,
      String retentionPolicy,
      byte[] text,
      int length,
      Precision precision,
      long receiveTime) {
    begin(database, retentionPolicy, text, length, precision, receiveTime);
    StringJoiner errors = null;
    int failed = 0;
    int at = 0;
    while (at < length) {
      if (text[at] == '\n') {
        at++;
        continue;
      }
      int fieldMark = fields.mark();
      int lineEnd = fast(at);
      if (lineEnd < 0) {
        fields.reset(fieldMark);
        lineEnd = LineSyntax.lineEnd(text, at, length);
        try {
          exact(at, lineEnd);
        } catch (LineException e) {
          fields.reset(fieldMark);
          errors = errors == null ? new StringJoiner("\n") : errors;
          if (++failed <= MAX_ERRORS) {
            int shown = LineSyntax.skipSpace(text, at, lineEnd);
            errors.add(
                "unable to parse '" + Bytes.text(text, shown, lineEnd) + "': " + e.getMessage());
          }
        }
      }
      at = lineEnd + 1;
    }
    if (errors != null) {
      if (failed > MAX_ERRORS) {
        errors.add("and " + (failed - MAX_ERRORS) + " more lines");
      }
      throw new LinesException(errors.toString());
    }
    return block();
  }

  private void begin(
      String database, String rp, byte[] text, int length, Precision precision, long receiveTime) {
    index = table.index(database, rp);
    // So that no digit or letter left there by an earlier text looks like part of this one.
    Arrays.fill(text, length, length + Bytes.PADDING, (byte) 0);
    buffer = text;
    end = length;
    unit = precision.nanos();
    now = receiveTime - Math.floorMod(receiveTime, unit);
    previous = null;
    int points = (int) (length / lineLength * (1 + 1f / SPARE)) + SPARE;
    size = 0;
    series = new Series[points];
    times = new long[points];
    layouts = new Layout[points];
    bases = new int[points];
    fields.begin(text, length, (int) (points * fieldsPerPoint) + SPARE);
  }

  private Block block() {
    if (size > 0) {
      lineLength = (float) end / size;
      fieldsPerPoint = (float) fields.mark() / size;
    }
    buffer = null;
    return new Block(
        index.database,
        index.retentionPolicy,
        size,
        series,
        times,
        layouts,
        bases,
        fields.values(),
        fields.texts());
  }

  /** Reads the line at {@code from}; returns where it ends, or -1 if it is not a usual one. */
  private int fast(int from) {
    SeriesEntry entry = null;
    int at;
    SeriesEntry guess = previous == null ? null : previous.next;
    if (guess != null && startsWith(from, guess.key)) {
      entry = guess;
      at = from + guess.key.length;
    } else {
      at = scanKey(from);
      if (at < 0) {
        return -1;
      }
      entry = index.find(buffer, from, at, SeriesIndex.hash(buffer, from, at));
      if (entry == null) {
        entry = newSeries(from, at);
        if (entry == null) {
          return -1;
        }
      }
    }
    int base = fields.mark();
    at = fields.read(entry, at + 1);
    if (at < 0) {
      return -1;
    }
    long time = now;
    if (at < end && buffer[at] == ' ') {
      at = readTime(at + 1);
      if (at < 0) {
        return -1;
      }
      time = readTime;
    }
    remember(entry);
    add(entry.series, time, fields.layout(), base);
    return at;
  }

  private void remember(SeriesEntry entry) {
    if (previous != null && previous.next != entry) {
      previous.next = entry;
    }
    previous = entry;
  }

  private boolean startsWith(int from, byte[] key) {
    int to = from + key.length;
    return to < end && buffer[to] == ' ' && Arrays.equals(buffer, from, to, key, 0, key.length);
  }

  /** Where the key ends that starts at {@code from}; -1 if it has escapes or no end. */
  private int scanKey(int from) {
    if (buffer[from] == '#') {
      return -1;
    }
    int at = from;
    while (true) {
      long marks = Bytes.breaks(Bytes.load(buffer, at));
      if (marks != 0) {
        at += Bytes.before(marks);
        return at < end && buffer[at] == ' ' && at > from ? at : -1;
      }
      at += 8;
      if (at >= end) {
        return -1;
      }
    }
  }

  /** Interns a series seen for the first time; null if its key is wrong. */
  private SeriesEntry newSeries(int from, int to) {
    LineSyntax line = new LineSyntax(buffer, from, end);
    try {
      LineSyntax.Key key = line.key();
      return line.position() == to ? table.intern(index, key, buffer, from, to) : null;
    } catch (LineException e) {
      return null;
    }
  }

  /** Reads the time from {@code from} to the end of the line, into {@link #readTime}. */
  private int readTime(int from) {
    int at = from;
    boolean negative = buffer[at] == '-';
    if (negative) {
      at++;
    }
    int digits = at;
    long value = 0;
    while (at < end && buffer[at] >= '0' && buffer[at] <= '9') {
      value = value * 10 + (buffer[at++] - '0');
    }
    // 18 digits fit into 64 bits for certain; the unit may need some of them.
    boolean usual = at > digits && at - digits <= 19 && (at == end || buffer[at] == '\n');
    if (!usual || value < 0 || unit > 1 && value > Long.MAX_VALUE / unit || value > MAX_TIME) {
      return -1;
    }
    readTime = (negative ? -value : value) * unit;
    return at;
  }

  /** Reads a line in full. */
  private void exact(int from, int lineEnd) {
    int start = LineSyntax.skipSpace(buffer, from, lineEnd);
    if (start >= lineEnd || buffer[start] == '#') {
      return;
    }
    LineSyntax line = new LineSyntax(buffer, start, lineEnd);
    LineSyntax.Key key = line.key();
    int keyEnd = line.position();
    int base = fields.mark();
    int fieldsStart = line.scanFields();
    int fieldsEnd = line.position();
    String time = line.time();
    long nanos = now;
    if (!time.isEmpty()) {
      nanos = exactTime(NumberSyntax.parseLong(time));
      line.end();
    }
    fields.readExact(line, fieldsStart, fieldsEnd, keyEnd - start);
    SeriesEntry entry = table.intern(index, key, buffer, start, keyEnd);
    remember(entry);
    add(entry.series, nanos, fields.layout(), base);
  }

  private long exactTime(long value) {
    long nanos = value * unit;
    boolean overflow = Math.multiplyHigh(value, unit) != nanos >> 63;
    if (overflow || nanos > MAX_TIME || nanos < -MAX_TIME) {
      throw new LineException("time outside range -9223372036854775806 - 9223372036854775806");
    }
    return nanos;
  }

  private void add(Series of, long time, Layout layout, int base) {
    if (size == times.length) {
      int larger = size * 2;
      series = Arrays.copyOf(series, larger);
      times = Arrays.copyOf(times, larger);
      layouts = Arrays.copyOf(layouts, larger);
      bases = Arrays.copyOf(bases, larger);
    }
    series[size] = of;
    times[size] = time;
    layouts[size] = layout;
    bases[size++] = base;
  }
}
