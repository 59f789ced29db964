package org.kapacitor.node.influxql;

import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;

/**
 * What a function does with the points of a stream that have the same time, taken in one by one.
 * One per group.
 */
interface SetReduction extends Values {

  /**
   * Gives the result of the points since {@link #begin}, of which there is one at least.
   *
   * @param series name of the results, with the group's tags
   * @param time of the points
   */
  void emit(Series series, Group group, long time, Output out);

  /** Saves or restores what was taken in. */
  void state(StateIo io);
}
