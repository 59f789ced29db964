package org.kapacitor.inputs.internal;

import java.util.function.Consumer;

/**
 * Runs an action again and again. A run begins only after the one before has ended; times that pass
 * meanwhile are left out, so that a slow run is not followed by a burst.
 */
final class Repetition implements AutoCloseable {
  private final Timers timers;
  private final long interval;
  private final Runnable action;
  private final Consumer<Throwable> failed;
  private long next;
  private Runnable pending = () -> {};
  private boolean closed;

  /**
   * Begins with the first run, at once.
   *
   * @param interval nanoseconds
   * @param failed told what a run threw; the next run comes all the same
   */
  Repetition(Timers timers, long interval, Runnable action, Consumer<Throwable> failed) {
    this.timers = timers;
    this.interval = interval;
    this.action = action;
    this.failed = failed;
    this.next = timers.now();
    schedule(0);
  }

  private synchronized void schedule(long delay) {
    if (!closed) {
      pending = timers.schedule(delay, this::run);
    }
  }

  private void run() {
    if (isClosed()) {
      return;
    }
    try {
      action.run();
    } catch (RuntimeException | Error e) {
      failed.accept(e);
    } finally {
      schedule(delay());
    }
  }

  private long delay() {
    long late = timers.now() - next;
    next += (late / interval + 1) * interval;
    return next - timers.now();
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** No further run begins; one that is under way goes on to its end. */
  @Override
  public synchronized void close() {
    closed = true;
    pending.run();
  }
}
