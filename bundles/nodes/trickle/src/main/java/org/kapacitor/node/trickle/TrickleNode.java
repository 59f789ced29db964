package org.kapacitor.node.trickle;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.PerSeries;
import org.osgi.service.component.annotations.Component;

/** Makes points of the rows of batches (nodes.md section 7.18). */
@Component(service = NodeType.class)
@Node(
    name = "trickle",
    summary = "Makes points of the rows of batches.",
    wants = EdgeType.BATCH,
    provides = EdgeType.STREAM)
public final class TrickleNode implements NodeType<TrickleNode.Options> {

  /** Nothing can be set. */
  public record Options() {}

  @Override
  public NodeOperator open(Options options, NodeContext context) {
    return new Trickling(context);
  }

  private static final class Trickling implements NodeOperator {
    private final NodeContext context;
    private final PerSeries<Series> ofSameName;
    private final Row row = new Row();

    Trickling(NodeContext context) {
      this.context = context;
      ofSameName = context.perSeries(series -> context.series(series.name(), series.tags()));
    }

    @Override
    public void batch(int parent, Batch batch, Output out) {
      for (int i = 0; i < batch.size(); i++) {
        Point point = batch.row(i);
        Series series = series(batch.name(), point.series());
        // By its own tags: they can have changed inside the batch.
        Group group = context.group(batch.group(), series);
        out.point(row.of(point).series(series).group(group));
      }
    }

    private Series series(String name, Series of) {
      return name.equals(of.name()) ? ofSameName.get(of) : context.series(name, of.tags());
    }
  }
}
