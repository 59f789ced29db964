package org.kapacitor.inputs.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A clock that goes only when a test moves it; actions run on the test's thread. */
final class ManualTimers implements Timers {
  private record Entry(long time, Runnable action) {}

  private final List<Entry> entries = new ArrayList<>();
  private long now = 1_000;

  @Override
  public long now() {
    return now;
  }

  @Override
  public Runnable schedule(long delayNanos, Runnable action) {
    Entry entry = new Entry(now + delayNanos, action);
    entries.add(entry);
    return () -> entries.remove(entry);
  }

  int waiting() {
    return entries.size();
  }

  /** Lets time pass without running anything: what a slow action does. */
  void pass(Duration time) {
    now += time.toNanos();
  }

  /** Moves the clock and runs, in order, what is due on the way. */
  void advance(Duration time) {
    long until = now + time.toNanos();
    while (true) {
      entries.sort(Comparator.comparingLong(Entry::time));
      if (entries.isEmpty() || entries.get(0).time() > until) {
        break;
      }
      Entry due = entries.remove(0);
      now = Math.max(now, due.time());
      due.action().run();
    }
    now = Math.max(now, until);
  }
}
