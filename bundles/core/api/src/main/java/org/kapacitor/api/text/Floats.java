package org.kapacitor.api.text;

/**
 * Floats as text in the three forms the original uses, each with the fewest digits that read back
 * as the same number.
 *
 * <p>Reference: tickscript.md sections 5.1, 9.4, 9.6 and 11.
 */
public final class Floats {
  private Floats() {}

  /** Never with an exponent and without a trailing {@code .0}: {@code string()}, line protocol. */
  public static String plain(double value) {
    return append(new StringBuilder(), value, Integer.MIN_VALUE, Integer.MAX_VALUE, 1).toString();
  }

  /** As templates print it: with an exponent below 1e-4 and from 1e+06 on. */
  public static String general(double value) {
    return append(new StringBuilder(), value, -4, 5, 2).toString();
  }

  /**
   * As JSON: with an exponent below 1e-6 and from 1e21 on. NaN and infinities have no JSON form.
   */
  public static StringBuilder appendJson(StringBuilder to, double value) {
    return append(to, value, -6, 20, 1);
  }

  /** Appends {@link #plain} text. */
  public static StringBuilder appendPlain(StringBuilder to, double value) {
    return append(to, value, Integer.MIN_VALUE, Integer.MAX_VALUE, 1);
  }

  private static StringBuilder append(
      StringBuilder to, double value, int minPlain, int maxPlain, int exponentDigits) {
    if (Double.isNaN(value)) {
      return to.append("NaN");
    }
    if (Double.isInfinite(value)) {
      return to.append(value > 0 ? "+Inf" : "-Inf");
    }
    if (Double.doubleToRawLongBits(value) < 0) {
      to.append('-');
    }
    double positive = Math.abs(value);
    if (positive == 0) {
      return to.append('0');
    }
    ShortestDecimal decimal = ShortestDecimal.of(positive);
    String digits = Long.toString(decimal.digits());
    int point = digits.length() + decimal.exponent();
    if (point - 1 < minPlain || point - 1 > maxPlain) {
      return appendExponent(to, digits, point - 1, exponentDigits);
    }
    if (point <= 0) {
      return to.append("0.").append("0".repeat(-point)).append(digits);
    }
    if (point >= digits.length()) {
      return to.append(digits).append("0".repeat(point - digits.length()));
    }
    return to.append(digits, 0, point).append('.').append(digits, point, digits.length());
  }

  private static StringBuilder appendExponent(
      StringBuilder to, String digits, int exponent, int exponentDigits) {
    to.append(digits.charAt(0));
    if (digits.length() > 1) {
      to.append('.').append(digits, 1, digits.length());
    }
    to.append(exponent < 0 ? "e-" : "e+");
    String text = Integer.toString(Math.abs(exponent));
    return to.append("0".repeat(Math.max(0, exponentDigits - text.length()))).append(text);
  }
}
