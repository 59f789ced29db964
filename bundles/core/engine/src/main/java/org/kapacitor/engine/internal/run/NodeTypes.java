package org.kapacitor.engine.internal.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.engine.MissingNodeTypeException;

/** The installed node types by name. Safe for use by several threads. */
public final class NodeTypes {
  private final Map<String, NodeType<?>> types = new ConcurrentHashMap<>();

  /** Adds a type; where a name is taken the first stays (the compiler reports the clash). */
  public void add(NodeType<?> type) {
    types.putIfAbsent(name(type), type);
  }

  /** Removes a type, if it is the one known by its name. */
  public void remove(NodeType<?> type) {
    types.remove(name(type), type);
  }

  /**
   * The type called {@code name}.
   *
   * @throws MissingNodeTypeException if it is not installed
   */
  @SuppressWarnings("unchecked")
  NodeType<Record> get(String name) {
    NodeType<?> type = types.get(name);
    if (type == null) {
      throw new MissingNodeTypeException(name);
    }
    // The plan's options were made by the type's own declaration, so they are what it takes.
    return (NodeType<Record>) type;
  }

  int version(String name) {
    NodeType<?> type = types.get(name);
    return type == null ? 0 : type.getClass().getAnnotation(Node.class).stateVersion();
  }

  private static String name(NodeType<?> type) {
    return type.getClass().getAnnotation(Node.class).name();
  }
}
