package org.kapacitor.node.influxql;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;

/** Reduces the batches of a group. All results have the name of its first batch (section 8.3). */
final class BatchOperator implements GroupOperator {
  private final BatchReduction reduction;
  private final GroupSeries series;
  private String name;

  BatchOperator(Call call, BatchReduction reduction, Group group) {
    this.reduction = reduction;
    series = new GroupSeries(call.result(), group);
  }

  @Override
  public void batch(Batch batch, Output out) {
    if (name == null) {
      name = batch.name();
    }
    reduction.reduce(batch, series.named(name), out);
  }

  @Override
  public void state(StateIo io) {
    name = io.text("name", name);
  }
}
