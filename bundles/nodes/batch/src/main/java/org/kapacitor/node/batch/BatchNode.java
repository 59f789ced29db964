package org.kapacitor.node.batch;

import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeType;
import org.osgi.service.component.annotations.Component;

/** Root of batch tasks: the queries behind it fetch the data (nodes.md section 6.3). */
@Component(service = NodeType.class)
@Node(
    name = "batch",
    summary = "Root of batch tasks: what queries fetch.",
    root = true,
    wants = EdgeType.BATCH,
    provides = EdgeType.BATCH)
public final class BatchNode implements NodeType<BatchNode.Options> {

  /** There are none. */
  public record Options() {}

  @Override
  public NodeOperator open(Options options, NodeContext context) {
    return new NodeOperator() {};
  }
}
