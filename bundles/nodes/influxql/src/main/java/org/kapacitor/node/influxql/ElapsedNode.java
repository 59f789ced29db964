package org.kapacitor.node.influxql;

import java.time.Duration;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Flag;
import org.kapacitor.api.option.Property;
import org.osgi.service.component.annotations.Component;

/**
 * Computes the time between each point and the one before, in whole units (nodes.md section 8.4).
 */
@Component(service = NodeType.class)
@Node(
    name = "elapsed",
    summary = "Computes the time between each point and the one before, in whole units.",
    typeName = Call.TYPE_NAME)
public final class ElapsedNode implements NodeType<ElapsedNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("Field that points must have, of any type.") String field,
      @Arg("Unit of the result, such as 1s.") Duration unit,
      @Property(FunctionOptions.AS) @Default("elapsed") String as,
      @Flag(FunctionOptions.ALWAYS_POINT_TIMES) boolean usePointTimes)
      implements FunctionOptions {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    long unit = options.unit().toNanos();
    if (unit == 0) {
      throw new NodeException("elapsed: the unit must not be 0s");
    }
    Call call = Call.of(context, "elapsed", options, Input.VALUES);
    return Operators.transforming(call, () -> new TimeBetween(unit));
  }

  /** The time since the point before, rounded towards 0. */
  static final class TimeBetween implements Transformation {
    private final long unit;
    private boolean any;
    private long time;
    private long elapsed;

    TimeBetween(long unit) {
      this.unit = unit;
    }

    @Override
    public void begin(FieldType type) {
      any = false;
    }

    @Override
    public boolean add(Point point, int field) {
      boolean second = any;
      elapsed = (point.time() - time) / unit;
      time = point.time();
      any = true;
      return second;
    }

    @Override
    public Row result(Result result) {
      return result.with(elapsed);
    }

    @Override
    public void state(StateIo io) {
      any = io.bool("any", any);
      time = io.int64("time", time);
    }
  }
}
