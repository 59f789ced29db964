package org.kapacitor.api.plan;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kapacitor.api.node.EdgeType;

/**
 * A pipeline: nodes and how they hang together. Immutable.
 *
 * @param type {@link EdgeType#STREAM} or {@link EdgeType#BATCH}: what the root gives
 * @param nodes in topological order, parents before children
 */
public record Plan(EdgeType type, List<PlanNode> nodes) {
  public Plan {
    nodes = List.copyOf(nodes);
  }

  /** The node called {@code name}. */
  public Optional<PlanNode> node(String name) {
    return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
  }

  /** Names of the node types in use. */
  public TreeSet<String> nodeTypes() {
    return nodes.stream().map(PlanNode::type).collect(Collectors.toCollection(TreeSet::new));
  }
}
