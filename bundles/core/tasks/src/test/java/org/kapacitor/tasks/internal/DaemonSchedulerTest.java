package org.kapacitor.tasks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DaemonSchedulerTest {
  private final DaemonScheduler scheduler = new DaemonScheduler("test-thread");
  private final List<String> done = new CopyOnWriteArrayList<>();

  private void awaitAll() throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(1);
    scheduler.execute(latch::countDown);
    assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void runsActionsInOrderOnADaemonThread() throws InterruptedException {
    scheduler.execute(() -> done.add(Thread.currentThread().getName()));
    scheduler.execute(() -> done.add("daemon: " + Thread.currentThread().isDaemon()));
    scheduler.after(Duration.ofNanos(1), () -> done.add("later"));
    awaitAll();
    scheduler.close();
    assertThat(done).startsWith("test-thread", "daemon: true");
  }

  @Test
  void goesOnAfterAnError() throws InterruptedException {
    scheduler.execute(
        () -> {
          throw new IllegalStateException("expected");
        });
    scheduler.execute(() -> done.add("next"));
    awaitAll();
    assertThat(done).containsExactly("next");
  }

  @Test
  void takesActionsBack() throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    scheduler.execute(() -> await(go));
    Runnable cancel = scheduler.after(Duration.ZERO, () -> done.add("taken back"));
    cancel.run();
    go.countDown();
    awaitAll();
    assertThat(done).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void waitsForTheActionThatRunsAndRunsNoOther() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    scheduler.execute(
        () -> {
          begun.countDown();
          done.add("ran, interrupted: " + Thread.currentThread().isInterrupted());
        });
    scheduler.after(Duration.ofHours(1), () -> done.add("too late"));
    begun.await();
    scheduler.close();
    scheduler.after(Duration.ZERO, () -> done.add("closed")).run();
    assertThat(done).containsExactly("ran, interrupted: false");
  }
}
