package org.kapacitor.node.influxql;

/** A function that makes several rows of a batch. */
interface RowsFunction {

  /**
   * Adds the rows.
   *
   * @param column one value at least
   */
  void apply(Column column, ResultBatch to);
}
