package org.kapacitor.influxdb.internal.answer;

import java.time.LocalDate;
import org.kapacitor.api.influxdb.InfluxException;
import org.kapacitor.api.text.Times;

/**
 * Reads times of answers, RFC 3339. One after the other they mostly are of the same day, whose date
 * is worked out once. For one thread.
 */
final class TimeReader {
  private static final int DATE = 10;
  private static final int SECONDS = 19;
  private static final long SECOND = 1_000_000_000L;
  private static final long DAY = 86_400L;

  private final char[] date = new char[DATE];
  private long dayStart;

  /**
   * The time of a text, nanoseconds since 1970-01-01T00:00:00Z.
   *
   * @throws InfluxException if it is no time
   */
  long read(char[] text, int from, int length) {
    if (length <= SECONDS || text[from + length - 1] != 'Z' || !isDate(text, from)) {
      return slowly(text, from, length);
    }
    long ofDay = ofDay(text, from);
    long fraction = fraction(text, from + SECONDS, from + length - 1);
    return ofDay < 0 || fraction < 0
        ? slowly(text, from, length)
        : dayStart + ofDay * SECOND + fraction;
  }

  /** Whether the text begins with the date of the last one, or with one that can be worked out. */
  private boolean isDate(char[] text, int from) {
    boolean same = true;
    for (int i = 0; i < DATE; i++) {
      same &= text[from + i] == date[i];
    }
    return same || newDate(text, from);
  }

  private boolean newDate(char[] text, int from) {
    int year = digits(text, from, 4);
    int month = digits(text, from + 5, 2);
    int day = digits(text, from + 8, 2);
    if (year < 1678 || year > 2261 || month < 1 || month > 12 || day < 1) {
      return false;
    }
    if (text[from + 4] != '-' || text[from + 7] != '-') {
      return false;
    }
    LocalDate first = LocalDate.of(year, month, 1);
    if (day > first.lengthOfMonth()) {
      return false;
    }
    dayStart = (first.toEpochDay() + day - 1) * DAY * SECOND;
    System.arraycopy(text, from, date, 0, DATE);
    return true;
  }

  /** Seconds since midnight, or -1. */
  private static long ofDay(char[] text, int from) {
    int hour = digits(text, from + 11, 2);
    int minute = digits(text, from + 14, 2);
    int second = digits(text, from + 17, 2);
    boolean right =
        text[from + 10] == 'T'
            && text[from + 13] == ':'
            && text[from + 16] == ':'
            && hour >= 0
            && hour < 24
            && minute >= 0
            && minute < 60
            && second >= 0
            && second < 60;
    return right ? hour * 3600L + minute * 60L + second : -1;
  }

  /** Nanoseconds of what is behind the seconds, or -1. */
  private static long fraction(char[] text, int from, int to) {
    if (from == to) {
      return 0;
    }
    int count = to - from - 1;
    if (text[from] != '.' || count < 1 || count > 9) {
      return -1;
    }
    long nanos = digits(text, from + 1, count);
    for (int i = count; i < 9; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int digits(char[] text, int from, int count) {
    int number = 0;
    for (int i = from; i < from + count; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static long slowly(char[] text, int from, int length) {
    String whole = new String(text, from, length);
    return Times.parse(whole)
        .orElseThrow(() -> new InfluxException("unexpected time format: \"" + whole + '"'));
  }
}
