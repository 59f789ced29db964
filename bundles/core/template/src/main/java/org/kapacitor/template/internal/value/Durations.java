package org.kapacitor.template.internal.value;

import java.time.Duration;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Durations and their methods. */
final class Durations {
  static final Map<String, Method> METHODS =
      Map.ofEntries(
          Map.entry("String", Method.of(d -> text((Duration) d))),
          Map.entry("Hours", real(d -> inUnits(d, 3_600_000_000_000L))),
          Map.entry("Minutes", real(d -> inUnits(d, 60_000_000_000L))),
          Map.entry("Seconds", real(d -> inUnits(d, 1_000_000_000L))),
          Map.entry("Milliseconds", whole(d -> nanos(d) / 1_000_000)),
          Map.entry("Microseconds", whole(d -> nanos(d) / 1_000)),
          Map.entry("Nanoseconds", whole(Durations::nanos)),
          Map.entry("Abs", Method.of(d -> Duration.ofNanos(abs(nanos((Duration) d))))),
          Map.entry(
              "Round",
              Method.of(
                  Parameter.DURATION,
                  (d, to) -> Duration.ofNanos(round(nanos((Duration) d), nanos((Duration) to))))),
          Map.entry(
              "Truncate",
              Method.of(
                  Parameter.DURATION,
                  (d, to) ->
                      Duration.ofNanos(truncate(nanos((Duration) d), nanos((Duration) to))))));

  private Durations() {}

  /** Nanoseconds of a duration, at most what fits into 64 bits. */
  static long nanos(Duration duration) {
    long seconds = duration.getSeconds();
    if (seconds < -9_223_372_036L || seconds >= 9_223_372_036L) {
      return seconds < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return seconds * 1_000_000_000L + duration.getNano();
  }

  static String text(Duration duration) {
    return org.kapacitor.api.text.Durations.go(nanos(duration));
  }

  private static Method real(ToDoubleFunction<Duration> function) {
    return Method.of(d -> function.applyAsDouble((Duration) d));
  }

  private static Method whole(ToLongFunction<Duration> function) {
    return Method.of(d -> function.applyAsLong((Duration) d));
  }

  private static double inUnits(Duration duration, long unit) {
    long nanos = nanos(duration);
    return nanos / unit + (double) (nanos % unit) / unit;
  }

  private static long abs(long nanos) {
    return nanos == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(nanos);
  }

  private static long truncate(long nanos, long unit) {
    return unit <= 0 ? nanos : nanos - nanos % unit;
  }

  /** The nearest multiple; halves go away from zero, overflow stops at the ends. */
  private static long round(long nanos, long unit) {
    if (unit <= 0) {
      return nanos;
    }
    long rest = nanos % unit;
    long distance = Math.abs(rest);
    if (distance < unit - distance) {
      return nanos - rest;
    }
    long step = unit - distance;
    if (nanos < 0) {
      return nanos < Long.MIN_VALUE + step ? Long.MIN_VALUE : nanos - step;
    }
    return nanos > Long.MAX_VALUE - step ? Long.MAX_VALUE : nanos + step;
  }
}
