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

/**
 * Computes the difference between each value of a field and the one before (nodes.md section 8.4).
 */
@Component(service = NodeType.class)
@Node(
    name = "difference",
    summary = "Computes the difference between each value of a field and the one before.",
    typeName = Call.TYPE_NAME)
public final class DifferenceNode implements NodeType<DifferenceNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("Field to examine: floats or integers.") String field,
      @Property(FunctionOptions.AS) @Default("difference") String as,
      @Flag(FunctionOptions.ALWAYS_POINT_TIMES) boolean usePointTimes)
      implements FunctionOptions {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Call call = Call.of(context, "difference", options, Input.NUMBERS);
    return Operators.transforming(call, Differing::new);
  }

  /** The step from the value before. Of points with the same time all but the first are ignored. */
  static final class Differing implements Transformation {
    private boolean floats;
    private boolean any;
    private long time;
    private double floatValue;
    private long intValue;
    private double floatStep;
    private long intStep;

    @Override
    public void begin(FieldType type) {
      floats = type == FieldType.FLOAT;
      any = false;
    }

    @Override
    public boolean add(Point point, int field) {
      if (any && point.time() == time) {
        return false;
      }
      if (floats) {
        floatStep = point.float64(field) - floatValue;
        floatValue = point.float64(field);
      } else {
        intStep = point.bits(field) - intValue;
        intValue = point.bits(field);
      }
      boolean second = any;
      any = true;
      time = point.time();
      return second;
    }

    @Override
    public Row result(Result result) {
      return floats ? result.with(floatStep) : result.with(intStep);
    }

    @Override
    public void state(StateIo io) {
      any = io.bool("any", any);
      time = io.int64("time", time);
      floatValue = io.float64("floatValue", floatValue);
      intValue = io.int64("intValue", intValue);
    }
  }
}
