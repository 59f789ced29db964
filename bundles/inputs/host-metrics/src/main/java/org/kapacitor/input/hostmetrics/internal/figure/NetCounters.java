package org.kapacitor.input.hostmetrics.internal.figure;

/**
 * Counters of a network interface.
 *
 * @param speed megabits per second, -1 if unknown
 */
public record NetCounters(String name, Traffic received, Traffic sent, long speed) {

  /** One direction. */
  public record Traffic(long bytes, long packets, long errors, long drops) {}
}
