package org.kapacitor.api.node;

import java.util.Base64;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Rows;

/**
 * Saves or restores an operator's state, value by value and by name. Each method takes the value as
 * it is now and returns the one to go on with: the same when saving, the saved one when restoring,
 * or the given one if nothing was saved under the name.
 */
public interface StateIo {

  /** Whether values are being restored. For what must be rebuilt from them. */
  boolean restoring();

  /** A 64-bit integer. */
  long int64(String name, long value);

  /** A double. */
  double float64(String name, double value);

  /** A boolean. */
  boolean bool(String name, boolean value);

  /** A string; null is kept as null. */
  String text(String name, String value);

  /** Bytes. */
  default byte[] bytes(String name, byte[] value) {
    Base64.Encoder encoder = Base64.getEncoder();
    return Base64.getDecoder().decode(text(name, encoder.encodeToString(value)));
  }

  /** An array of 64-bit integers. */
  long[] int64s(String name, long[] value);

  /** An array of doubles. */
  double[] float64s(String name, double[] value);

  /** An array of strings. */
  String[] texts(String name, String[] value);

  /** A point that was detached; null is kept as null. */
  Point point(String name, Point value);

  /** Rows. */
  Rows rows(String name, Rows value);

  /** A batch that was detached; null is kept as null. */
  Batch batch(String name, Batch value);

  /** Values of a part of the operator, under names of their own. */
  StateIo part(String name);
}
