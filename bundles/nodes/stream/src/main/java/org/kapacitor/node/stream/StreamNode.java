package org.kapacitor.node.stream;

import org.kapacitor.api.data.Point;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;
import org.osgi.service.component.annotations.Component;

/** Root of stream tasks: passes on what is written (nodes.md section 6.1). */
@Component(service = NodeType.class)
@Node(
    name = "stream",
    summary = "Root of stream tasks: the points that are written.",
    root = true,
    wants = EdgeType.STREAM,
    provides = EdgeType.STREAM)
public final class StreamNode implements NodeType<StreamNode.Options> {

  /** There are none. */
  public record Options() {}

  @Override
  public NodeOperator open(Options options, NodeContext context) {
    return new NodeOperator() {
      @Override
      public void point(int parent, Point point, Output out) {
        out.point(point);
      }
    };
  }
}
