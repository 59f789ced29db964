package org.kapacitor.itests.plugin;

import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Property;

/** A version of {@code runningSum} that does not open. */
@Node(name = "runningSum", summary = "Does not work.")
public final class BrokenRunningSum implements NodeType<BrokenRunningSum.Options> {

  public record Options(
      @Arg("Field to sum.") String field, @Property("Name of the sum.") String as) {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    throw new NodeException("this version is broken");
  }
}
