package org.kapacitor.engine.internal.run;

import org.kapacitor.api.node.NodeContext;

/** Finds what the core offers to nodes. */
public interface Resources {

  /**
   * The resource of a type for a node.
   *
   * @throws org.kapacitor.api.node.NodeException if there is none
   */
  <T> T resource(Class<T> type, NodeContext node);
}
