package org.kapacitor.engine.internal.run;

import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Tags;

/** A group with what each node of the task keeps for it, by the node's index. */
final class GroupCell extends Group {
  private final Object[] states;
  private int live;
  private boolean forgotten;

  GroupCell(String id, Tags tags, Dimensions dimensions, int nodes) {
    super(id, tags, dimensions);
    states = new Object[nodes];
  }

  /** What node {@code index} keeps, or null. */
  Object state(int index) {
    return states[index];
  }

  void keep(int index, Object state) {
    states[index] = state;
    live++;
  }

  /** Forgets what node {@code index} keeps and returns it; null if there was nothing. */
  Object remove(int index) {
    Object state = states[index];
    if (state != null) {
      states[index] = null;
      live--;
    }
    return state;
  }

  /** Whether no node keeps anything. */
  boolean unused() {
    return live == 0;
  }

  /** Whether the task has forgotten the group, so that new data makes a new one. */
  boolean forgotten() {
    return forgotten;
  }

  void forget() {
    forgotten = true;
  }
}
