package org.kapacitor.node.influxql;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.node.Output;

/** What a function does with a whole batch. One per node: it keeps nothing from batch to batch. */
interface BatchReduction {
  /**
   * Reduces a batch.
   *
   * @param series name of the results, with the group's tags
   */
  void reduce(Batch batch, Series series, Output out);
}
