package com.example.runningsum;

import org.kapacitor.api.data.*;
import org.kapacitor.api.node.*;
import org.kapacitor.api.option.*;
import org.osgi.service.component.annotations.Component;

/** {@code |runningSum('value').as('total')}: the sum of a field since the group's first point. */
@Component(service = NodeType.class)
@Node(name = "runningSum", summary = "Sum of a field since the group's first point.")
public final class RunningSumNode implements NodeType<RunningSumNode.Options> {

  public record Options(
      @Arg("Field to sum.") String field,
      @Property("Name of the sum.") @Default("runningSum") String as) {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Field field = context.field(options.field());
    Field as = context.field(options.as());
    Row row = new Row();
    return group -> new GroupOperator() {
      private double sum;

      @Override
      public void point(Point point, Output out) {
        sum += point.number(field);
        out.point(row.of(point).set(as, sum));
      }

      @Override
      public void state(StateIo io) {
        sum = io.float64("sum", sum);
      }
    };
  }
}
