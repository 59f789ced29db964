package org.kapacitor.node.influxql;

import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Flag;
import org.kapacitor.api.option.Property;
import org.osgi.service.component.annotations.Component;

/** Adds up the values of a field and gives the sum so far for each point (nodes.md section 8.4). */
@Component(service = NodeType.class)
@Node(
    name = "cumulativeSum",
    summary = "Adds up the values of a field and gives the sum so far for each point.",
    typeName = Call.TYPE_NAME)
public final class CumulativeSumNode implements NodeType<CumulativeSumNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("Field to add up: floats or integers.") String field,
      @Property(FunctionOptions.AS) @Default("cumulativeSum") String as,
      @Flag(FunctionOptions.ALWAYS_POINT_TIMES) boolean usePointTimes)
      implements FunctionOptions {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Call call = Call.of(context, "cumulativeSum", options, Input.NUMBERS);
    return Operators.transforming(call, RunningSum::new);
  }

  /** The sum so far. */
  static final class RunningSum implements Transformation {
    private final SumNode.Summing sum = new SumNode.Summing();

    @Override
    public void begin(FieldType type) {
      sum.begin(type);
    }

    @Override
    public boolean add(Point point, int field) {
      sum.add(point, field);
      return true;
    }

    @Override
    public Row result(Result result) {
      return sum.result(result);
    }

    @Override
    public void state(StateIo io) {
      sum.state(io);
    }
  }
}
