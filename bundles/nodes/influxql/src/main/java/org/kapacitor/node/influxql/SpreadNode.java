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

/**
 * Computes the difference between the largest and the smallest value of a field (nodes.md section
 * 8.4).
 */
@Component(service = NodeType.class)
@Node(
    name = "spread",
    summary =
        "Computes the difference between the largest and the smallest value of a field"
            + Call.SCOPE,
    provides = EdgeType.STREAM,
    typeName = Call.TYPE_NAME)
public final class SpreadNode implements NodeType<SpreadNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("Field to examine: floats or integers.") String field,
      @Property(FunctionOptions.AS) @Default("spread") String as,
      @Flag(FunctionOptions.BATCH_TIMES) boolean usePointTimes)
      implements FunctionOptions {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Call call = Call.of(context, "spread", options, Input.NUMBERS);
    return Operators.accumulating(call, Spreading::new);
  }

  /** Smallest and largest float, or integer. */
  static final class Spreading implements Accumulator {
    private boolean floats;
    private double floatMin;
    private double floatMax;
    private long intMin;
    private long intMax;

    @Override
    public void begin(FieldType type) {
      floats = type == FieldType.FLOAT;
      floatMin = Double.POSITIVE_INFINITY;
      floatMax = Double.NEGATIVE_INFINITY;
      intMin = Long.MAX_VALUE;
      intMax = Long.MIN_VALUE;
    }

    @Override
    public void add(Point point, int field) {
      if (floats) {
        floatMin = Math.min(floatMin, point.float64(field));
        floatMax = Math.max(floatMax, point.float64(field));
      } else {
        intMin = Math.min(intMin, point.bits(field));
        intMax = Math.max(intMax, point.bits(field));
      }
    }

    @Override
    public Row result(Result result) {
      return floats ? result.with(floatMax - floatMin) : result.with(intMax - intMin);
    }

    @Override
    public void state(StateIo io) {
      floatMin = io.float64("floatMin", floatMin);
      floatMax = io.float64("floatMax", floatMax);
      intMin = io.int64("intMin", intMin);
      intMax = io.int64("intMax", intMax);
    }
  }
}
