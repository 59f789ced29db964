package org.kapacitor.node.influxql;

import java.util.List;
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

/**
 * Makes a batch of the points with the smallest values of a field, best first (nodes.md section
 * 8.4).
 */
@Component(service = NodeType.class)
@Node(
    name = "bottom",
    summary =
        "Makes a batch of the points with the smallest values of a field, best first" + Call.SCOPE,
    provides = EdgeType.BATCH,
    typeName = Call.TYPE_NAME)
public final class BottomNode implements NodeType<BottomNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("Number of points, fewer if the batch has fewer.") long num,
      @Arg("Field to compare by: floats or integers.") String field,
      @Arg(Extremes.MORE_ARGUMENTS) List<String> fieldsAndTags,
      @Property(FunctionOptions.AS) @Default("bottom") String as,
      @Flag(FunctionOptions.OWN_TIMES) boolean usePointTimes)
      implements FunctionOptions {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Call call = Call.of(context, "bottom", options, Input.NUMBERS);
    return Operators.reducing(call, new RowsReduction(call, Extremes.smallest(options.num())));
  }
}
