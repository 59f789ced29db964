package org.kapacitor.engine;

import java.util.Map;
import org.kapacitor.engine.internal.state.NodeState;

/** What the nodes of a task know at one moment. Immutable. */
public final class SavedState {
  private final Map<String, NodeState> nodes;
  private final long sourceCount;

  /** Made by the engine, which alone understands the content. */
  public SavedState(Map<String, NodeState> nodes, long sourceCount) {
    this.nodes = Map.copyOf(nodes);
    this.sourceCount = sourceCount;
  }

  /** State by the nodes' names; for the engine. */
  public Map<String, NodeState> nodes() {
    return nodes;
  }

  /** Points or batches that came in. */
  public long sourceCount() {
    return sourceCount;
  }
}
