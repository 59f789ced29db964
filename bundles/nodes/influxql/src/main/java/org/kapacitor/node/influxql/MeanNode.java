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

/** Computes the arithmetic mean of a field (nodes.md section 8.4). */
@Component(service = NodeType.class)
@Node(
    name = "mean",
    summary = "Computes the arithmetic mean of a field" + Call.SCOPE,
    provides = EdgeType.STREAM,
    typeName = Call.TYPE_NAME)
public final class MeanNode implements NodeType<MeanNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("Field to average: floats or integers.") String field,
      @Property(FunctionOptions.AS) @Default("mean") String as,
      @Flag(FunctionOptions.BATCH_TIMES) boolean usePointTimes)
      implements FunctionOptions {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Call call = Call.of(context, "mean", options, Input.NUMBERS);
    return Operators.accumulating(call, Averaging::new);
  }

  /** Mean of floats, or of integers, whose sum is an integer. */
  static final class Averaging implements Accumulator {
    private boolean floats;
    private double floatSum;
    private long intSum;
    private long count;

    @Override
    public void begin(FieldType type) {
      floats = type == FieldType.FLOAT;
      floatSum = 0;
      intSum = 0;
      count = 0;
    }

    @Override
    public void add(Point point, int field) {
      if (floats) {
        floatSum += point.float64(field);
      } else {
        intSum += point.bits(field);
      }
      count++;
    }

    @Override
    public Row result(Result result) {
      return result.with((floats ? floatSum : intSum) / count);
    }

    @Override
    public void state(StateIo io) {
      floatSum = io.float64("floatSum", floatSum);
      intSum = io.int64("intSum", intSum);
      count = io.int64("count", count);
    }
  }
}
