package org.kapacitor.influxdb.internal.write;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: each time half as long again, give or take half (config.md
 * section B7). Not safe for use by several threads.
 */
public final class BackOff {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final double FACTOR = 1.5;

  private final Duration longest;
  private final RandomGenerator random;
  private double nanos = FIRST.toNanos();

  /** Begins with half a second. */
  public BackOff(Duration longest, RandomGenerator random) {
    this.longest = longest;
    this.random = random;
  }

  /** How long to wait this time. */
  public Duration next() {
    double current = nanos;
    nanos = Math.min(nanos * FACTOR, longest.toNanos());
    return Duration.ofNanos((long) (current * (0.5 + random.nextDouble())));
  }

  /** There was success. */
  public void reset() {
    nanos = FIRST.toNanos();
  }
}
