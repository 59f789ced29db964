package org.kapacitor.node.influxql;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.node.Output;

/** Passes on the one point of each batch that is chosen. */
final class BatchChoice implements BatchReduction, Values {
  private final Call call;
  private final Choice choice;
  private int chosen;

  BatchChoice(Call call, Choice.Rule rule) {
    this.call = call;
    choice = new Choice(rule);
  }

  @Override
  public void reduce(Batch batch, Series series, Output out) {
    if (call.input().read(batch, this)) {
      out.point(call.result().selected(batch.row(chosen), series.name(), batch.time()));
    }
  }

  @Override
  public void begin(FieldType type) {
    choice.begin(type);
  }

  @Override
  public void add(Point point, int field, int row) {
    if (choice.add(point, field)) {
      chosen = row;
    }
  }
}
