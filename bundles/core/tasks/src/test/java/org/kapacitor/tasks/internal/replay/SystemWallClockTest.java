package org.kapacitor.tasks.internal.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SystemWallClockTest {
  private static final long HOUR = TimeUnit.HOURS.toNanos(1);

  private final SystemWallClock clock = new SystemWallClock();
  private final CountDownLatch cancelled = new CountDownLatch(1);

  @Test
  void waitsUntilTheTimeHasCome() {
    long due = clock.now() + TimeUnit.MILLISECONDS.toNanos(5);
    clock.waitFor(due, cancelled);
    assertThat(clock.now()).isGreaterThanOrEqualTo(due);
  }

  @Test
  void doesNotWaitForWhatHasPassed() {
    clock.waitFor(clock.now() - HOUR, cancelled);
    clock.waitFor(Long.MIN_VALUE / 2, cancelled);
    assertThat(cancelled.getCount()).isOne();
  }

  @Test
  void stopsWaitingWhenItIsCancelled() throws InterruptedException {
    Thread waiting = new Thread(() -> clock.waitFor(clock.now() + HOUR, cancelled));
    waiting.start();
    cancelled.countDown();
    waiting.join();
    assertThat(waiting.isAlive()).isFalse();
  }

  @Test
  void isCancelledByAnInterrupt() throws InterruptedException {
    Thread waiting = new Thread(() -> clock.waitFor(clock.now() + HOUR, cancelled));
    waiting.start();
    waiting.interrupt();
    waiting.join();
    assertThat(cancelled.getCount()).isZero();
  }
}
