package org.kapacitor.node.barrier;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.node.Timer;

/**
 * Emits a barrier when the group has been silent. Its time is that of the data, not the clock's.
 */
final class IdleBarrier implements GroupOperator {
  private final NodeContext context;
  private final Group group;
  private final long idle;
  private final boolean delete;
  private final Timer timer;
  private long lastTime;
  private long lastBarrier = Punctual.NEVER;
  private long due;

  IdleBarrier(NodeContext context, Group group, long idle, boolean delete) {
    this.context = context;
    this.group = group;
    this.idle = idle;
    this.delete = delete;
    timer = context.timer(group);
    lastTime = context.now();
    due = lastTime + idle;
    timer.at(due);
  }

  @Override
  public void point(Point point, Output out) {
    if (point.time() >= lastBarrier) {
      heard(point.time());
      out.point(point);
    }
  }

  @Override
  public void batch(Batch batch, Output out) {
    Batch punctual = Punctual.since(lastBarrier, batch);
    if (punctual.size() > 0) {
      heard(punctual.time(punctual.size() - 1));
    }
    out.batch(punctual);
  }

  @Override
  public void barrier(Group of, long time, Output out) {
    if (time >= lastBarrier) {
      heard(time);
      lastBarrier = time;
      out.barrier(of, time);
    }
  }

  /** The timer itself is left to run out: setting it for every point would cost too much. */
  private void heard(long time) {
    lastTime = time;
    due = context.now() + idle;
  }

  @Override
  public void timer(long now, Output out) {
    if (now < due) {
      timer.at(due);
      return;
    }
    long next = lastTime + idle;
    lastTime = next < lastTime ? Long.MAX_VALUE : next;
    lastBarrier = lastTime;
    due = now + idle;
    timer.at(due);
    out.barrier(group, lastBarrier);
    if (delete) {
      out.deleteGroup(group);
    }
  }

  @Override
  public void state(StateIo io) {
    lastTime = io.int64("lastTime", lastTime);
    lastBarrier = io.int64("lastBarrier", lastBarrier);
    due = io.int64("due", due);
    if (io.restoring()) {
      // While nothing ran, nothing could be heard: the group has its whole time again.
      due = due > context.now() ? due : context.now() + idle;
      timer.at(due);
    }
  }
}
