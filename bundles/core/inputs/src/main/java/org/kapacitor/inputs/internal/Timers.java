package org.kapacitor.inputs.internal;

/** Runs actions later, on a clock that nobody sets. */
interface Timers {

  /** Nanoseconds since some moment. */
  long now();

  /**
   * Runs an action once, on a thread that is not the caller's.
   *
   * @return what cancels it, if it has not begun yet
   */
  Runnable schedule(long delayNanos, Runnable action);
}
