package org.kapacitor.tasks.internal;

import java.time.Duration;

/** Runs actions later, one at a time, in the order in which they are due. */
public interface Scheduler extends AutoCloseable {

  /**
   * Runs an action after some time.
   *
   * @return takes it back, if it has not begun
   */
  Runnable after(Duration delay, Runnable action);

  /** Runs an action as soon as those before it are done. */
  default void execute(Runnable action) {
    after(Duration.ZERO, action);
  }

  /** Waits for the action that runs; no other will be run. */
  @Override
  void close();
}
