package org.kapacitor.tasks.internal.replay;

import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.engine.Engine;
import org.kapacitor.engine.ReplayRun;

/**
 * Feeds a task with the points of a recording, in their order (config.md section B9). The task's
 * clock follows the times of the points it is given. For one thread.
 */
final class ReplayFeed {
  private static final long SECOND = 1_000_000_000L;

  private final ReplayRun run;
  private final Set<DbRp> sources;
  private final Shift shift;
  private final WallClock wall;
  private final CountDownLatch cancelled;
  private final Rate rate;
  private long clock;

  /**
   * How times are moved.
   *
   * @param by from the time of a point to the time at which it comes
   * @param recordingTime whether points keep the times they have
   * @param realClock whether points are waited for
   */
  record Shift(long by, boolean recordingTime, boolean realClock) {

    /** The time that the task sees when a point comes. */
    long seen(long arrival) {
      return recordingTime ? arrival - by : arrival;
    }
  }

  /** A feed of the points that were written to some sources. */
  ReplayFeed(
      ReplayRun run, Set<DbRp> sources, Shift shift, WallClock wall, CountDownLatch cancelled) {
    this.run = run;
    this.sources = sources;
    this.shift = shift;
    this.wall = wall;
    this.cancelled = cancelled;
    this.rate = new Rate(wall.now());
    this.clock = Long.MIN_VALUE;
  }

  /** Points per second that came over the last second; may be read by any thread. */
  double throughput() {
    return rate.perSecond();
  }

  /** Passes a point on when it is due. */
  void take(RecordedLine line) {
    OptionalLong time = line.time();
    if (time.isEmpty()) {
      // A line that is wrong, or a point that comes with the one before it.
      write(line);
      return;
    }
    long arrival = time.getAsLong() + shift.by();
    if (shift.realClock()) {
      waitFor(arrival);
    }
    clock = shift.seen(arrival);
    write(shift.recordingTime() ? line : line.withTime(arrival));
  }

  private void write(RecordedLine line) {
    if (sources.contains(line.source())) {
      run.write(clock, line.source(), line.text(), line.length());
      rate.count(wall.now());
    }
  }

  /** Waits in steps, so that timers of the task run out meanwhile. */
  private void waitFor(long arrival) {
    for (long step = wall.now() + SECOND;
        step < arrival && cancelled.getCount() > 0;
        step += SECOND) {
      wall.waitFor(step, cancelled);
      clock = shift.seen(step);
      run.write(clock, sources.iterator().next(), new byte[Engine.PADDING], 0);
      rate.tick(wall.now());
    }
    wall.waitFor(arrival, cancelled);
  }
}
