package org.kapacitor.node.influxql;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;

/** Aggregates by an accumulator: a whole batch, or the points of a set one by one. */
final class Accumulation implements BatchReduction, SetReduction {
  private final Call call;
  private final Accumulator accumulator;
  private final boolean ofNothing;

  /**
   * An aggregation.
   *
   * @param ofNothing whether a batch without a point that fits has a result too, as if of floats
   */
  Accumulation(Call call, Accumulator accumulator, boolean ofNothing) {
    this.call = call;
    this.accumulator = accumulator;
    this.ofNothing = ofNothing;
  }

  @Override
  public void reduce(Batch batch, Series series, Output out) {
    boolean any = call.input().read(batch, this);
    if (!any && ofNothing) {
      begin(FieldType.FLOAT);
    }
    if (any || ofNothing) {
      emit(series, batch.group(), batch.time(), out);
    }
  }

  @Override
  public void begin(FieldType type) {
    accumulator.begin(type);
  }

  @Override
  public void add(Point point, int field, int row) {
    accumulator.add(point, field);
  }

  @Override
  public void emit(Series series, Group group, long time, Output out) {
    out.point(accumulator.result(call.result().at(series, group, time)));
  }

  @Override
  public void state(StateIo io) {
    accumulator.state(io);
  }
}
