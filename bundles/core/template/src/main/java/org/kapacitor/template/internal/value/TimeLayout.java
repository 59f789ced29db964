package org.kapacitor.template.internal.value;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Prints times in the layout of the reference time {@code Mon Jan 2 15:04:05 MST 2006}.
 *
 * <p>Reference: tickscript.md section 9.8.
 */
final class TimeLayout {
  private static final DateTimeFormatter ZONE_NAME =
      DateTimeFormatter.ofPattern("z", Locale.ENGLISH);

  /** Longer elements stand before those that they begin with. */
  private static final List<String> ELEMENTS =
      List.of(
          "January",
          "Jan",
          "Monday",
          "Mon",
          "MST",
          "01",
          "02",
          "03",
          "04",
          "05",
          "06",
          "002",
          "15",
          "1",
          "2006",
          "2",
          "_2",
          "__2",
          "3",
          "4",
          "5",
          "PM",
          "pm",
          "-070000",
          "-07:00:00",
          "-0700",
          "-07:00",
          "-07",
          "Z070000",
          "Z07:00:00",
          "Z0700",
          "Z07:00",
          "Z07");

  /** The elements by their first characters. */
  private static final Map<Character, List<String>> BY_START =
      ELEMENTS.stream().collect(Collectors.groupingBy(element -> element.charAt(0)));

  private final StringBuilder to = new StringBuilder(40);
  private final String layout;
  private final ZonedDateTime time;
  private final boolean utc;

  private TimeLayout(Object time, String layout) {
    this.time = Times.local(time);
    this.utc = ZonedTime.location(time) == Location.UTC;
    this.layout = layout;
  }

  static String format(Object time, String layout) {
    return new TimeLayout(time, layout).format();
  }

  /** The time as {@code %#v} shows it. */
  static String goSyntax(Object time) {
    ZonedDateTime local = Times.local(time);
    Location location = ZonedTime.location(time);
    return "time.Date("
        + local.getYear()
        + ", time."
        + local.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        + ", "
        + local.getDayOfMonth()
        + ", "
        + local.getHour()
        + ", "
        + local.getMinute()
        + ", "
        + local.getSecond()
        + ", "
        + local.getNano()
        + ", time."
        + location.name()
        + ")";
  }

  private String format() {
    int at = 0;
    while (at < layout.length()) {
      char c = layout.charAt(at);
      int length = c == '.' || c == ',' ? fraction(at) : element(at);
      if (length == 0) {
        to.append(c);
        length = 1;
      }
      at += length;
    }
    return to.toString();
  }

  private int element(int at) {
    for (String element : BY_START.getOrDefault(layout.charAt(at), List.of())) {
      if (layout.startsWith(element, at) && isElement(element, at)) {
        append(element);
        return element.length();
      }
    }
    return 0;
  }

  private boolean isElement(String element, int at) {
    int end = at + element.length();
    return switch (element) {
      // "Month" and "Janet" are no elements.
      case "Jan", "Mon" ->
          end == layout.length() || layout.charAt(end) < 'a' || layout.charAt(end) > 'z';
      // "_2006" is an underscore before the year.
      case "_2" -> !layout.startsWith("2006", at + 1);
      default -> true;
    };
  }

  private void append(String element) {
    switch (element.charAt(0)) {
      case '-', 'Z' -> appendOffset(element);
      case 'J', 'M' -> appendName(element);
      case 'P' -> to.append(time.getHour() >= 12 ? "PM" : "AM");
      case 'p' -> to.append(time.getHour() >= 12 ? "pm" : "am");
      default -> appendNumber(element);
    }
  }

  private void appendName(String element) {
    switch (element) {
      case "MST" -> appendZoneName();
      case "January", "Jan" ->
          to.append(time.getMonth().getDisplayName(style(element), Locale.ENGLISH));
      default -> to.append(time.getDayOfWeek().getDisplayName(style(element), Locale.ENGLISH));
    }
  }

  private static TextStyle style(String element) {
    return element.length() == 3 ? TextStyle.SHORT : TextStyle.FULL;
  }

  private void appendZoneName() {
    if (utc || time.getZone().getId().equals("UTC")) {
      to.append("UTC");
      return;
    }
    String name = ZONE_NAME.format(time);
    if (name.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
      to.append(name);
    } else {
      appendOffset(time.getOffset().getTotalSeconds() % 3600 == 0 ? "-07" : "-0700");
    }
  }

  private void appendNumber(String element) {
    int hour12 = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    switch (element) {
      case "2006" -> appendPadded(time.getYear(), 4, '0');
      case "06" -> appendPadded(Math.floorMod(time.getYear(), 100), 2, '0');
      case "01" -> appendPadded(time.getMonthValue(), 2, '0');
      case "1" -> to.append(time.getMonthValue());
      case "02" -> appendPadded(time.getDayOfMonth(), 2, '0');
      case "_2" -> appendPadded(time.getDayOfMonth(), 2, ' ');
      case "2" -> to.append(time.getDayOfMonth());
      case "002" -> appendPadded(time.getDayOfYear(), 3, '0');
      case "__2" -> appendPadded(time.getDayOfYear(), 3, ' ');
      case "15" -> appendPadded(time.getHour(), 2, '0');
      case "03" -> appendPadded(hour12, 2, '0');
      case "3" -> to.append(hour12);
      case "04" -> appendPadded(time.getMinute(), 2, '0');
      case "4" -> to.append(time.getMinute());
      case "05" -> appendPadded(time.getSecond(), 2, '0');
      default -> to.append(time.getSecond());
    }
  }

  private void appendPadded(int value, int width, char padding) {
    if (value < 0) {
      to.append('-');
    }
    String digits = Integer.toString(Math.abs(value));
    for (int i = digits.length(); i < width; i++) {
      to.append(padding);
    }
    to.append(digits);
  }

  private void appendOffset(String element) {
    int seconds = time.getOffset().getTotalSeconds();
    if (element.charAt(0) == 'Z' && seconds == 0) {
      to.append('Z');
      return;
    }
    to.append(seconds < 0 ? '-' : '+');
    int rest = Math.abs(seconds);
    String colon = element.indexOf(':') > 0 ? ":" : "";
    appendPadded(rest / 3600, 2, '0');
    long pairs = element.chars().filter(c -> c == '0' || c == '7').count() / 2;
    if (pairs > 1) {
      to.append(colon);
      appendPadded(rest / 60 % 60, 2, '0');
    }
    if (pairs > 2) {
      to.append(colon);
      appendPadded(rest % 60, 2, '0');
    }
  }

  /** Appends a fraction of a second such as {@code .000} or {@code ,999}; 0 if there is none. */
  private int fraction(int at) {
    int end = at + 1;
    char digit = end < layout.length() ? layout.charAt(end) : ' ';
    if (digit != '0' && digit != '9') {
      return 0;
    }
    while (end < layout.length() && layout.charAt(end) == digit) {
      end++;
    }
    if (end < layout.length() && layout.charAt(end) >= '0' && layout.charAt(end) <= '9') {
      return 0;
    }
    String nanos = Integer.toString(1_000_000_000 + time.getNano());
    int length = Math.min(9, end - at - 1);
    while (digit == '9' && length > 0 && nanos.charAt(length) == '0') {
      length--;
    }
    if (length > 0) {
      to.append(layout.charAt(at)).append(nanos, 1, 1 + length);
    }
    return end - at;
  }
}
