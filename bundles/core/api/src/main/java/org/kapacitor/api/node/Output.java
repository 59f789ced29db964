package org.kapacitor.api.node;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;

/**
 * Where an operator puts its results. A call returns when the children have dealt with them, so a
 * row can be used again at once.
 */
public interface Output {

  /** Passes a point to the children. */
  void point(Point point);

  /** Passes a batch to the children. */
  void batch(Batch batch);

  /** Promises the children that a group has no further data older than {@code time}. */
  void barrier(Group group, long time);

  /**
   * Tells the children to forget a group. The node forgets it too: the {@link GroupOperator} of the
   * group is closed, its timer does not run out any more, and new data gets a fresh operator.
   */
  void deleteGroup(Group group);
}
