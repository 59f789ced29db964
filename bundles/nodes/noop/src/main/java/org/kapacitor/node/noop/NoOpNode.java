package org.kapacitor.node.noop;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;
import org.osgi.service.component.annotations.Component;

/**
 * Passes everything on (nodes.md section 9.6). The compiler puts it behind a watched node that has
 * no child. As it can follow nothing but itself, which no script gets hold of, scripts cannot call
 * it.
 */
@Component(service = NodeType.class)
@Node(name = "noop", typeName = "NoOpNode", summary = "Does nothing.", after = "noop")
public final class NoOpNode implements NodeType<NoOpNode.Options> {

  /** There is nothing to set. */
  public record Options() {}

  @Override
  public NodeOperator open(Options options, NodeContext context) {
    return new NodeOperator() {
      @Override
      public void point(int parent, Point point, Output out) {
        out.point(point);
      }

      @Override
      public void batch(int parent, Batch batch, Output out) {
        out.batch(batch);
      }
    };
  }
}
