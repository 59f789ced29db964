package org.kapacitor.engine.internal.run;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.node.Output;

/** An edge from a node to one of its children: counts what passes and calls the child at once. */
final class Link implements Output {
  private final Runner from;
  private final Runner child;
  private final int parentIndex;
  private long count;
  private GroupCounts groups;

  Link(Runner from, Runner child, int parentIndex) {
    this.from = from;
    this.child = child;
    this.parentIndex = parentIndex;
  }

  @Override
  public void point(Point point) {
    count++;
    if (groups != null) {
      groups.add(point.group(), 1);
    }
    child.takePoint(parentIndex, point);
  }

  @Override
  public void batch(Batch batch) {
    count++;
    if (groups != null) {
      groups.add(batch.group(), batch.size());
    }
    child.takeBatch(parentIndex, batch);
  }

  @Override
  public void barrier(Group group, long time) {
    child.takeBarrier(parentIndex, group, time);
  }

  @Override
  public void deleteGroup(Group group) {
    if (groups != null) {
      groups.remove(group);
    }
    child.takeDelete(parentIndex, group);
  }

  /** Counts by group from now on. */
  void countGroups(GroupCounts counts) {
    groups = counts;
  }

  /** The counts by group; null if nobody watches. */
  GroupCounts groupCounts() {
    return groups;
  }

  Runner from() {
    return from;
  }

  Runner child() {
    return child;
  }

  /** Points or batches that passed. */
  long count() {
    return count;
  }

  void count(long restored) {
    count = restored;
  }
}
