package org.kapacitor.api.node;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;

/**
 * What a node does for all its data together: nodes that choose groups, and nodes with several
 * parents. The rules of {@link GroupOperator} hold for threads, blocking and exceptions.
 *
 * <p>Parents are numbered from 0: the node to the left of the pipe, then those given as arguments.
 */
public interface NodeOperator extends NodeOperators {

  /** Takes a point. */
  default void point(int parent, Point point, Output out) {
    throw new NodeException("does not support stream data");
  }

  /** Takes a batch. */
  default void batch(int parent, Batch batch, Output out) {
    throw new NodeException("does not support batch data");
  }

  /** Takes the promise that a group has no further data older than {@code time}. */
  default void barrier(int parent, Group group, long time, Output out) {
    out.barrier(group, time);
  }

  /** A group is deleted: forget what is kept of it. */
  default void deleteGroup(int parent, Group group, Output out) {
    out.deleteGroup(group);
  }

  /** A timer that this operator started with {@link NodeContext#timer} has run out. */
  default void timer(long now, Output out) {}

  /** There will be no more data: give what is held back. Timers do not run any more. */
  default void end(Output out) {}

  /** Saves or restores the state, see {@link GroupOperator#state}. */
  default void state(StateIo io) {}
}
