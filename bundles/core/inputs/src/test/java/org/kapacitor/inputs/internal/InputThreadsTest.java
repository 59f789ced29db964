package org.kapacitor.inputs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InputThreadsTest {
  private final InputThreads threads = new InputThreads();

  @AfterEach
  void close() {
    threads.close();
  }

  @Test
  void runsOnDaemonThreadsWithAName() throws InterruptedException {
    LinkedBlockingQueue<Thread> ran = new LinkedBlockingQueue<>();
    threads.schedule(0, () -> ran.add(Thread.currentThread()));
    Thread thread = ran.poll(30, TimeUnit.SECONDS);
    assertThat(thread.isDaemon()).isTrue();
    assertThat(thread.getName()).startsWith("kapacitor-input-");
  }

  @Test
  void neverRunsOneActionTwiceAtOnce() throws InterruptedException {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch runs = new CountDownLatch(200);
    Repetition repetition =
        new Repetition(
            threads,
            1,
            () -> {
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              Thread.yield();
              inside.decrementAndGet();
              runs.countDown();
            },
            failure -> {});
    assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();
    repetition.close();
    assertThat(most).hasValue(1);
  }

  @Test
  void runsOtherActionsWhileOneIsSlow() throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(3);
    threads.schedule(0, () -> await(release));
    for (int i = 0; i < 3; i++) {
      threads.schedule(0, others::countDown);
    }
    assertThat(others.await(30, TimeUnit.SECONDS)).isTrue();
    release.countDown();
  }

  @Test
  void takesNothingAfterTheEnd() {
    threads.close();
    threads.schedule(0, () -> {}).run();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
