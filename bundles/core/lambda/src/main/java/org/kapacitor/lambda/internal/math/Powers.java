package org.kapacitor.lambda.internal.math;

/**
 * Powers and logarithms as the original computes them, so that results differ by no more than the
 * last digit.
 */
public final class Powers {
  private static final double BY_LN2 = 1.44269504088896340735992468100189214;
  private static final double BY_LN10 = 0.434294481903251827651128918916605082;
  private static final double LN2_HIGH = 6.93147180369123816490e-01;
  private static final double LN2_LOW = 1.90821492927058770002e-10;
  private static final double[] EXP = {
    1.66666666666666657415e-01,
    -2.77777777770155933842e-03,
    6.61375632143793436117e-05,
    -1.65339022054652515390e-06,
    4.13813679705723846039e-08
  };
  private static final double TWO_63 = 0x1p63;
  private static final int MAX_SHIFTED = 1 << 12;

  private Powers() {}

  /** 2 to the power of x; exact for integers. */
  public static double exp2(double x) {
    if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
      return x;
    }
    if (x > 1.0239999999999999e+03) {
      return Double.POSITIVE_INFINITY;
    }
    if (x < -1.0740e+03) {
      return 0;
    }
    int k = (int) (x + (x < 0 ? -0.5 : 0.5));
    double rest = x - k;
    double high = rest * LN2_HIGH;
    double low = -rest * LN2_LOW;
    double r = high - low;
    double t = r * r;
    double c = r - t * Polynomials.rising(t, EXP);
    return Math.scalb(1 - ((low - (r * c) / (2 - c)) - high), k);
  }

  /** Logarithm to base 2; exact for powers of two. */
  public static double log2(double x) {
    double fraction = Binary.fraction(x);
    int exponent = Binary.exponent(x);
    return fraction == 0.5 ? exponent - 1 : StrictMath.log(fraction) * BY_LN2 + exponent;
  }

  /** Logarithm to base 10. */
  public static double log10(double x) {
    return StrictMath.log(x) * BY_LN10;
  }

  /** The exponent of the binary form with a fraction in [1, 2). */
  public static double logb(double x) {
    if (x == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (Double.isNaN(x)) {
      return x;
    }
    return Double.isInfinite(x) ? Double.POSITIVE_INFINITY : Binary.exponent(x) - 1;
  }

  /** 10 to the power of n; 0 below -323 and infinite above 308. */
  public static double pow10(long n) {
    if (n > 308) {
      return Double.POSITIVE_INFINITY;
    }
    if (n < -323) {
      return 0;
    }
    int size = (int) Math.abs(n);
    double coarse = Double.parseDouble((n < 0 ? "1e-" : "1e") + size / 32 * 32);
    double fine = Double.parseDouble("1e" + size % 32);
    return n < 0 ? coarse / fine : coarse * fine;
  }

  /** x to the power of y. */
  public static double pow(double x, double y) {
    if (y == 0 || x == 1) {
      return 1;
    }
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return Double.NaN;
    }
    double size = Math.abs(y);
    if (x == 0 || Double.isInfinite(x) || size >= TWO_63) {
      return extreme(x, y);
    }
    if (size == 0.5) {
      return y > 0 ? Math.sqrt(x) : 1 / Math.sqrt(x);
    }
    double whole = Math.floor(size);
    double part = size - whole;
    if (part != 0 && x < 0) {
      return Double.NaN;
    }
    double result = 1;
    if (part != 0) {
      if (part > 0.5) {
        part--;
        whole++;
      }
      result = StrictMath.exp(part * StrictMath.log(x));
    }
    return multiply(result, x, (long) whole, y < 0);
  }

  /** {@code start * x^n}, or its inverse, by squaring the fraction of x and adding exponents. */
  private static double multiply(double start, double x, long n, boolean inverse) {
    double result = start;
    double square = Binary.fraction(x);
    long squareExponent = Binary.exponent(x);
    long exponent = 0;
    for (long i = n; i != 0; i >>= 1) {
      if (Math.abs(squareExponent) > MAX_SHIFTED) {
        exponent += squareExponent;
        break;
      }
      if ((i & 1) == 1) {
        result *= square;
        exponent += squareExponent;
      }
      square *= square;
      squareExponent <<= 1;
      if (square < 0.5) {
        square += square;
        squareExponent--;
      }
    }
    return inverse ? Math.scalb(1 / result, clamp(-exponent)) : Math.scalb(result, clamp(exponent));
  }

  private static int clamp(long exponent) {
    return (int) Math.max(-100_000, Math.min(100_000, exponent));
  }

  /** Powers of zero and infinities, and powers that are huge or infinite. */
  private static double extreme(double x, double y) {
    if (x == 0 || Double.isInfinite(x) && !Double.isInfinite(y)) {
      boolean odd = Math.abs(y) < TWO_63 && y == Math.rint(y) && ((long) y & 1) == 1;
      double size = (x == 0) == (y > 0) ? 0 : Double.POSITIVE_INFINITY;
      return odd ? Math.copySign(size, x) : size;
    }
    if (x == -1) {
      return 1;
    }
    return Math.abs(x) < 1 == y > 0 ? 0 : Double.POSITIVE_INFINITY;
  }
}
