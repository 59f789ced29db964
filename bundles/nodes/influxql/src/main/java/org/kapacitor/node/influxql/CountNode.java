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

/** Counts the points that have a field (nodes.md section 8.4). */
@Component(service = NodeType.class)
@Node(
    name = "count",
    summary = "Counts the points that have a field" + Call.SCOPE,
    provides = EdgeType.STREAM,
    typeName = Call.TYPE_NAME)
public final class CountNode implements NodeType<CountNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("Field to count, of any type.") String field,
      @Property(FunctionOptions.AS) @Default("count") String as,
      @Flag(FunctionOptions.BATCH_TIMES) boolean usePointTimes)
      implements FunctionOptions {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Call call = Call.of(context, "count", options, Input.VALUES);
    return Operators.accumulatingEmpty(call, Counting::new);
  }

  /** Number of points. */
  static final class Counting implements Accumulator {
    private long count;

    @Override
    public void begin(FieldType type) {
      count = 0;
    }

    @Override
    public void add(Point point, int field) {
      count++;
    }

    @Override
    public Row result(Result result) {
      return result.with(count);
    }

    @Override
    public void state(StateIo io) {
      count = io.int64("count", count);
    }
  }
}
