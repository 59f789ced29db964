package org.kapacitor.engine.internal.run;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Options;
import org.kapacitor.api.plan.Plan;
import org.kapacitor.api.plan.PlanNode;
import org.kapacitor.engine.MissingNodeTypeException;

/**
 * The installed node types by name. While one takes the place of another there can be two of a
 * name: which is meant is told by the options. Safe for use by several threads.
 */
public final class NodeTypes {
  private final Map<String, List<Entry>> types = new ConcurrentHashMap<>();

  private record Entry(NodeType<?> type, Class<?> options) {}

  /** Adds a type. */
  public void add(NodeType<?> type) {
    Entry entry = new Entry(type, Options.of(type, NodeType.class, 0).record());
    types.merge(name(type), List.of(entry), NodeTypes::both);
  }

  /** Removes a type. */
  public void remove(NodeType<?> type) {
    types.computeIfPresent(name(type), (name, all) -> without(all, type));
  }

  private static List<Entry> both(List<Entry> some, List<Entry> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static List<Entry> without(List<Entry> all, NodeType<?> type) {
    List<Entry> rest = all.stream().filter(entry -> entry.type() != type).toList();
    return rest.isEmpty() ? null : rest;
  }

  /**
   * The type of a node.
   *
   * @throws MissingNodeTypeException if it is not installed
   */
  @SuppressWarnings("unchecked")
  NodeType<Record> get(PlanNode node) {
    for (Entry entry : types.getOrDefault(node.type(), List.of())) {
      if (entry.options().isInstance(node.options())) {
        return (NodeType<Record>) entry.type();
      }
    }
    throw new MissingNodeTypeException(node.type());
  }

  /** Whether a node of the plan waits for the outside world. */
  public boolean blocking(Plan plan) {
    return plan.nodes().stream().anyMatch(node -> declaration(node).blocking());
  }

  boolean manyParents(PlanNode node) {
    return declaration(node).manyParents();
  }

  int version(PlanNode node) {
    return declaration(node).stateVersion();
  }

  private Node declaration(PlanNode node) {
    return get(node).declaration();
  }

  private static String name(NodeType<?> type) {
    return type.declaration().name();
  }
}
