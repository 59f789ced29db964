package org.kapacitor.tasks.internal.graph;

import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.plan.Plan;
import org.kapacitor.api.plan.PlanNode;

/** The graph of a task that does not run, as Graphviz text (tickscript.md section 8.2). */
public final class StaticGraph {
  private StaticGraph() {}

  /** The graph of a plan, called {@code id}. */
  public static String text(String id, Plan plan) {
    StringBuilder text = new StringBuilder("digraph ").append(id).append(" {\n");
    for (PlanNode node : plan.nodes()) {
      if (!isBatchRoot(node, plan)) {
        node.children().forEach(child -> appendEdge(text, node.name(), child).append(";\n"));
      }
    }
    return text.append('}').toString();
  }

  static StringBuilder appendEdge(StringBuilder to, String parent, String child) {
    return to.append(parent).append(" -> ").append(child);
  }

  /** Whether a node is the root of a batch task, which graphs do not show. */
  static boolean isBatchRoot(PlanNode node, Plan plan) {
    return plan.type() == EdgeType.BATCH && node == plan.nodes().get(0);
  }
}
