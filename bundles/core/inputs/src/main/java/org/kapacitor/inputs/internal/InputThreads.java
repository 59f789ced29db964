package org.kapacitor.inputs.internal;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A few daemon threads that all inputs share. None is started before an input needs one; what is
 * scheduled after the end is left undone.
 */
final class InputThreads implements Timers, AutoCloseable {
  /**
   * Inputs wait when they write to tasks that are behind; one that does must not stop the others.
   */
  private static final int THREADS = 4;

  private final AtomicInteger number = new AtomicInteger();
  private final ScheduledThreadPoolExecutor executor =
      new ScheduledThreadPoolExecutor(
          THREADS, this::thread, new ThreadPoolExecutor.DiscardPolicy());

  InputThreads() {
    executor.setRemoveOnCancelPolicy(true);
  }

  private Thread thread(Runnable task) {
    Thread thread = new Thread(task, "kapacitor-input-" + number.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public long now() {
    return System.nanoTime();
  }

  @Override
  public Runnable schedule(long delayNanos, Runnable action) {
    Future<?> scheduled = executor.schedule(action, delayNanos, TimeUnit.NANOSECONDS);
    return () -> scheduled.cancel(false);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
