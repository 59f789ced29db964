package org.kapacitor.template.internal.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.kapacitor.api.text.Floats;

/**
 * Positive finite numbers in decimal, rounded from their exact value, halves to even.
 *
 * <p>Reference: tickscript.md section 9.5.
 */
final class Decimal {
  private Decimal() {}

  /** With a fixed number of digits behind the point; as many as needed if it is negative. */
  static String fixed(double value, int precision) {
    if (precision < 0) {
      return Floats.plain(value);
    }
    return new BigDecimal(value).setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** With one digit before the point and an exponent. */
  static String scientific(double value, int precision) {
    if (value == 0) {
      return "0" + (precision > 0 ? "." + "0".repeat(precision) : "") + "e+00";
    }
    BigDecimal exact =
        precision < 0
            ? new BigDecimal(Floats.plain(value))
            : new BigDecimal(value).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
    String digits = exact.unscaledValue().toString();
    int exponent = digits.length() - 1 - exact.scale();
    return scientific(withLength(digits, precision), exponent);
  }

  private static String withLength(String digits, int precision) {
    if (precision < 0) {
      return digits.replaceFirst("0+$", "");
    }
    return digits.length() > precision + 1
        ? digits.substring(0, precision + 1)
        : digits + "0".repeat(precision + 1 - digits.length());
  }

  private static String scientific(String digits, int exponent) {
    StringBuilder text = new StringBuilder().append(digits.charAt(0));
    if (digits.length() > 1) {
      text.append('.').append(digits, 1, digits.length());
    }
    int size = Math.abs(exponent);
    text.append(exponent < 0 ? "e-" : "e+").append(size < 10 ? "0" : "").append(size);
    return text.toString();
  }

  /** The shorter of both forms, with so many significant digits less trailing zeros. */
  static String general(double value, int precision) {
    if (precision < 0 || value == 0) {
      return Floats.general(value);
    }
    int significant = Math.max(1, precision);
    BigDecimal rounded =
        new BigDecimal(value)
            .round(new MathContext(significant, RoundingMode.HALF_EVEN))
            .stripTrailingZeros();
    String digits = rounded.unscaledValue().toString();
    int point = digits.length() - rounded.scale();
    int limit =
        significant > digits.length() && digits.length() >= point ? digits.length() : significant;
    if (point - 1 < -4 || point - 1 >= limit) {
      return scientific(digits, point - 1);
    }
    return rounded.toPlainString();
  }
}
