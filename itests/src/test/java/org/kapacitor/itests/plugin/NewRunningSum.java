package org.kapacitor.itests.plugin;

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

/** The next version of {@code runningSum}: it also says which version it is. */
@Node(name = "runningSum", summary = "Sum of a field since the group's first point.")
public final class NewRunningSum implements NodeType<NewRunningSum.Options> {

  public record Options(
      @Arg("Field to sum.") String field,
      @Property("Name of the sum.") @Default("runningSum") String as) {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Field field = context.field(options.field());
    Field as = context.field(options.as());
    Field version = context.field("version");
    Row row = new Row();
    return group ->
        new GroupOperator() {
          private double sum;

          @Override
          public void point(Point point, Output out) {
            sum += point.number(field);
            out.point(row.of(point).set(as, sum).set(version, 2L));
          }

          @Override
          public void state(StateIo io) {
            sum = io.float64("sum", sum);
          }
        };
  }
}
