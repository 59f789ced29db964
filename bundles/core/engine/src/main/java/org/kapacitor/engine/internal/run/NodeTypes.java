package org.kapacitor.engine.internal.run;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.plan.Plan;
import org.kapacitor.engine.MissingNodeTypeException;

/** The installed node types by name. Safe for use by several threads. */
public final class NodeTypes {
  private final Map<String, List<NodeType<?>>> types = new ConcurrentHashMap<>();

  /** Adds a type; where a name is taken the first stays (the compiler reports the clash). */
  public void add(NodeType<?> type) {
    types.merge(name(type), List.of(type), NodeTypes::both);
  }

  /** Removes a type, if it is the one known by its name. */
  public void remove(NodeType<?> type) {
    types.computeIfPresent(name(type), (name, all) -> without(all, type));
  }

  private static List<NodeType<?>> both(List<NodeType<?>> some, List<NodeType<?>> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static List<NodeType<?>> without(List<NodeType<?>> all, NodeType<?> type) {
    List<NodeType<?>> rest = all.stream().filter(each -> each != type).toList();
    return rest.isEmpty() ? null : rest;
  }

  /**
   * The type called {@code name}.
   *
   * @throws MissingNodeTypeException if it is not installed
   */
  @SuppressWarnings("unchecked")
  NodeType<Record> get(String name) {
    List<NodeType<?>> all = types.get(name);
    if (all == null) {
      throw new MissingNodeTypeException(name);
    }
    // The plan's options were made by the type's own declaration, so they are what it takes.
    return (NodeType<Record>) all.get(0);
  }

  /** Whether a node of the plan waits for the outside world. */
  public boolean blocking(Plan plan) {
    return plan.nodes().stream().anyMatch(node -> declaration(node.type()).blocking());
  }

  boolean manyParents(String name) {
    return declaration(name).manyParents();
  }

  int version(String name) {
    return declaration(name).stateVersion();
  }

  private Node declaration(String name) {
    return get(name).declaration();
  }

  private static String name(NodeType<?> type) {
    return type.declaration().name();
  }
}
