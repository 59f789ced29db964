package com.example.smooth;

import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Property;
import org.kapacitor.api.option.Range;
import org.osgi.service.component.annotations.Component;

/** {@code |smooth('value').weight(0.2).as('smooth')}: exponential smoothing of a field. */
@Component(service = NodeType.class)
@Node(name = "smooth", summary = "Exponential smoothing of a field.")
public final class SmoothNode implements NodeType<SmoothNode.Options> {

  public record Options(
      @Arg("Field to smooth.") String field,
      @Property("Weight of a new value.") @Default("0.2") @Range(min = 0, max = 1) double weight,
      @Property("Name of the result field.") @Default("smooth") String as) {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Field field = context.field(options.field());
    Field as = context.field(options.as());
    Row row = new Row();
    return group ->
        new GroupOperator() {
          private boolean started;
          private double level;

          @Override
          public void point(Point point, Output out) {
            double value = point.number(field);
            level = started ? level + options.weight() * (value - level) : value;
            started = true;
            out.point(row.of(point).set(as, level));
          }

          @Override
          public void state(StateIo io) {
            started = io.bool("started", started);
            level = io.float64("level", level);
          }
        };
  }
}
