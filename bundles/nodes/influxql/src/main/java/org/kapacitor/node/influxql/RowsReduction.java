package org.kapacitor.node.influxql;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.node.Output;

/** Makes a batch of another, unless no point of it fits. */
final class RowsReduction implements BatchReduction {
  private final Call call;
  private final RowsFunction function;
  private final Column column = new Column();
  private final ResultBatch result;

  RowsReduction(Call call, RowsFunction function) {
    this.call = call;
    this.function = function;
    result = new ResultBatch(call.result());
  }

  @Override
  public void reduce(Batch batch, Series series, Output out) {
    if (call.input().read(batch, column)) {
      result.begin(batch, series);
      try {
        function.apply(column, result);
      } catch (FunctionException e) {
        call.context().error("failed to emit batch", e);
        return;
      }
      out.batch(result.batch());
    }
  }
}
