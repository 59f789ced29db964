package org.kapacitor.node.influxql;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;

/** Keeps the points of a set, to reduce them as a batch. */
final class SetRows implements SetReduction {
  private final BatchReduction reduction;
  private Rows rows = new Rows();

  /** Keeps points for a reduction, which may be shared by all groups of the node. */
  SetRows(BatchReduction reduction) {
    this.reduction = reduction;
  }

  @Override
  public void begin(FieldType type) {
    rows.clear();
  }

  @Override
  public void add(Point point, int field, int row) {
    rows.add(point);
  }

  @Override
  public void emit(Series series, Group group, long time, Output out) {
    reduction.reduce(new Batch(series.name(), group, time, rows), series, out);
  }

  @Override
  public void state(StateIo io) {
    rows = io.rows("rows", rows);
  }
}
