package org.kapacitor.api.node;

/**
 * Adds node types while the server runs. A service, for components whose node types are not known
 * before; all others are services themselves. Safe for use by several threads.
 */
public interface NodeRegistry {

  /**
   * Adds a node type: scripts can use it from now on, and tasks that waited for it go on.
   *
   * @return takes it away; so does the end of the bundle that added it
   */
  AutoCloseable add(NodeType<?> type);
}
