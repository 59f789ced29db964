package org.kapacitor.node.influxql;

import java.util.Arrays;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.text.Utf8Order;

/**
 * Times and values of the points of a batch, side by side in arrays that are used again for the
 * next batch.
 *
 * <p>Numbers and booleans are kept as keys: integers that are ordered as the values are. A float's
 * key is made of its bits; the two zeros have one key, and NaN is behind all others.
 */
final class Column implements Values {
  private static final int FIRST_CAPACITY = 16;

  private FieldType type;
  private int size;
  private int[] rows = new int[FIRST_CAPACITY];
  private long[] times = new long[FIRST_CAPACITY];
  private long[] keys = new long[FIRST_CAPACITY];
  private long[] sorted = new long[FIRST_CAPACITY];
  private String[] texts = {};

  @Override
  public void begin(FieldType newType) {
    type = newType;
    size = 0;
    Arrays.fill(texts, null);
    if (type == FieldType.STRING && texts.length < times.length) {
      texts = new String[times.length];
    }
  }

  @Override
  public void add(Point point, int field, int row) {
    if (size == times.length) {
      grow();
    }
    rows[size] = row;
    times[size] = point.time();
    if (type == FieldType.STRING) {
      texts[size] = point.text(field);
    } else {
      keys[size] = type == FieldType.FLOAT ? key(point.float64(field)) : point.bits(field);
    }
    size++;
  }

  private void grow() {
    int larger = size * 2;
    rows = Arrays.copyOf(rows, larger);
    times = Arrays.copyOf(times, larger);
    keys = Arrays.copyOf(keys, larger);
    if (type == FieldType.STRING) {
      texts = Arrays.copyOf(texts, larger);
    }
  }

  private static long key(double value) {
    // Adding zero makes a negative zero a positive one and changes nothing else.
    long bits = Double.doubleToLongBits(value + 0.0);
    return bits < 0 ? bits ^ Long.MAX_VALUE : bits;
  }

  private static double number(long key) {
    return Double.longBitsToDouble(key < 0 ? key ^ Long.MAX_VALUE : key);
  }

  /** Number of values. */
  int size() {
    return size;
  }

  /** Type of the values. */
  FieldType type() {
    return type;
  }

  /** Index in its batch of the row that value {@code index} is from. */
  int row(int index) {
    return rows[index];
  }

  /** Time of value {@code index}. */
  long time(int index) {
    return times[index];
  }

  /** Key of value {@code index}, which is not a string. */
  long key(int index) {
    return keys[index];
  }

  /** Value {@code index}, which is a string. */
  String text(int index) {
    return texts[index];
  }

  /** Value {@code index} as a float; it is a float or an integer. */
  double number(int index) {
    return numberOf(keys[index]);
  }

  /** The float or integer with a key, as a float. */
  double numberOf(long key) {
    return type == FieldType.FLOAT ? number(key) : key;
  }

  /** Compares two values: negative if the first goes before the second. */
  int compare(int a, int b) {
    return type == FieldType.STRING
        ? Utf8Order.compare(texts[a], texts[b])
        : Long.compare(keys[a], keys[b]);
  }

  /** The keys in order. The array is longer than the column and used again by the next call. */
  long[] sorted() {
    if (sorted.length < size) {
      sorted = new long[keys.length];
    }
    System.arraycopy(keys, 0, sorted, 0, size);
    Arrays.sort(sorted, 0, size);
    return sorted;
  }

  /** Index of the first of the keys in {@link #sorted} that are equal to {@code key}. */
  int place(long key) {
    int low = 0;
    int high = size - 1;
    while (low < high) {
      int middle = low + high >>> 1;
      if (sorted[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Gives a result the number or boolean with a key. */
  Row valueOf(Result result, long key) {
    return switch (type) {
      case FLOAT -> result.with(number(key));
      case BOOL -> result.with(key != 0);
      default -> result.with(key);
    };
  }

  /** Gives a result value {@code index}. */
  Row value(Result result, int index) {
    return type == FieldType.STRING ? result.with(texts[index]) : valueOf(result, keys[index]);
  }
}
