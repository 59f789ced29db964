package org.kapacitor.lambda.internal.math;

/** The binary form of floats: {@code fraction * 2^exponent} with a fraction in [0.5, 1). */
final class Binary {
  private static final double TWO_52 = 0x1p52;

  private Binary() {}

  /** The fraction, with the sign of the number; the number itself if it is zero, NaN, infinite. */
  static double fraction(double x) {
    if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
      return x;
    }
    return Math.scalb(x * scale(x), -exponent(x) + (scale(x) == 1 ? 0 : -52));
  }

  /** The exponent; 0 if the number is zero, NaN or infinite. */
  static int exponent(double x) {
    if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
      return 0;
    }
    return Math.getExponent(x * scale(x)) + 1 - (scale(x) == 1 ? 0 : 52);
  }

  private static double scale(double x) {
    return Math.abs(x) < Double.MIN_NORMAL ? TWO_52 : 1;
  }
}
