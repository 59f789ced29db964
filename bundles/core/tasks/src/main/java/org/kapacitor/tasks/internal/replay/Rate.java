package org.kapacitor.tasks.internal.replay;

/** Points per second over the last second. Counted by one thread, read by any. */
final class Rate {
  private static final long SECOND = 1_000_000_000L;

  private long since;
  private long count;
  private volatile double perSecond;

  /** Begins at a time of the machine's clock. */
  Rate(long now) {
    since = now;
  }

  /** Counts a point. */
  void count(long now) {
    count++;
    tick(now);
  }

  /** Sees whether a second is over. */
  void tick(long now) {
    if (now - since >= SECOND) {
      perSecond = count * (double) SECOND / (now - since);
      since = now;
      count = 0;
    }
  }

  double perSecond() {
    return perSecond;
  }
}
