package org.kapacitor.template.internal.format;

import java.util.Locale;

/** Floats in the verbs of {@code printf}. */
final class FloatFormat {
  private final StringBuilder to;
  private final Spec spec;

  FloatFormat(StringBuilder to, Spec spec) {
    this.to = to;
    this.spec = spec;
  }

  /** Appends a float; false if the verb is not for floats. */
  boolean append(double value, int verb) {
    switch (verb) {
      case 'v' -> append(value, 'g', -1);
      case 'b', 'g', 'G', 'x', 'X' -> append(value, (char) verb, -1);
      case 'f', 'e', 'E' -> append(value, (char) verb, 6);
      case 'F' -> append(value, 'f', 6);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void append(double value, char verb, int usualPrecision) {
    int precision = spec.precision >= 0 ? spec.precision : usualPrecision;
    boolean negative = Double.doubleToRawLongBits(value) < 0 && !Double.isNaN(value);
    String sign = negative ? "-" : spec.plus ? "+" : spec.space ? " " : "";
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      String name = Double.isNaN(value) ? "NaN" : "Inf";
      String always = sign.isEmpty() && Double.isInfinite(value) ? "+" : sign;
      spec.padWithSpaces(to, always + name);
      return;
    }
    String digits = digits(Math.abs(value), verb, precision);
    if (spec.sharp && verb != 'b') {
      digits = withPoint(digits, verb, precision);
    }
    if (spec.zero && !sign.isEmpty()) {
      to.append(sign);
      spec.fill(to, spec.width - 1 - digits.length());
      to.append(digits);
    } else {
      spec.pad(to, sign + digits);
    }
  }

  private static String digits(double value, char verb, int precision) {
    return switch (verb) {
      case 'f' -> Decimal.fixed(value, precision);
      case 'e' -> Decimal.scientific(value, precision);
      case 'E' -> Decimal.scientific(value, precision).toUpperCase(Locale.ROOT);
      case 'g' -> Decimal.general(value, precision);
      case 'G' -> Decimal.general(value, precision).toUpperCase(Locale.ROOT);
      case 'b' -> Binary.mantissaAndExponent(value);
      case 'x' -> Binary.hexadecimal(value, precision);
      default -> Binary.hexadecimal(value, precision).toUpperCase(Locale.ROOT);
    };
  }

  /** The flag # asks for a decimal point, and keeps trailing zeros where they would be dropped. */
  private static String withPoint(String digits, char verb, int precision) {
    int missing = 0;
    if (verb == 'g' || verb == 'G' || verb == 'x') {
      missing = precision == -1 ? 6 : precision;
    }
    boolean hex = verb == 'x' || verb == 'X';
    int end = 0;
    boolean significant = false;
    while (end < digits.length() && (hex ? "pP" : "eE").indexOf(digits.charAt(end)) < 0) {
      char c = digits.charAt(end++);
      significant |= c != '0' && c != '.';
      missing -= significant && c != '.' ? 1 : 0;
    }
    String head = digits.substring(0, end);
    if (head.indexOf('.') < 0) {
      missing -= head.equals("0") ? 1 : 0;
      head += ".";
    }
    return head + "0".repeat(Math.max(0, missing)) + digits.substring(end);
  }
}
