package org.kapacitor.node.influxql;

import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Point;

/** Takes in the points of a batch or a set whose field fits. */
interface Values {

  /** The first point comes: the field of all will have this type. */
  void begin(FieldType type);

  /**
   * The next point.
   *
   * @param field index of the field in it
   * @param row index of the point in its batch; of no meaning in a stream
   */
  void add(Point point, int field, int row);
}
