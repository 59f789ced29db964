package org.kapacitor.node.udf;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait before something is tried again: twice as long each time.
 *
 * @param first wait
 * @param longest ever waited; what lasts for longer than that has not failed in a row
 * @param tries that may fail in a row
 */
record Backoff(Duration first, Duration longest, int tries) {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** How long to wait for agents of a function. */
  static Backoff of(Function function) {
    // Half a minute; but the agent behind a socket is started by others, who get five minutes
    // (nodes.md section 11.1).
    return new Backoff(FIRST, LONGEST, function.socket().isEmpty() ? 7 : 16);
  }

  /**
   * The time to wait after a failure; empty to give up.
   *
   * @param failures how many there were in a row
   */
  Optional<Duration> next(int failures) {
    if (failures >= tries) {
      return Optional.empty();
    }
    Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, 20));
    return Optional.of(doubled.compareTo(longest) > 0 ? longest : doubled);
  }
}
