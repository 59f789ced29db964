package org.kapacitor.lambda.internal.function;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Dates and hours of a time zone from times in nanoseconds since 1970-01-01T00:00:00Z. The offset
 * is remembered until the zone changes it. Safe for use by several threads.
 */
final class LocalCalendar {
  private static final long SECOND = 1_000_000_000L;
  private static final int DAY = 86_400;

  /** An offset and the seconds from and to which it holds. */
  private record Span(long from, long to, int offset) {}

  private final ZoneRules rules;

  /** Read and written without synchronisation: a span is immutable, an old one does no harm. */
  private Span span;

  LocalCalendar(ZoneId zone) {
    rules = zone.getRules();
    span = spanAt(0);
  }

  long minute(long time) {
    return Math.floorMod(localSecond(time), 3600) / 60;
  }

  long hour(long time) {
    return Math.floorMod(localSecond(time), DAY) / 3600;
  }

  /** 0 is Sunday. */
  long weekday(long time) {
    return Math.floorMod(localDay(time) + 4, 7);
  }

  long day(long time) {
    return LocalDate.ofEpochDay(localDay(time)).getDayOfMonth();
  }

  long month(long time) {
    return LocalDate.ofEpochDay(localDay(time)).getMonthValue();
  }

  long year(long time) {
    return LocalDate.ofEpochDay(localDay(time)).getYear();
  }

  private long localDay(long time) {
    return Math.floorDiv(localSecond(time), DAY);
  }

  private long localSecond(long time) {
    long second = Math.floorDiv(time, SECOND);
    Span known = span;
    if (second < known.from || second >= known.to) {
      known = spanAt(second);
      span = known;
    }
    return second + known.offset;
  }

  private Span spanAt(long second) {
    Instant instant = Instant.ofEpochSecond(second);
    int offset = rules.getOffset(instant).getTotalSeconds();
    ZoneOffsetTransition next = rules.nextTransition(instant);
    ZoneOffsetTransition last = rules.previousTransition(instant.plusSeconds(1));
    return new Span(
        last == null ? Long.MIN_VALUE : last.toEpochSecond(),
        next == null ? Long.MAX_VALUE : next.toEpochSecond(),
        offset);
  }
}
