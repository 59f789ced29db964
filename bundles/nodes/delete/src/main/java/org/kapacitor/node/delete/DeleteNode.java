package org.kapacitor.node.delete;

import java.util.List;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Property;
import org.osgi.service.component.annotations.Component;

/** Removes fields and tags (nodes.md section 7.6). */
@Component(service = NodeType.class)
@Node(name = "delete", summary = "Removes fields and tags.")
public final class DeleteNode implements NodeType<DeleteNode.Options> {

  /** What one call names. */
  public record Name(@Arg("Name of a field or tag.") String name) {}

  /** What scripts can set. */
  public record Options(
      @Property("A field to remove.") List<Name> field,
      @Property("A tag to remove.") List<Name> tag) {}

  @Override
  public NodeOperator open(Options options, NodeContext context) {
    return new Deletion(options, context);
  }
}
