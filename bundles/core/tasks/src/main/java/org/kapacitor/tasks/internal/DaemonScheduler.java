package org.kapacitor.tasks.internal;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.kapacitor.api.text.Logfmt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A scheduler on a daemon thread of its own. */
public final class DaemonScheduler implements Scheduler {
  private static final Logger LOG = LoggerFactory.getLogger("org.kapacitor.tasks");
  private static final long PATIENCE_SECONDS = 10;

  private final ScheduledThreadPoolExecutor executor;

  /** Starts the thread. */
  public DaemonScheduler(String threadName) {
    executor =
        new ScheduledThreadPoolExecutor(
            1,
            action -> {
              Thread thread = new Thread(action, threadName);
              thread.setDaemon(true);
              return thread;
            });
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    executor.setRemoveOnCancelPolicy(true);
  }

  @Override
  public Runnable after(Duration delay, Runnable action) {
    try {
      Future<?> scheduled =
          executor.schedule(() -> run(action), delay.toNanos(), TimeUnit.NANOSECONDS);
      return () -> scheduled.cancel(false);
    } catch (RejectedExecutionException e) {
      // Closed: whoever asks is being closed too.
      return () -> {};
    }
  }

  private static void run(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException | LinkageError e) {
      LOG.error(Logfmt.message("unexpected error").add("err", e).toString(), e);
    }
  }

  @Override
  public void close() {
    // Without interrupting: the thread may be writing to the store, whose file that would close.
    executor.shutdown();
    try {
      executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
