package org.kapacitor.node.influxql;

import org.kapacitor.api.data.Row;

/** An aggregate that needs all values at once. */
interface ColumnFunction {

  /**
   * Gives the aggregate.
   *
   * @param column one value at least
   * @param result what gets it
   */
  Row of(Column column, Result result);
}
