package org.kapacitor.api.input;

import java.time.Duration;

/** What an input gets from the core. */
public interface InputContext {

  /** Host name as configured, for a {@code host} tag. */
  String hostname();

  /**
   * Writes points, as a write request over HTTP does: all of them or, if a line is wrong, none. It
   * waits while tasks are behind.
   *
   * @param lines line protocol with times in nanoseconds; points without time get the current one
   * @throws InputException if a line is wrong (the message names it) or the points were not
   *     accepted
   */
  void write(String database, String retentionPolicy, byte[] lines);

  /** Runs something again and again on a thread of the core, the first time at once. */
  AutoCloseable every(Duration interval, Runnable action);

  /** Counts an error of the input and logs it, once per interval. */
  void error(String message, Throwable cause);
}
