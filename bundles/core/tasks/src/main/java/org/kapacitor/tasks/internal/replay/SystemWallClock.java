package org.kapacitor.tasks.internal.replay;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kapacitor.api.text.Times;

/** The machine's clock. */
final class SystemWallClock implements WallClock {
  private final Clock clock = Clock.systemUTC();

  @Override
  public long now() {
    return Times.nanos(clock.instant());
  }

  @Override
  public void waitFor(long time, CountDownLatch cancelled) {
    try {
      for (long left = time - now(); left > 0; left = time - now()) {
        if (cancelled.await(left, TimeUnit.NANOSECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      cancelled.countDown();
    }
  }
}
