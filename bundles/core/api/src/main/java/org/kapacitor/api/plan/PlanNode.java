package org.kapacitor.api.plan;

import java.util.List;
import org.kapacitor.api.node.EdgeType;

/**
 * A node of a plan.
 *
 * @param name unique in the plan: {@code window3}
 * @param type name of the node type: {@code window}
 * @param kind first part of the name: {@code window}
 * @param options the type's options record
 * @param quiet whether errors are not logged
 * @param wants what it takes
 * @param provides what it gives
 * @param parents names of the nodes it takes data from, in order
 * @param children names of the nodes that take its data, in the order in which they were linked
 * @param watches name of the node that it watches; empty if it watches none
 */
public record PlanNode(
    String name,
    String type,
    String kind,
    Record options,
    boolean quiet,
    EdgeType wants,
    EdgeType provides,
    List<String> parents,
    List<String> children,
    String watches) {
  public PlanNode {
    parents = List.copyOf(parents);
    children = List.copyOf(children);
  }
}
