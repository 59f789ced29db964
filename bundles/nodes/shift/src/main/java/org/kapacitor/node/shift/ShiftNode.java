package org.kapacitor.node.shift;

import java.time.Duration;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.option.Arg;
import org.osgi.service.component.annotations.Component;

/** Moves data in time (nodes.md section 7.15). Barriers stay where they are. */
@Component(service = NodeType.class)
@Node(name = "shift", summary = "Moves points and batches in time.")
public final class ShiftNode implements NodeType<ShiftNode.Options> {

  /** What scripts can set. */
  public record Options(@Arg("How far to move; back if it is negative.") Duration shift) {}

  @Override
  public NodeOperator open(Options options, NodeContext context) {
    if (options.shift().isZero()) {
      throw new NodeException("invalid shift value: must be non zero duration");
    }
    return new Shift(options.shift().toNanos());
  }

  private static final class Shift implements NodeOperator {
    private final long nanos;
    private final Row row = new Row();

    Shift(long nanos) {
      this.nanos = nanos;
    }

    @Override
    public void point(int parent, Point point, Output out) {
      out.point(moved(point));
    }

    @Override
    public void batch(int parent, Batch batch, Output out) {
      Rows rows = new Rows();
      for (int i = 0; i < batch.size(); i++) {
        rows.add(moved(batch.row(i)));
      }
      out.batch(new Batch(batch.name(), batch.group(), batch.time() + nanos, rows));
    }

    private Row moved(Point point) {
      return row.of(point).time(point.time() + nanos);
    }
  }
}
