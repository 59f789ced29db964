package org.kapacitor.engine;

/** A clock and what happens at a time on it. */
public interface TimerService {

  /** The time, nanoseconds since 1970-01-01T00:00:00Z. */
  long now();

  /**
   * Runs an action at a time. The action is short and may run on any thread.
   *
   * @return what cancels it
   */
  Runnable schedule(long time, Runnable action);
}
