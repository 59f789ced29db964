package org.kapacitor.node.window;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.text.Times;

/**
 * A window by time. With {@code every} it holds what is in {@code [next emission - period, next
 * emission)} and is emitted by the first point at or behind its end; without, it holds {@code (time
 * - period, time]} and is emitted with every point.
 */
final class TimeWindow implements GroupOperator {
  private final long period;
  private final long every;
  private final boolean align;
  private final boolean fillPeriod;
  private final Group group;
  private Rows rows = new Rows();
  private String name = "";
  private boolean started;
  private long nextEmit;

  TimeWindow(WindowNode.Options options, Group group) {
    this.group = group;
    period = options.period().toNanos();
    every = options.every().toNanos();
    align = options.align();
    fillPeriod = options.fillPeriod();
  }

  private void start(long time) {
    started = true;
    if (!fillPeriod) {
      nextEmit = aligned(time + every);
    } else if (align) {
      // Always behind the first full period, even where that ends at a multiple already.
      nextEmit = aligned(time + period);
      if (nextEmit <= time + period) {
        nextEmit += every;
      }
    } else {
      nextEmit = time + period;
    }
  }

  private long aligned(long time) {
    return align ? Times.truncate(time, every) : time;
  }

  @Override
  public void point(Point point, Output out) {
    long time = point.time();
    if (name.isEmpty()) {
      name = point.name();
    }
    if (!started) {
      start(time);
    }
    if (every == 0) {
      rows.add(point);
      emitUpTo(time, out);
    } else {
      emitBefore(time, out);
      rows.add(point);
    }
  }

  @Override
  public void barrier(Group of, long time, Output out) {
    if (!started) {
      start(time);
    }
    if (every == 0) {
      emitUpTo(time, out);
    } else {
      emitBefore(time, out);
    }
  }

  private void emitUpTo(long time, Output out) {
    if (time >= nextEmit) {
      dropBefore(time - period + 1);
      emit(time, out);
      nextEmit = time;
    }
  }

  private void emitBefore(long time, Output out) {
    if (time >= nextEmit) {
      dropBefore(nextEmit - period);
      emit(nextEmit, out);
      // It follows the time of the data, not that of the emission before.
      nextEmit = aligned(time + every);
    }
  }

  /** Drops old rows up to the first that is not: late points behind it stay (section 7.21). */
  private void dropBefore(long oldest) {
    int count = 0;
    while (count < rows.size() && rows.time(count) < oldest) {
      count++;
    }
    rows.removeFirst(count);
  }

  private void emit(long time, Output out) {
    out.batch(new Batch(name, group, time, rows));
  }

  @Override
  public void state(StateIo io) {
    rows = io.rows("rows", rows);
    name = io.text("name", name);
    started = io.bool("started", started);
    nextEmit = io.int64("nextEmit", nextEmit);
  }
}
