package org.kapacitor.api.node;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Rows;

/** Collects the points that an operator gives while it goes through a batch. */
public final class BatchOutput implements Output {
  private final Rows rows = new Rows();

  /** What was collected so far. */
  public Rows rows() {
    return rows;
  }

  @Override
  public void point(Point point) {
    rows.add(point);
  }

  @Override
  public void batch(Batch batch) {
    throw new NodeException("cannot emit a batch inside a batch");
  }

  @Override
  public void barrier(Group group, long time) {
    throw new NodeException("cannot emit a barrier inside a batch");
  }

  @Override
  public void deleteGroup(Group group) {
    throw new NodeException("cannot delete a group inside a batch");
  }
}
