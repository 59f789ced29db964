package org.kapacitor.engine;

import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock that goes only when it is told to: for tests and replays. For one thread. */
public final class VirtualTimers implements TimerService {
  private record Entry(long time, long sequence, Runnable action) {}

  private final PriorityQueue<Entry> queue =
      new PriorityQueue<>(Comparator.comparingLong(Entry::time).thenComparingLong(Entry::sequence));
  private long now;
  private long sequence;

  /** A clock that stands at a time. */
  public VirtualTimers(long start) {
    now = start;
  }

  @Override
  public long now() {
    return now;
  }

  @Override
  public Runnable schedule(long time, Runnable action) {
    Entry entry = new Entry(time, sequence++, action);
    queue.add(entry);
    return () -> queue.remove(entry);
  }

  /** Moves the clock forward and runs, in order, what is due on the way. */
  public void advanceTo(long time) {
    while (!queue.isEmpty() && queue.peek().time() <= time) {
      Entry due = queue.poll();
      now = Math.max(now, due.time());
      due.action().run();
    }
    now = Math.max(now, time);
  }
}
