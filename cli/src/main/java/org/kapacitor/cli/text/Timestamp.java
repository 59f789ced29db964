package org.kapacitor.cli.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A time of the server with the offset it was written in.
 *
 * @param offset seconds east of UTC; empty for {@code Z}
 */
public record Timestamp(long epochSecond, int nano, Optional<Integer> offset)
    implements Comparable<Timestamp> {
  /** The time that stands for "never". */
  public static final Timestamp ZERO = new Timestamp(-62_135_596_800L, 0, Optional.empty());

  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  /** Reads RFC 3339; empty if the text is something else. */
  public static Optional<Timestamp> parse(String text) {
    try {
      int end = 19;
      if (text.charAt(10) != 'T' || text.charAt(4) != '-' || text.charAt(13) != ':') {
        return Optional.empty();
      }
      LocalDate day = LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
      int second = digits(text, 11, 13) * 3600 + digits(text, 14, 16) * 60 + digits(text, 17, 19);
      int nano = 0;
      if (text.charAt(end) == '.') {
        int unit = 100_000_000;
        for (end++; Character.isDigit(text.charAt(end)); end++) {
          nano += digits(text, end, end + 1) * unit;
          unit /= 10;
        }
      }
      Optional<Integer> offset = offset(text.substring(end));
      long epoch = day.toEpochDay() * 86_400 + second - offset.orElse(0);
      return Optional.of(new Timestamp(epoch, nano, offset));
    } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException notATime) {
      return Optional.empty();
    }
  }

  private static int digits(String text, int from, int to) {
    return Integer.parseUnsignedInt(text, from, to, 10);
  }

  private static Optional<Integer> offset(String text) {
    if (text.equals("Z")) {
      return Optional.empty();
    }
    if (text.length() != 6 || text.charAt(3) != ':' || "+-".indexOf(text.charAt(0)) < 0) {
      throw new NumberFormatException(text);
    }
    int seconds = digits(text, 1, 3) * 3600 + digits(text, 4, 6) * 60;
    return Optional.of(text.charAt(0) == '-' ? -seconds : seconds);
  }

  /** A moment, in UTC. */
  public static Timestamp of(Instant instant) {
    return new Timestamp(instant.getEpochSecond(), instant.getNano(), Optional.empty());
  }

  /** {@code 2026/11/20 23:08:09} in a zone. */
  public String forLog(Zone zone) {
    LocalDateTime time = local(zone.at(epochSecond));
    StringBuilder text = new StringBuilder(19).append(time.getYear()).append('/');
    two(two(text, time.getMonthValue()).append('/'), time.getDayOfMonth());
    two(two(text.append(' '), time.getHour()).append(':'), time.getMinute());
    return two(text.append(':'), time.getSecond()).toString();
  }

  /** {@code 20 Nov 26 23:08 CET} in the zone of this machine. */
  public String in(Zone zone) {
    return format(zone.at(epochSecond));
  }

  /**
   * The same in the zone the server sent. An offset that is in use here at that time prints with
   * this machine's abbreviation, any other as a number.
   */
  public String asSent(Zone local) {
    if (offset.isEmpty()) {
      return in(Zone.UTC);
    }
    Zone.Offset here = local.at(epochSecond);
    return format(here.seconds() == offset.get() ? here : new Zone.Offset(offset.get(), ""));
  }

  private String format(Zone.Offset at) {
    LocalDateTime time = local(at);
    StringBuilder text = new StringBuilder(24);
    two(text, time.getDayOfMonth()).append(' ').append(MONTHS[time.getMonthValue() - 1]);
    two(text.append(' '), Math.abs(time.getYear() % 100));
    two(text.append(' '), time.getHour());
    two(text.append(':'), time.getMinute()).append(' ');
    if (!at.abbreviation().isEmpty()) {
      return text.append(at.abbreviation()).toString();
    }
    int minutes = Math.abs(at.seconds()) / 60;
    text.append(at.seconds() < 0 ? '-' : '+');
    return two(two(text, minutes / 60), minutes % 60).toString();
  }

  private LocalDateTime local(Zone.Offset at) {
    return LocalDateTime.ofEpochSecond(epochSecond + at.seconds(), 0, ZoneOffset.UTC);
  }

  private static StringBuilder two(StringBuilder to, int value) {
    return to.append(value < 10 ? "0" : "").append(value);
  }

  @Override
  public int compareTo(Timestamp other) {
    int seconds = Long.compare(epochSecond, other.epochSecond);
    return seconds != 0 ? seconds : Integer.compare(nano, other.nano);
  }
}
