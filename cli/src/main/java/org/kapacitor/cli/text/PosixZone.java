package org.kapacitor.cli.text;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The rule for the future at the end of a zone file, such as {@code CET-1CEST,M3.5.0,M10.5.0/3}.
 */
final class PosixZone implements Zone {
  private static final int DAY = 86_400;

  private final Offset standard;
  private final Optional<Summer> summer;

  /** Daylight saving time between two changes in local wall time. */
  private record Summer(Offset offset, Change start, Change end) {}

  /** A day of the year ({@code M}onth.week.weekday, {@code J}ulian or plain) and a second of it. */
  private record Change(char form, int[] numbers, int second) {

    /** Seconds since 1970 at this change of a year, as if the local time were UTC. */
    long localSecond(int year) {
      return day(year).toEpochDay() * DAY + second;
    }

    private LocalDate day(int year) {
      LocalDate first = LocalDate.of(year, 1, 1);
      if (form == 'J') {
        boolean leapDayBefore = first.isLeapYear() && numbers[0] >= 60;
        return first.plusDays(numbers[0] - 1L + (leapDayBefore ? 1 : 0));
      }
      if (form == 'N') {
        return first.plusDays(numbers[0]);
      }
      LocalDate month = LocalDate.of(year, numbers[0], 1);
      int toWeekday = Math.floorMod(numbers[2] - month.getDayOfWeek().getValue() % 7, 7);
      LocalDate day = month.plusDays(toWeekday + 7L * (numbers[1] - 1));
      return day.getMonthValue() == numbers[0] ? day : day.minusDays(7);
    }
  }

  private PosixZone(Offset standard, Optional<Summer> summer) {
    this.standard = standard;
    this.summer = summer;
  }

  /** Reads a rule; empty if it is not one. */
  static Optional<PosixZone> parse(String rule) {
    try {
      return Optional.of(new Parser(rule).zone());
    } catch (IndexOutOfBoundsException | NumberFormatException malformed) {
      return Optional.empty();
    }
  }

  @Override
  public Offset at(long epochSecond) {
    if (summer.isEmpty()) {
      return standard;
    }
    Summer s = summer.get();
    int year = LocalDate.ofEpochDay(Math.floorDiv(epochSecond + standard.seconds(), DAY)).getYear();
    long start = s.start.localSecond(year) - standard.seconds();
    long end = s.end.localSecond(year) - s.offset.seconds();
    boolean inside =
        start < end
            ? epochSecond >= start && epochSecond < end
            : epochSecond >= start || epochSecond < end;
    return inside ? s.offset : standard;
  }

  private static final class Parser {
    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    PosixZone zone() {
      String name = name();
      Offset standard = new Offset(-time(), name);
      if (at == text.length()) {
        return new PosixZone(standard, Optional.empty());
      }
      String summerName = name();
      int seconds = text.charAt(at) == ',' ? standard.seconds() + 3600 : -time();
      Change start = change();
      return new PosixZone(
          standard, Optional.of(new Summer(new Offset(seconds, summerName), start, change())));
    }

    private String name() {
      int start = at;
      if (text.charAt(at) == '<') {
        at = text.indexOf('>', at) + 1;
        return text.substring(start + 1, at - 1);
      }
      while (at < text.length() && Character.isLetter(text.charAt(at))) {
        at++;
      }
      return text.substring(start, at);
    }

    /** {@code [+-]h[:m[:s]]} in seconds. */
    private int time() {
      boolean negative = text.charAt(at) == '-';
      if (negative || text.charAt(at) == '+') {
        at++;
      }
      int seconds = number() * 3600;
      for (int unit = 60; unit > 0 && at < text.length() && text.charAt(at) == ':'; unit /= 60) {
        at++;
        seconds += number() * unit;
      }
      return negative ? -seconds : seconds;
    }

    private int number() {
      int start = at;
      while (at < text.length() && Character.isDigit(text.charAt(at))) {
        at++;
      }
      return Integer.parseInt(text.substring(start, at));
    }

    /** {@code ,M3.5.0/2}. */
    private Change change() {
      at++;
      char form = Character.isDigit(text.charAt(at)) ? 'N' : text.charAt(at++);
      int[] numbers = new int[form == 'M' ? 3 : 1];
      for (int i = 0; i < numbers.length; i++) {
        at += i > 0 ? 1 : 0;
        numbers[i] = number();
      }
      int second = 7200;
      if (at < text.length() && text.charAt(at) == '/') {
        at++;
        second = time();
      }
      return new Change(form, numbers, second);
    }
  }
}
