package org.kapacitor.template.internal.value;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Times and their methods. */
final class Times {
  /** The time that is zero: the first of January of the year 1. */
  private static final Instant ZERO = Instant.parse("0001-01-01T00:00:00Z");

  private static final BigInteger SECOND = BigInteger.valueOf(1_000_000_000L);

  static final Map<String, Method> METHODS =
      Map.ofEntries(
          Map.entry("String", Method.of(Times::text)),
          Map.entry("GoString", Method.of(time -> TimeLayout.goSyntax(time))),
          Map.entry(
              "Format",
              Method.of(
                  Parameter.STRING, (time, layout) -> TimeLayout.format(time, (String) layout))),
          Map.entry("Unix", Method.of(time -> ZonedTime.instant(time).getEpochSecond())),
          Map.entry("UnixNano", Method.of(time -> since1970(time, 1_000_000_000L))),
          Map.entry("UnixMicro", Method.of(time -> since1970(time, 1_000_000L))),
          Map.entry("UnixMilli", Method.of(time -> since1970(time, 1_000L))),
          Map.entry("UTC", Method.of(ZonedTime::instant)),
          Map.entry("Local", Method.of(time -> in(time, Location.local()))),
          Map.entry("In", Method.of(Parameter.LOCATION, Times::in)),
          Map.entry("Location", Method.of(ZonedTime::location)),
          Map.entry("Add", Method.of(Parameter.DURATION, Times::add)),
          Map.entry(
              "AddDate",
              new Method(List.of(Parameter.INT, Parameter.INT, Parameter.INT), 1, Times::addDate)),
          Map.entry("Sub", Method.of(Parameter.TIME, Times::subtract)),
          Map.entry("Before", Method.of(Parameter.TIME, (time, other) -> compare(time, other) < 0)),
          Map.entry("After", Method.of(Parameter.TIME, (time, other) -> compare(time, other) > 0)),
          Map.entry("Equal", Method.of(Parameter.TIME, (time, other) -> compare(time, other) == 0)),
          Map.entry("Compare", Method.of(Parameter.TIME, Times::compare)),
          Map.entry("Truncate", Method.of(Parameter.DURATION, (t, d) -> align(t, d, false))),
          Map.entry("Round", Method.of(Parameter.DURATION, (t, d) -> align(t, d, true))),
          Map.entry("IsZero", Method.of(time -> ZonedTime.instant(time).equals(ZERO))),
          Map.entry("IsDST", Method.of(Times::isSummerTime)),
          Map.entry("Year", part(ZonedDateTime::getYear)),
          Map.entry("Month", part(ZonedDateTime::getMonth)),
          Map.entry("Day", part(ZonedDateTime::getDayOfMonth)),
          Map.entry("Hour", part(ZonedDateTime::getHour)),
          Map.entry("Minute", part(ZonedDateTime::getMinute)),
          Map.entry("Second", part(ZonedDateTime::getSecond)),
          Map.entry("Nanosecond", part(ZonedDateTime::getNano)),
          Map.entry("Weekday", part(ZonedDateTime::getDayOfWeek)),
          Map.entry("YearDay", part(ZonedDateTime::getDayOfYear)),
          Map.entry("Zone", Method.withResults(2)),
          Map.entry("ZoneBounds", Method.withResults(2)),
          Map.entry("ISOWeek", Method.withResults(2)),
          Map.entry("Date", Method.withResults(3)),
          Map.entry("Clock", Method.withResults(3)));

  private Times() {}

  static String text(Object time) {
    return TimeLayout.format(time, "2006-01-02 15:04:05.999999999 -0700 MST");
  }

  /** Date and clock of a time in its zone. */
  static ZonedDateTime local(Object time) {
    return ZonedTime.instant(time).atZone(ZonedTime.location(time).zone());
  }

  private static Method part(Function<ZonedDateTime, Object> function) {
    return Method.of(time -> function.apply(local(time)));
  }

  /** Overflow wraps around, as it does in the original. */
  private static long since1970(Object time, long perSecond) {
    Instant instant = ZonedTime.instant(time);
    return instant.getEpochSecond() * perSecond + instant.getNano() / (1_000_000_000L / perSecond);
  }

  private static Object in(Object time, Object location) {
    if (location == null) {
      throw new CallException("time: missing Location in call to Time.In");
    }
    return ZonedTime.of(ZonedTime.instant(time), (Location) location);
  }

  private static Object add(Object time, Object duration) {
    try {
      Instant sum = ZonedTime.instant(time).plusNanos(Durations.nanos((Duration) duration));
      return ZonedTime.of(sum, ZonedTime.location(time));
    } catch (DateTimeException | ArithmeticException e) {
      throw new CallException("time out of range");
    }
  }

  /** Days that a month does not have count into the next one. */
  private static Object addDate(Object time, Object[] arguments) {
    ZonedDateTime from = local(time);
    try {
      LocalDate date =
          from.toLocalDate()
              .withDayOfMonth(1)
              .plusYears(Kind.toLong(arguments[0]))
              .plusMonths(Kind.toLong(arguments[1]))
              .plusDays(Math.addExact(Kind.toLong(arguments[2]), from.getDayOfMonth() - 1));
      Instant sum = date.atTime(from.toLocalTime()).atZone(from.getZone()).toInstant();
      return ZonedTime.of(sum, ZonedTime.location(time));
    } catch (DateTimeException | ArithmeticException e) {
      throw new CallException("time out of range");
    }
  }

  private static Object subtract(Object time, Object other) {
    Duration difference = Duration.between(ZonedTime.instant(other), ZonedTime.instant(time));
    return Duration.ofNanos(Durations.nanos(difference));
  }

  private static int compare(Object time, Object other) {
    return Integer.signum(ZonedTime.instant(time).compareTo(ZonedTime.instant(other)));
  }

  /** A multiple of a duration, counted from the year 1: the one before, or the nearest. */
  private static Object align(Object time, Object duration, boolean nearest) {
    long unit = Durations.nanos((Duration) duration);
    if (unit <= 0) {
      return time;
    }
    Instant instant = ZonedTime.instant(time);
    BigInteger sinceZero =
        BigInteger.valueOf(instant.getEpochSecond() - ZERO.getEpochSecond())
            .multiply(SECOND)
            .add(BigInteger.valueOf(instant.getNano()));
    long rest = sinceZero.mod(BigInteger.valueOf(unit)).longValue();
    long change = nearest && rest >= unit - rest ? unit - rest : -rest;
    return ZonedTime.of(instant.plusNanos(change), ZonedTime.location(time));
  }

  private static Object isSummerTime(Object time) {
    return ZonedTime.location(time).zone().getRules().isDaylightSavings(ZonedTime.instant(time));
  }
}
