package org.kapacitor.node.influxql;

import java.util.Arrays;
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

/** Computes the mean of the last few values of a field for each point (nodes.md section 8.4). */
@Component(service = NodeType.class)
@Node(
    name = "movingAverage",
    summary = "Computes the mean of the last few values of a field for each point.",
    typeName = Call.TYPE_NAME)
public final class MovingAverageNode implements NodeType<MovingAverageNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("Field to average: floats or integers.") String field,
      @Arg("Number of values; there is no result before that many.") long window,
      @Property(FunctionOptions.AS) @Default("movingAverage") String as,
      @Flag(FunctionOptions.ALWAYS_POINT_TIMES) boolean usePointTimes)
      implements FunctionOptions {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    long window = options.window();
    if (window < 1 || window > Integer.MAX_VALUE) {
      throw new NodeException(
          "movingAverage: the number of values must be in [1, "
              + Integer.MAX_VALUE
              + "], got "
              + window);
    }
    Call call = Call.of(context, "movingAverage", options, Input.NUMBERS);
    return Operators.transforming(call, () -> new Averaging((int) window));
  }

  /** The mean of the last values: a running sum, and a ring of what is in it. */
  static final class Averaging implements Transformation {
    private static final int FIRST_CAPACITY = 16;

    private final int window;
    private boolean floats;
    private long[] ring;
    private int at;
    private int count;
    private double floatSum;
    private long intSum;

    Averaging(int window) {
      this.window = window;
      ring = new long[Math.min(window, FIRST_CAPACITY)];
    }

    @Override
    public void begin(FieldType type) {
      floats = type == FieldType.FLOAT;
      at = 0;
      count = 0;
      floatSum = 0;
      intSum = 0;
    }

    @Override
    public boolean add(Point point, int field) {
      if (count == window) {
        remove(ring[at]);
      } else if (count++ == ring.length) {
        ring = Arrays.copyOf(ring, (int) Math.min(window, 2L * ring.length));
      }
      ring[at] = point.bits(field);
      if (floats) {
        floatSum += point.float64(field);
      } else {
        intSum += point.bits(field);
      }
      at = at + 1 == window ? 0 : at + 1;
      return count == window;
    }

    private void remove(long bits) {
      if (floats) {
        floatSum -= Double.longBitsToDouble(bits);
      } else {
        intSum -= bits;
      }
    }

    @Override
    public Row result(Result result) {
      return result.with((floats ? floatSum : intSum) / window);
    }

    @Override
    public void state(StateIo io) {
      ring = io.int64s("ring", ring);
      at = (int) io.int64("at", at);
      count = (int) io.int64("count", count);
      floatSum = io.float64("floatSum", floatSum);
      intSum = io.int64("intSum", intSum);
    }
  }
}
