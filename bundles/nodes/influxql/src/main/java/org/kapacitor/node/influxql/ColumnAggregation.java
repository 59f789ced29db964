package org.kapacitor.node.influxql;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.node.Output;

/** Aggregates the column of a batch's values. */
final class ColumnAggregation implements BatchReduction {
  private final Call call;
  private final ColumnFunction function;
  private final Column column = new Column();

  ColumnAggregation(Call call, ColumnFunction function) {
    this.call = call;
    this.function = function;
  }

  @Override
  public void reduce(Batch batch, Series series, Output out) {
    if (call.input().read(batch, column)) {
      Result result = call.result().at(series, batch.group(), batch.time());
      out.point(function.of(column, result));
    }
  }
}
