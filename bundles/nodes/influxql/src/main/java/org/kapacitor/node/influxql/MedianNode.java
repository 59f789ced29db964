package org.kapacitor.node.influxql;

import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Row;
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

/** Computes the median of a field (nodes.md section 8.4). */
@Component(service = NodeType.class)
@Node(
    name = "median",
    summary = "Computes the median of a field" + Call.SCOPE,
    provides = EdgeType.STREAM,
    typeName = Call.TYPE_NAME)
public final class MedianNode implements NodeType<MedianNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("Field to examine: floats or integers.") String field,
      @Property(FunctionOptions.AS) @Default("median") String as,
      @Flag(FunctionOptions.BATCH_TIMES) boolean usePointTimes)
      implements FunctionOptions {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Call call = Call.of(context, "median", options, Input.NUMBERS);
    return Operators.reducing(call, new ColumnAggregation(call, MedianNode::median));
  }

  static Row median(Column column, Result result) {
    long[] sorted = column.sorted();
    int middle = column.size() / 2;
    long high = sorted[middle];
    if (column.size() % 2 == 1) {
      return result.with(column.numberOf(high));
    }
    long low = sorted[middle - 1];
    double distance =
        column.type() == FieldType.FLOAT
            ? column.numberOf(high) - column.numberOf(low)
            : high - low;
    return result.with(column.numberOf(low) + distance / 2);
  }
}
