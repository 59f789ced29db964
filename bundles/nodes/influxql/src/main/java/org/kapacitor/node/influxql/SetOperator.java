package org.kapacitor.node.influxql;

import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;

/**
 * Reduces a stream: consecutive points of a group with the same time are a set, which is reduced
 * when a point with another time comes, be it later or earlier (nodes.md section 8.2).
 */
final class SetOperator implements GroupOperator {
  private final Input input;
  private final SetReduction reduction;
  private final GroupSeries series;

  /** Name and time of the first point of the set; null before the first point of the group. */
  private String name;

  private long time;

  /** Of the field in the points that fitted; null if none did so far. */
  private FieldType type;

  SetOperator(Call call, SetReduction reduction, Group group) {
    this.input = call.input();
    this.reduction = reduction;
    series = new GroupSeries(call.result(), group);
  }

  @Override
  public void point(Point point, Output out) {
    if (name == null || point.time() != time) {
      if (type != null) {
        reduction.emit(series.named(name), series.group(), time, out);
        type = null;
      }
      name = point.name();
      time = point.time();
    }
    int field = input.find(point, type, "failed to aggregate point");
    if (field >= 0) {
      if (type == null) {
        type = point.layout().type(field);
        reduction.begin(type);
      }
      reduction.add(point, field, -1);
    }
  }

  @Override
  public void state(StateIo io) {
    name = io.text("name", name);
    time = io.int64("time", time);
    type = TypeState.of(io, type);
    if (type != null) {
      if (io.restoring()) {
        reduction.begin(type);
      }
      reduction.state(io);
    }
  }
}
