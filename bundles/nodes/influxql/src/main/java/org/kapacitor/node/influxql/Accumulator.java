package org.kapacitor.node.influxql;

import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.node.StateIo;

/** An aggregate that needs to see each value once and keeps a few numbers. */
interface Accumulator {

  /** Starts over, for values of a type. */
  void begin(FieldType type);

  /** Takes in the value of field {@code field}, which has the type. */
  void add(Point point, int field);

  /** Gives the aggregate of the values since {@link #begin}. */
  Row result(Result result);

  /** Saves or restores what was accumulated since {@link #begin}. */
  void state(StateIo io);
}
