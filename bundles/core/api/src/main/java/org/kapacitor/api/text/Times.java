package org.kapacitor.api.text;

import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Times as nanoseconds since 1970-01-01T00:00:00Z and as RFC 3339 text, and the rounding of times.
 *
 * <p>Reference: nodes.md sections 5.1 and 5.3.
 */
public final class Times {
  /** Seconds from 0001-01-01T00:00:00Z, from which rounding counts, to 1970. */
  private static final long YEAR_ONE_SECONDS = 62_135_596_800L;

  private static final long SECOND = 1_000_000_000L;

  private Times() {}

  /** The instant of a time. */
  public static Instant instant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
  }

  /**
   * The time of an instant.
   *
   * @throws ArithmeticException outside 1677-09-21 to 2262-04-11
   */
  public static long nanos(Instant instant) {
    if (instant.getEpochSecond() < 0 && instant.getNano() > 0) {
      long seconds = Math.multiplyExact(instant.getEpochSecond() + 1, SECOND);
      return Math.addExact(seconds, instant.getNano() - SECOND);
    }
    return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano());
  }

  /**
   * Reads RFC 3339 text; empty if it is something else or outside the range of 64-bit nanoseconds.
   */
  public static Optional<Long> parse(String text) {
    try {
      return Optional.of(nanos(OffsetDateTime.parse(text).toInstant()));
    } catch (DateTimeParseException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** RFC 3339 in UTC with up to nine digits of fraction, trailing zeros removed. */
  public static String rfc3339(long nanos) {
    return appendRfc3339(new StringBuilder(30), nanos).toString();
  }

  /** Appends {@link #rfc3339} text. */
  public static StringBuilder appendRfc3339(StringBuilder to, long nanos) {
    long seconds = Math.floorDiv(nanos, SECOND);
    long fraction = Math.floorMod(nanos, SECOND);
    long days = Math.floorDiv(seconds, 86_400L);
    int ofDay = (int) Math.floorMod(seconds, 86_400L);
    // Civil date from days, years starting in March (Howard Hinnant's algorithm).
    long shifted = days + 719_468;
    long era = Math.floorDiv(shifted, 146_097L);
    int ofEra = (int) Math.floorMod(shifted, 146_097L);
    int yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int monthFromMarch = (5 * ofYear + 2) / 153;
    int day = ofYear - (153 * monthFromMarch + 2) / 5 + 1;
    int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    appendPadded(to, (int) year, 1000).append('-');
    appendPadded(to, month, 10).append('-');
    appendPadded(to, day, 10).append('T');
    appendPadded(to, ofDay / 3600, 10).append(':');
    appendPadded(to, ofDay / 60 % 60, 10).append(':');
    appendPadded(to, ofDay % 60, 10);
    if (fraction != 0) {
      to.append('.');
      int unit = 100_000_000;
      while (fraction > 0) {
        to.append((char) ('0' + fraction / unit));
        fraction %= unit;
        unit /= 10;
      }
    }
    return to.append('Z');
  }

  private static StringBuilder appendPadded(StringBuilder to, int value, int unit) {
    for (int u = unit; u > 0; u /= 10) {
      to.append((char) ('0' + value / u % 10));
    }
    return to;
  }

  /**
   * Nanoseconds from one time to another, negative if that is earlier. Times can lie further apart
   * than 64 bits reach: it is as long as it can be then.
   */
  public static long between(long from, long to) {
    long elapsed = to - from;
    boolean later = to > from;
    return later == elapsed > 0 ? elapsed : later ? Long.MAX_VALUE : Long.MIN_VALUE;
  }

  /** The last multiple of {@code interval} at or before a time, counted from the year 1. */
  public static long truncate(long time, long interval) {
    return interval <= 0 ? time : time - sinceMultiple(time, interval);
  }

  /** The nearest multiple of {@code interval}, counted from the year 1; halves go up. */
  public static long round(long time, long interval) {
    if (interval <= 0) {
      return time;
    }
    long rest = sinceMultiple(time, interval);
    return rest < interval - rest ? time - rest : time + (interval - rest);
  }

  /** Nanoseconds since the last multiple of {@code interval}, without leaving 64 bits. */
  private static long sinceMultiple(long time, long interval) {
    long seconds = Math.floorDiv(time, SECOND) + YEAR_ONE_SECONDS;
    long fraction = Math.floorMod(time, SECOND);
    if (interval % SECOND == 0) {
      return Math.floorMod(seconds, interval / SECOND) * SECOND + fraction;
    }
    // (seconds * 1e9 + fraction) mod interval; seconds < 2^37, so the product needs 128 bits.
    long secondsRest = mulMod(seconds, SECOND, interval);
    long rest = secondsRest + fraction % interval;
    return rest >= interval || rest < 0 ? rest - interval : rest;
  }

  private static long mulMod(long a, long b, long modulus) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    if (high == 0 && low >= 0) {
      return low % modulus;
    }
    return BigInteger.valueOf(a)
        .multiply(BigInteger.valueOf(b))
        .mod(BigInteger.valueOf(modulus))
        .longValue();
  }
}
