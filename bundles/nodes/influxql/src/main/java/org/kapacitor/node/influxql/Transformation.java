package org.kapacitor.node.influxql;

import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.node.StateIo;

/** A function that has a result for each point, or for most. One per group. */
interface Transformation {

  /** Starts over, with points whose field has a type. */
  void begin(FieldType type);

  /**
   * Takes in a point.
   *
   * @param field index of the field in it, which has the type
   * @return whether there is a result for it
   */
  boolean add(Point point, int field);

  /** Gives the result for the last point. */
  Row result(Result result);

  /** Saves or restores what was taken in since {@link #begin}. */
  void state(StateIo io);
}
