package org.kapacitor.api.node;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;

/**
 * What a node does for one group.
 *
 * <p>Methods are called by one thread at a time. They must not block, sleep, start threads or read
 * the wall clock: time, timers and all else come from the {@link NodeContext}. An exception fails
 * the task, except a {@link org.kapacitor.api.data.FieldException} and an {@link
 * EvaluationException}: these are counted and logged as errors of the node, and the point is
 * dropped.
 */
public interface GroupOperator extends AutoCloseable {

  /** Takes a point of the group, from a stream or out of a batch. */
  default void point(Point point, Output out) {
    throw new NodeException("does not support stream data");
  }

  /**
   * Takes a point of the group from one of several parents, counted from 0 in the order in which
   * the script names them. This is what is called if the node type has {@link Node#manyParents};
   * unless overridden it does not matter where a point comes from.
   */
  default void point(int parent, Point point, Output out) {
    point(point, out);
  }

  /**
   * Called before the points of a batch are passed to {@link #point}; resets what batches reset.
   */
  default void begin(Batch batch) {}

  /**
   * Takes a batch of the group. Unless overridden it passes every row to {@link #point} and
   * collects what that gives into a batch with the same name and time, which is passed on even if
   * it is empty.
   */
  default void batch(Batch batch, Output out) {
    begin(batch);
    BatchOutput rows = new BatchOutput();
    for (int i = 0; i < batch.size(); i++) {
      point(batch.row(i), rows);
    }
    out.batch(batch.with(rows.rows()));
  }

  /** Takes a batch from one of several parents, see {@link #point(int, Point, Output)}. */
  default void batch(int parent, Batch batch, Output out) {
    batch(batch, out);
  }

  /** Takes the promise that the group has no further data older than {@code time}. */
  default void barrier(Group group, long time, Output out) {
    out.barrier(group, time);
  }

  /** Takes the promise of one of several parents, see {@link #point(int, Point, Output)}. */
  default void barrier(int parent, Group group, long time, Output out) {
    barrier(group, time, out);
  }

  /** A timer that this operator started with {@link NodeContext#timer} has run out. */
  default void timer(long now, Output out) {}

  /**
   * Saves or restores the state. ONE method does both: every value is passed through {@code io},
   * which either keeps it or returns the one that was kept:
   *
   * <pre>{@code
   * count = io.int64("count", count);
   * }</pre>
   */
  default void state(StateIo io) {}

  /** The group is deleted or the task ends. */
  @Override
  default void close() {}
}
