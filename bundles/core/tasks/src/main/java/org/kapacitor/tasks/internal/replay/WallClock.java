package org.kapacitor.tasks.internal.replay;

import java.util.concurrent.CountDownLatch;

/** The time that replays begin at and wait for. */
public interface WallClock {

  /** The time, nanoseconds since 1970-01-01T00:00:00Z. */
  long now();

  /**
   * Waits for a time; does not wait if it has passed.
   *
   * @param cancelled ends the waiting when it is counted down
   */
  void waitFor(long time, CountDownLatch cancelled);
}
