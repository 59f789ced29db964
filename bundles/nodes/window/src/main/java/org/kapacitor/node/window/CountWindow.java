package org.kapacitor.node.window;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;

/** A window by number of points: the last {@code periodCount}, after every {@code everyCount}. */
final class CountWindow implements GroupOperator {
  private final long periodCount;
  private final long everyCount;
  private final Group group;
  private Rows rows = new Rows();
  private String name = "";
  private long count;
  private long nextEmit;

  CountWindow(WindowNode.Options options, Group group) {
    this.group = group;
    periodCount = options.periodCount();
    everyCount = options.everyCount();
    nextEmit = options.fillPeriod() ? periodCount : everyCount;
  }

  @Override
  public void point(Point point, Output out) {
    if (name.isEmpty()) {
      name = point.name();
    }
    if (rows.size() == periodCount) {
      rows.removeFirst(1);
    }
    rows.add(point);
    count++;
    if (count == nextEmit) {
      nextEmit += everyCount;
      out.batch(new Batch(name, group, point.time(), rows));
    }
  }

  @Override
  public void state(StateIo io) {
    rows = io.rows("rows", rows);
    name = io.text("name", name);
    count = io.int64("count", count);
    nextEmit = io.int64("nextEmit", nextEmit);
  }
}
