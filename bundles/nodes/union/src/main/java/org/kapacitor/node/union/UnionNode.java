package org.kapacitor.node.union;

import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Property;
import org.osgi.service.component.annotations.Component;

/** Makes one stream of several (nodes.md section 7.19). */
@Component(service = NodeType.class)
@Node(
    name = "union",
    summary = "Makes one stream of the data of several nodes, in order of time.",
    manyParents = true)
public final class UnionNode implements NodeType<UnionNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Property("Measurement of the result; empty for that of the data.") String rename) {}

  @Override
  public NodeOperator open(Options options, NodeContext context) {
    return new Merge(new Renaming(options.rename(), context), context);
  }
}
