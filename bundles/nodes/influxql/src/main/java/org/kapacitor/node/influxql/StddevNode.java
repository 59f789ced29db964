package org.kapacitor.node.influxql;

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

/** Computes the standard deviation of a field, taken as a sample (nodes.md section 8.4). */
@Component(service = NodeType.class)
@Node(
    name = "stddev",
    summary = "Computes the standard deviation of a field, taken as a sample" + Call.SCOPE,
    provides = EdgeType.STREAM,
    typeName = Call.TYPE_NAME)
public final class StddevNode implements NodeType<StddevNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("Field to examine: floats or integers.") String field,
      @Property(FunctionOptions.AS) @Default("stddev") String as,
      @Flag(FunctionOptions.BATCH_TIMES) boolean usePointTimes)
      implements FunctionOptions {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Call call = Call.of(context, "stddev", options, Input.NUMBERS);
    return Operators.reducing(call, new ColumnAggregation(call, StddevNode::deviation));
  }

  /** Standard deviation; NaN of one value. Values that are NaN are left out. */
  static Row deviation(Column column, Result result) {
    double mean = 0;
    long count = 0;
    for (int i = 0; i < column.size(); i++) {
      double value = column.number(i);
      if (!Double.isNaN(value)) {
        count++;
        mean += (value - mean) / count;
      }
    }
    double squares = 0;
    for (int i = 0; i < column.size(); i++) {
      double distance = column.number(i) - mean;
      if (!Double.isNaN(distance)) {
        squares += distance * distance;
      }
    }
    return result.with(Math.sqrt(squares / (count - 1)));
  }
}
