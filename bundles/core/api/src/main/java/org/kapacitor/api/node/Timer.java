package org.kapacitor.api.node;

/**
 * Calls the operator's {@code timer} method later, on the task's own thread. Made by {@link
 * NodeContext#timer}; in tests and replays the clock is virtual.
 */
public interface Timer {

  /** Sets the timer to run out once in {@code nanos} from now, instead of when it was set to. */
  void after(long nanos);

  /** Sets the timer to run out once at a time, nanoseconds since 1970-01-01T00:00:00Z. */
  void at(long time);

  /** Makes it not run out. */
  void cancel();
}
