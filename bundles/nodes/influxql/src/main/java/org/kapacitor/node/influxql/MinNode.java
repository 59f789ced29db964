package org.kapacitor.node.influxql;

import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Flag;
import org.kapacitor.api.option.Property;
import org.osgi.service.component.annotations.Component;

/** Selects the point with the smallest value of a field (nodes.md section 8.4). */
@Component(service = NodeType.class)
@Node(
    name = "min",
    summary = "Selects the point with the smallest value of a field" + Call.SCOPE,
    provides = EdgeType.STREAM,
    typeName = Call.TYPE_NAME)
public final class MinNode implements NodeType<MinNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("Field to compare by: floats or integers.") String field,
      @Property(FunctionOptions.AS) @Default("min") String as,
      @Flag(FunctionOptions.POINT_TIMES) boolean usePointTimes)
      implements FunctionOptions {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Call call = Call.of(context, "min", options, Input.NUMBERS);
    return Operators.choosing(call, Choice.Rule.MIN);
  }
}
