package org.kapacitor.template.internal.format;

/** Positive finite numbers with an exponent of two. */
final class Binary {
  private static final int BIAS = 1023;
  private static final int FRACTION_BITS = 52;

  private Binary() {}

  /** The integer mantissa and the exponent: {@code 4503599627370496p-52}. */
  static String mantissaAndExponent(double value) {
    long bits = Double.doubleToRawLongBits(value);
    int exponent = (int) (bits >>> FRACTION_BITS);
    long mantissa = bits & (1L << FRACTION_BITS) - 1;
    if (exponent == 0) {
      exponent++;
    } else {
      mantissa |= 1L << FRACTION_BITS;
    }
    exponent -= BIAS + FRACTION_BITS;
    return mantissa + "p" + (exponent >= 0 ? "+" : "") + exponent;
  }

  /** Hexadecimal: {@code 0x1.8p+00}, with so many digits, or as many as needed if negative. */
  static String hexadecimal(double value, int precision) {
    long bits = Double.doubleToRawLongBits(value);
    int exponent = (int) (bits >>> FRACTION_BITS) - BIAS;
    // One bit before the point, sixty behind it.
    long mantissa = (bits & (1L << FRACTION_BITS) - 1) << 8;
    if (exponent == -BIAS) {
      exponent++;
    } else {
      mantissa |= 1L << 60;
    }
    if (mantissa == 0) {
      exponent = 0;
    }
    while (mantissa != 0 && (mantissa & 1L << 60) == 0) {
      mantissa <<= 1;
      exponent--;
    }
    if (precision >= 0 && precision < 15) {
      mantissa = round(mantissa, 60 - 4 * precision);
      if (mantissa >>> 61 != 0) {
        mantissa >>>= 1;
        exponent++;
      }
    }
    return text(mantissa, exponent, precision);
  }

  /** Rounds the lowest bits away, halves to even. */
  private static long round(long mantissa, int bits) {
    long unit = 1L << bits;
    long rest = mantissa & unit - 1;
    long floor = mantissa - rest;
    long half = unit >> 1;
    boolean up = rest > half || rest == half && (floor & unit) != 0;
    return up ? floor + unit : floor;
  }

  private static String text(long mantissa, int exponent, int precision) {
    StringBuilder digits = new StringBuilder();
    for (int shift = 56; shift >= 0; shift -= 4) {
      digits.append(Character.forDigit((int) (mantissa >>> shift & 15), 16));
    }
    if (precision < 0) {
      int end = digits.length();
      while (end > 0 && digits.charAt(end - 1) == '0') {
        end--;
      }
      digits.setLength(end);
    } else {
      while (digits.length() < precision) {
        digits.append('0');
      }
      digits.setLength(precision);
    }
    int size = Math.abs(exponent);
    return (mantissa >>> 60 == 0 ? "0x0" : "0x1")
        + (digits.length() > 0 ? "." + digits : "")
        + (exponent < 0 ? "p-" : "p+")
        + (size < 10 ? "0" : "")
        + size;
  }
}
