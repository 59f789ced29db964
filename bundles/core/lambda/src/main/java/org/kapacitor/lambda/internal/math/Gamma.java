package org.kapacitor.lambda.internal.math;

/**
 * The gamma function with the approximations of the Cephes library (Stephen L. Moshier): rational
 * in (2, 3), where smaller arguments are brought by recurrence, and Stirling's formula above 33.
 */
public final class Gamma {
  private static final double[] P = {
    1.60119522476751861407e-04,
    1.19135147006586384913e-03,
    1.04213797561761569935e-02,
    4.76367800457137231464e-02,
    2.07448227648435975150e-01,
    4.94214826801497100753e-01,
    9.99999999999999996796e-01
  };
  private static final double[] Q = {
    -2.31581873324120129819e-05,
    5.39605580493303397842e-04,
    -4.45641913851797240494e-03,
    1.18139785222060435552e-02,
    3.58236398605498653373e-02,
    -2.34591795718243348568e-01,
    7.14304917030273074085e-02,
    1.00000000000000000320e+00
  };
  private static final double[] STIRLING = {
    7.87311395793093628397e-04,
    -2.29549961613378126380e-04,
    -2.68132617805781232825e-03,
    3.47222221605458667310e-03,
    8.33333333333482257126e-02,
    1
  };
  private static final double SQRT_2_PI = 2.506628274631000502417;
  private static final double EULER = 0.57721566490153286060651209008240243104215933593992;
  private static final double TINY = 1e-9;

  private Gamma() {}

  /** The gamma function; NaN for negative integers, infinite with the sign of the zero at zero. */
  public static double gamma(double x) {
    if (Double.isNaN(x) || x < 0 && x == Math.floor(x)) {
      return Double.NaN;
    }
    if (x == 0) {
      return 1 / x;
    }
    if (x == Double.POSITIVE_INFINITY) {
      return x;
    }
    if (Math.abs(x) > 33) {
      return x > 0 ? stirling(x, 1) : reflected(-x);
    }
    return reduced(x);
  }

  private static double reduced(double argument) {
    double x = argument;
    double z = 1;
    while (x >= 3) {
      x--;
      z *= x;
    }
    while (x < 2) {
      if (x > -TINY && x < TINY) {
        return x == 0 ? Double.POSITIVE_INFINITY : z / ((1 + EULER * x) * x);
      }
      z /= x;
      x++;
    }
    if (x == 2) {
      return z;
    }
    x -= 2;
    return z * Polynomials.falling(x, P) / Polynomials.falling(x, Q);
  }

  /** {@code factor * gamma(x)}, multiplied in an order that avoids an overflow on the way. */
  private static double stirling(double x, double factor) {
    if (x > 200) {
      return Double.POSITIVE_INFINITY;
    }
    double series = Polynomials.falling(1 / x, STIRLING);
    if (x > 143.01608) {
      double root = Powers.pow(x, 0.5 * x - 0.25);
      return factor * root * (SQRT_2_PI * series * (root / StrictMath.exp(x)));
    }
    double main = Powers.pow(x, x - 0.5) / StrictMath.exp(x);
    return factor * main * (SQRT_2_PI * series);
  }

  /** The gamma function of -q, which is not an integer. */
  private static double reflected(double q) {
    double whole = Math.floor(q);
    double sign = ((long) whole & 1) == 0 ? -1 : 1;
    double rest = q - whole > 0.5 ? q - (whole + 1) : q - whole;
    double z = Math.abs(q * Trigonometry.sin(Math.PI * rest));
    if (z == 0) {
      return sign * Double.POSITIVE_INFINITY;
    }
    double product = stirling(q, z);
    if (!Double.isInfinite(product)) {
      return sign * (Math.PI / product);
    }
    // Beyond the range of floats, one factor at a time; nothing is left above 200.
    double root = Powers.pow(q, 0.5 * q - 0.25);
    return q > 200 ? sign * 0 : sign * (Math.PI / z / root / (stirling(q, 1 / root)));
  }
}
