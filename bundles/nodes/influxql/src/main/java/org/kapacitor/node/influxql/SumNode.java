package org.kapacitor.node.influxql;

import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.node.EdgeType;
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

/** Adds up the values of a field (nodes.md section 8.4). */
@Component(service = NodeType.class)
@Node(
    name = "sum",
    summary = "Adds up the values of a field" + Call.SCOPE,
    provides = EdgeType.STREAM,
    typeName = Call.TYPE_NAME)
public final class SumNode implements NodeType<SumNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("Field to add up: floats or integers.") String field,
      @Property(FunctionOptions.AS) @Default("sum") String as,
      @Flag(FunctionOptions.BATCH_TIMES) boolean usePointTimes)
      implements FunctionOptions {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Call call = Call.of(context, "sum", options, Input.NUMBERS);
    return Operators.accumulatingEmpty(call, Summing::new);
  }

  /** Sum of floats, or of integers, from first to last. */
  static final class Summing implements Accumulator {
    private boolean floats;
    private double floatSum;
    private long intSum;

    @Override
    public void begin(FieldType type) {
      floats = type == FieldType.FLOAT;
      floatSum = 0;
      intSum = 0;
    }

    @Override
    public void add(Point point, int field) {
      if (floats) {
        floatSum += point.float64(field);
      } else {
        intSum += point.bits(field);
      }
    }

    @Override
    public Row result(Result result) {
      return floats ? result.with(floatSum) : result.with(intSum);
    }

    @Override
    public void state(StateIo io) {
      floatSum = io.float64("floatSum", floatSum);
      intSum = io.int64("intSum", intSum);
    }
  }
}
