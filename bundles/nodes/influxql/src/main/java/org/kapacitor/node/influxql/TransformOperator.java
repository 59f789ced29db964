package org.kapacitor.node.influxql;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;

/**
 * Transforms points one by one: those of a stream for as long as the group lives, those of a batch
 * anew for each batch (nodes.md section 8.2).
 */
final class TransformOperator implements GroupOperator {
  private final Call call;
  private final Transformation transformation;
  private final GroupSeries series;
  private final Rows rows;

  /** Of the first point of the group, which all results have in a stream. */
  private String name;

  /** Of the field in the points that fitted; null if none did so far. */
  private FieldType type;

  /**
   * The operator of a group.
   *
   * @param rows memory for the results of a batch, which groups share
   */
  TransformOperator(Call call, Transformation transformation, GroupSeries series, Rows rows) {
    this.call = call;
    this.transformation = transformation;
    this.series = series;
    this.rows = rows;
  }

  @Override
  public void point(Point point, Output out) {
    if (name == null) {
      name = point.name();
    }
    if (take(point, "failed to aggregate point")) {
      out.point(result(name, point.time()));
    }
  }

  @Override
  public void batch(Batch batch, Output out) {
    type = null;
    rows.clear();
    for (int i = 0; i < batch.size(); i++) {
      Point point = batch.row(i);
      if (take(point, "failed to aggregate batch point")) {
        rows.add(result(batch.name(), point.time()));
      }
    }
    out.batch(batch.with(rows));
  }

  private boolean take(Point point, String failure) {
    int field = call.input().find(point, type, failure);
    if (field < 0) {
      return false;
    }
    if (type == null) {
      type = point.layout().type(field);
      transformation.begin(type);
    }
    return transformation.add(point, field);
  }

  private Row result(String of, long time) {
    return transformation.result(call.result().at(series.named(of), series.group(), time));
  }

  @Override
  public void state(StateIo io) {
    name = io.text("name", name);
    type = TypeState.of(io, type);
    if (type != null) {
      if (io.restoring()) {
        transformation.begin(type);
      }
      transformation.state(io);
    }
  }
}
