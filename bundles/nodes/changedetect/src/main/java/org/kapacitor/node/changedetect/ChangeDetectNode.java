package org.kapacitor.node.changedetect;

import java.util.List;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Arg;
import org.osgi.service.component.annotations.Component;

/** Keeps the points in which something has changed (nodes.md section 7.3). */
@Component(service = NodeType.class)
@Node(name = "changeDetect", summary = "Keeps the points in which one of some fields has changed.")
public final class ChangeDetectNode implements NodeType<ChangeDetectNode.Options> {

  /** What scripts can set. */
  public record Options(@Arg("Fields to watch.") List<String> fields) {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    return new ChangeDetection(options.fields(), context);
  }
}
