package org.kapacitor.lambda.internal.code;

import org.kapacitor.api.data.Series;
import org.kapacitor.lambda.internal.type.Kind;

/**
 * Remembers one value per series. A table indexed by the series' id that grows while series are in
 * each other's way, up to a limit; from there on they replace one another. Not safe for use by
 * several threads at a time.
 */
public abstract class Memo {
  private static final int SMALLEST = 16;
  private static final int LARGEST = 1 << 20;

  private Series[] keys = new Series[SMALLEST];
  private int conflicts;

  private Memo() {}

  /** A memo for values of a kind. */
  public static Memo of(Kind kind) {
    return switch (kind) {
      case BOOL -> new OfBoolean();
      case INT, DURATION -> new OfLong();
      case FLOAT -> new OfDouble();
      case STRING -> new OfText();
      default -> throw new IllegalArgumentException(kind.text());
    };
  }

  /** Whether there are memos for values of a kind. */
  public static boolean exists(Kind kind) {
    return switch (kind) {
      case BOOL, INT, DURATION, FLOAT, STRING -> true;
      default -> false;
    };
  }

  /** Index of what is remembered of a series, or -1. */
  public final int find(Series series) {
    Series[] known = keys;
    int index = series.id() & known.length - 1;
    return known[index] == series ? index : -1;
  }

  final int claim(Series series) {
    Series before = keys[series.id() & keys.length - 1];
    if (before != null && before.id() != series.id() && ++conflicts > keys.length / 2) {
      grow();
    }
    int index = series.id() & keys.length - 1;
    keys[index] = series;
    return index;
  }

  /** What was known is forgotten: that is simpler than moving it, and as cheap in the long run. */
  private void grow() {
    conflicts = 0;
    if (keys.length < LARGEST) {
      keys = new Series[keys.length * 2];
      resize(keys.length);
    }
  }

  abstract void resize(int capacity);

  /** Memo of booleans. */
  public static final class OfBoolean extends Memo {
    private boolean[] values = new boolean[SMALLEST];

    @Override
    void resize(int capacity) {
      values = new boolean[capacity];
    }

    /** Value at an index that {@link #find} gave. */
    public boolean get(int index) {
      return values[index];
    }

    /** Remembers a value and returns it. */
    public boolean keep(Series series, boolean value) {
      int index = claim(series);
      values[index] = value;
      return value;
    }
  }

  /** Memo of integers and durations. */
  public static final class OfLong extends Memo {
    private long[] values = new long[SMALLEST];

    @Override
    void resize(int capacity) {
      values = new long[capacity];
    }

    /** Value at an index that {@link #find} gave. */
    public long get(int index) {
      return values[index];
    }

    /** Remembers a value and returns it. */
    public long keep(Series series, long value) {
      int index = claim(series);
      values[index] = value;
      return value;
    }
  }

  /** Memo of floats. */
  public static final class OfDouble extends Memo {
    private double[] values = new double[SMALLEST];

    @Override
    void resize(int capacity) {
      values = new double[capacity];
    }

    /** Value at an index that {@link #find} gave. */
    public double get(int index) {
      return values[index];
    }

    /** Remembers a value and returns it. */
    public double keep(Series series, double value) {
      int index = claim(series);
      values[index] = value;
      return value;
    }
  }

  /** Memo of texts. */
  public static final class OfText extends Memo {
    private String[] values = new String[SMALLEST];

    @Override
    void resize(int capacity) {
      values = new String[capacity];
    }

    /** Value at an index that {@link #find} gave. */
    public String get(int index) {
      return values[index];
    }

    /** Remembers a value and returns it. */
    public String keep(Series series, String value) {
      int index = claim(series);
      values[index] = value;
      return value;
    }
  }
}
