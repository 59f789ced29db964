package org.kapacitor.engine;

/** Unit of the times in a write request (http-api.md section 2.1). */
public enum Precision {
  NANOSECONDS(1L),
  MICROSECONDS(1_000L),
  MILLISECONDS(1_000_000L),
  SECONDS(1_000_000_000L),
  MINUTES(60_000_000_000L),
  HOURS(3_600_000_000_000L);

  private final long nanos;

  Precision(long nanos) {
    this.nanos = nanos;
  }

  /** Nanoseconds in the unit. */
  public long nanos() {
    return nanos;
  }

  /** The unit called {@code n, ns, u, ms, s, m} or {@code h}; anything else means nanoseconds. */
  public static Precision of(String text) {
    return switch (text) {
      case "u" -> MICROSECONDS;
      case "ms" -> MILLISECONDS;
      case "s" -> SECONDS;
      case "m" -> MINUTES;
      case "h" -> HOURS;
      default -> NANOSECONDS;
    };
  }
}
