package org.kapacitor.node.barrier;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.node.Timer;

/** Emits a barrier with the time of the clock again and again. */
final class PeriodBarrier implements GroupOperator {
  private final NodeContext context;
  private final Group group;
  private final long period;
  private final boolean delete;
  private final Timer timer;
  private long lastBarrier = Punctual.NEVER;
  private long due;

  PeriodBarrier(NodeContext context, Group group, long period, boolean delete) {
    this.context = context;
    this.group = group;
    this.period = period;
    this.delete = delete;
    timer = context.timer(group);
    due = context.now();
    tickAfter(due);
  }

  /** Sets the timer to the next tick behind a time; ticks that were missed are not made up for. */
  private void tickAfter(long time) {
    long next = due + period;
    due = next > time ? next : time + period;
    timer.at(due);
  }

  @Override
  public void point(Point point, Output out) {
    if (point.time() >= lastBarrier) {
      out.point(point);
    }
  }

  @Override
  public void batch(Batch batch, Output out) {
    out.batch(Punctual.since(lastBarrier, batch));
  }

  @Override
  public void barrier(Group of, long time, Output out) {
    if (time >= lastBarrier) {
      out.barrier(of, time);
    }
  }

  @Override
  public void timer(long now, Output out) {
    lastBarrier = now;
    tickAfter(now);
    out.barrier(group, now);
    if (delete) {
      out.deleteGroup(group);
    }
  }

  @Override
  public void state(StateIo io) {
    lastBarrier = io.int64("lastBarrier", lastBarrier);
    due = io.int64("due", due);
    if (io.restoring()) {
      if (due > context.now()) {
        timer.at(due);
      } else {
        tickAfter(context.now());
      }
    }
  }
}
