package org.kapacitor.api.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalLong;

/**
 * Durations in nanoseconds as text, in the two styles the original uses.
 *
 * <p>Reference: tickscript.md section 1.4.
 */
public final class Durations {
  private static final String[] UNITS = {"w", "d", "h", "m", "s", "ms", "u", "ns"};
  private static final long[] NANOS = {
    604_800_000_000_000L,
    86_400_000_000_000L,
    3_600_000_000_000L,
    60_000_000_000L,
    1_000_000_000L,
    1_000_000L,
    1_000L,
    1L
  };

  private static final int MICROS = 6;

  private Durations() {}

  /**
   * The style of TICKscript and InfluxQL: the largest unit that divides exactly: {@code 90s, 2d}.
   * The smallest is {@code u}; what is below a microsecond is cut off, as 1.5 does.
   */
  public static String influx(long nanos) {
    if (nanos == 0) {
      return "0s";
    }
    int unit = 0;
    while (unit < MICROS && nanos % NANOS[unit] != 0) {
      unit++;
    }
    return nanos / NANOS[unit] + UNITS[unit];
  }

  /** The style of templates and logs: {@code 1h0m0s, 1.5s, 100ms, 1.5µs, 0s}. */
  public static String go(long nanos) {
    if (nanos == 0) {
      return "0s";
    }
    StringBuilder text = new StringBuilder();
    if (nanos < 0) {
      text.append('-');
    }
    // A negative number, since Long.MIN_VALUE has no positive counterpart.
    long rest = nanos < 0 ? nanos : -nanos;
    if (rest > -1_000L) {
      return text.append(-rest).append("ns").toString();
    }
    if (rest > -1_000_000L) {
      return fraction(text, rest, 1_000L).append("µs").toString();
    }
    if (rest > -1_000_000_000L) {
      return fraction(text, rest, 1_000_000L).append("ms").toString();
    }
    long hours = -(rest / 3_600_000_000_000L);
    rest %= 3_600_000_000_000L;
    long minutes = -(rest / 60_000_000_000L);
    rest %= 60_000_000_000L;
    if (hours > 0) {
      text.append(hours).append('h');
    }
    if (hours > 0 || minutes > 0) {
      text.append(minutes).append('m');
    }
    return fraction(text, rest, 1_000_000_000L).append('s').toString();
  }

  private static StringBuilder fraction(StringBuilder text, long negative, long unit) {
    text.append(-(negative / unit));
    long rest = -(negative % unit);
    if (rest > 0) {
      String digits = Long.toString(unit + rest).substring(1);
      int end = digits.length();
      while (digits.charAt(end - 1) == '0') {
        end--;
      }
      text.append('.').append(digits, 0, end);
    }
    return text;
  }

  /**
   * Reads the style of TICKscript: {@code 1h30m, 90s, 5u, 10ns}; several parts add up.
   *
   * @return empty if the text is not a duration or does not fit into 64 bits
   */
  public static OptionalLong parseInflux(String text) {
    int at = 0;
    boolean negative = false;
    if (text.startsWith("-") || text.startsWith("+")) {
      negative = text.startsWith("-");
      at = 1;
    }
    if (at == text.length()) {
      return OptionalLong.empty();
    }
    long sum = 0;
    try {
      while (at < text.length()) {
        int digits = at;
        while (at < text.length()
            && Character.digit(text.charAt(at), 10) >= 0
            && text.charAt(at) < 128) {
          at++;
        }
        if (digits == at) {
          return OptionalLong.empty();
        }
        long count = Long.parseLong(text, digits, at, 10);
        int unit = unitAt(text, at);
        if (unit < 0) {
          return OptionalLong.empty();
        }
        at += text.startsWith("µ", at) ? 1 : UNITS[unit].length();
        sum = Math.addExact(sum, Math.multiplyExact(count, NANOS[unit]));
      }
    } catch (NumberFormatException | ArithmeticException tooLarge) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(negative ? -sum : sum);
  }

  private static int unitAt(String text, int at) {
    if (text.startsWith("µ", at)) {
      return 6;
    }
    if (text.startsWith("ms", at)) {
      return 5;
    }
    for (int i = 0; i < UNITS.length; i++) {
      if (text.startsWith(UNITS[i], at)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Reads the style of kapacitor.conf: {@code 300ms, 1m30s, 1.5h}; no days or weeks (config.md A1).
   *
   * @return empty if the text is not a duration or does not fit into 64 bits
   */
  public static OptionalLong parseGo(String text) {
    String rest = text;
    boolean negative = rest.startsWith("-");
    if (negative || rest.startsWith("+")) {
      rest = rest.substring(1);
    }
    if (rest.equals("0")) {
      return OptionalLong.of(0);
    }
    if (rest.isEmpty()) {
      return OptionalLong.empty();
    }
    BigDecimal sum = BigDecimal.ZERO;
    while (!rest.isEmpty()) {
      int end = 0;
      while (end < rest.length() && (isDigit(rest.charAt(end)) || rest.charAt(end) == '.')) {
        end++;
      }
      String number = rest.substring(0, end);
      if (!number.matches("\\d+\\.?\\d*|\\.\\d+")) {
        return OptionalLong.empty();
      }
      int unitEnd = end;
      while (unitEnd < rest.length()
          && !isDigit(rest.charAt(unitEnd))
          && rest.charAt(unitEnd) != '.') {
        unitEnd++;
      }
      long unit =
          switch (rest.substring(end, unitEnd)) {
            case "ns" -> 1L;
            case "us", "µs", "μs" -> 1_000L;
            case "ms" -> 1_000_000L;
            case "s" -> 1_000_000_000L;
            case "m" -> 60_000_000_000L;
            case "h" -> 3_600_000_000_000L;
            default -> 0;
          };
      if (unit == 0) {
        return OptionalLong.empty();
      }
      sum = sum.add(new BigDecimal(number).multiply(BigDecimal.valueOf(unit)));
      rest = rest.substring(unitEnd);
    }
    BigInteger nanos = sum.toBigInteger();
    if (nanos.bitLength() > 63) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(negative ? -nanos.longValue() : nanos.longValue());
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
