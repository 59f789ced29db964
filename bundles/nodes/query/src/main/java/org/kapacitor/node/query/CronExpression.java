package org.kapacitor.node.query;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.text.Times;
import org.kapacitor.node.query.CronField.Kind;

/**
 * A cron expression of five fields; of six, with the year behind them; or of seven, with the second
 * in front and the year behind (nodes.md section 6.4). Days may also be {@code L} (the last),
 * {@code LW} and {@code 15W} (a working day near it), {@code 5L} (the last Friday) and {@code 5#3}
 * (the third Friday). Immutable.
 */
record CronExpression(
    CronField second,
    CronField minute,
    CronField hour,
    CronField day,
    CronField month,
    CronField weekday,
    CronField year) {
  private static final Pattern WORKING_DAY = Pattern.compile("([0-9]{1,2})w");
  private static final Pattern LAST_WEEKDAY = Pattern.compile("([a-z]+|[0-9])l");
  private static final Pattern NUMBERED_WEEKDAY = Pattern.compile("([a-z]+|[0-9])#([1-5])");
  private static final LocalDate LAST_DATE = LocalDate.of(2099, 12, 31);

  CronExpression {
    day.others().forEach(CronExpression::checkDay);
    weekday.others().forEach(CronExpression::checkWeekday);
  }

  /**
   * Reads an expression.
   *
   * @throws NodeException with what is wrong
   */
  static CronExpression parse(String text) {
    String[] fields = CronField.SHORT.getOrDefault(text.strip(), text.strip()).split("\\s+");
    if (fields.length < 5) {
      throw new NodeException("missing field(s)");
    }
    int at = 0;
    boolean seconds = fields.length >= 7;
    return new CronExpression(
        seconds ? CronField.parse(Kind.SECOND, fields[at++], false) : CronField.of(0),
        CronField.parse(Kind.MINUTE, fields[at++], false),
        CronField.parse(Kind.HOUR, fields[at++], false),
        CronField.parse(Kind.DAY, fields[at++], true),
        CronField.parse(Kind.MONTH, fields[at++], false),
        CronField.parse(Kind.WEEKDAY, fields[at++], true),
        at < fields.length
            ? CronField.parse(Kind.YEAR, fields[at], false)
            : CronField.every(Kind.YEAR));
  }

  private static void checkDay(String other) {
    Matcher working = WORKING_DAY.matcher(other);
    boolean known =
        other.equals("l")
            || other.equals("lw")
            || working.matches() && Kind.DAY.value(working.group(1)).isPresent();
    if (!known) {
      throw Kind.DAY.error(other);
    }
  }

  private static void checkWeekday(String other) {
    Matcher last = LAST_WEEKDAY.matcher(other);
    Matcher numbered = NUMBERED_WEEKDAY.matcher(other);
    boolean known =
        last.matches() && Kind.WEEKDAY.value(last.group(1)).isPresent()
            || numbered.matches() && Kind.WEEKDAY.value(numbered.group(1)).isPresent();
    if (!known) {
      throw Kind.WEEKDAY.error(other);
    }
  }

  /** The first time behind another that the expression names, in nanoseconds; empty if none. */
  OptionalLong next(long nanos, ZoneId zone) {
    Instant from = Times.instant(nanos);
    LocalDateTime start =
        LocalDateTime.ofInstant(from, zone).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    LocalTime earliest = start.toLocalTime();
    for (LocalDate date = start.toLocalDate(); !date.isAfter(LAST_DATE); date = after(date)) {
      if (names(date)) {
        OptionalLong found = next(date, earliest, from, zone);
        if (found.isPresent()) {
          return found;
        }
      }
      earliest = LocalTime.MIN;
    }
    return OptionalLong.empty();
  }

  /** The next date to look at: whole years and months that are not named are left out. */
  private LocalDate after(LocalDate date) {
    LocalDate next = date.plusDays(1);
    if (!year.values().get(next.getYear())) {
      int later = year.values().nextSetBit(next.getYear());
      return later < 0 ? LAST_DATE.plusDays(1) : LocalDate.of(later, 1, 1);
    }
    return month.values().get(next.getMonthValue())
        ? next
        : next.withDayOfMonth(next.lengthOfMonth());
  }

  private OptionalLong next(LocalDate date, LocalTime earliest, Instant from, ZoneId zone) {
    LocalTime time = earliest;
    while (true) {
      int h = hour.values().nextSetBit(time.getHour());
      if (h < 0) {
        return OptionalLong.empty();
      }
      int m = minute.values().nextSetBit(h == time.getHour() ? time.getMinute() : 0);
      boolean sameMinute = h == time.getHour() && m == time.getMinute();
      int s = m < 0 ? -1 : second.values().nextSetBit(sameMinute ? time.getSecond() : 0);
      if (s >= 0) {
        // A time that the clocks skip is moved, and one that they show again is not behind itself.
        Instant found = ZonedDateTime.of(date, LocalTime.of(h, m, s), zone).toInstant();
        if (found.isAfter(from)) {
          return OptionalLong.of(Times.nanos(found));
        }
      }
      LocalTime later = s >= 0 ? LocalTime.of(h, m, s).plusSeconds(1) : following(h, m);
      if (!later.isAfter(time)) {
        return OptionalLong.empty();
      }
      time = later;
    }
  }

  /** The start of the minute or hour behind one in which there is nothing more. */
  private static LocalTime following(int h, int m) {
    return m < 0 ? LocalTime.of(h, 0).plusHours(1) : LocalTime.of(h, m).plusMinutes(1);
  }

  private boolean names(LocalDate date) {
    if (!year.values().get(date.getYear()) || !month.values().get(date.getMonthValue())) {
      return false;
    }
    if (day.all() && weekday.all()) {
      return true;
    }
    return !day.all() && namesDay(date) || !weekday.all() && namesWeekday(date);
  }

  private boolean namesDay(LocalDate date) {
    int last = date.lengthOfMonth();
    if (day.values().get(date.getDayOfMonth())) {
      return true;
    }
    for (String other : day.others()) {
      int wanted = last;
      if (!other.equals("l")) {
        Matcher working = WORKING_DAY.matcher(other);
        int near = working.matches() ? Integer.parseInt(working.group(1)) : last;
        wanted = near > last ? 0 : workingDay(date.withDayOfMonth(near));
      }
      if (wanted == date.getDayOfMonth()) {
        return true;
      }
    }
    return false;
  }

  /** The working day nearest to a date, in the same month. */
  private static int workingDay(LocalDate date) {
    int number = date.getDayOfMonth();
    if (date.getDayOfWeek() == DayOfWeek.SATURDAY) {
      return number > 1 ? number - 1 : number + 2;
    }
    if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return number < date.lengthOfMonth() ? number + 1 : number - 2;
    }
    return number;
  }

  private boolean namesWeekday(LocalDate date) {
    int number = date.getDayOfWeek().getValue() % 7;
    BitSet values = weekday.values();
    if (values.get(number)) {
      return true;
    }
    for (String other : weekday.others()) {
      Matcher numbered = NUMBERED_WEEKDAY.matcher(other);
      Matcher last = LAST_WEEKDAY.matcher(other);
      if (numbered.matches()) {
        int week = (date.getDayOfMonth() - 1) / 7 + 1;
        if (Kind.WEEKDAY.value(numbered.group(1)).getAsInt() == number
            && week == Integer.parseInt(numbered.group(2))) {
          return true;
        }
      } else if (last.matches()
          && Kind.WEEKDAY.value(last.group(1)).getAsInt() == number
          && date.getDayOfMonth() > date.lengthOfMonth() - 7) {
        return true;
      }
    }
    return false;
  }
}
