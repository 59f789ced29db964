package org.kapacitor.lambda.internal.math;

/**
 * Sine, cosine, tangent and their inverses with the approximations of the Cephes library (Stephen
 * L. Moshier), which the original uses.
 */
public final class Trigonometry {
  private static final double[] SIN = {
    1.58962301576546568060e-10,
    -2.50507477628578072866e-8,
    2.75573136213857245213e-6,
    -1.98412698295895385996e-4,
    8.33333333332211858878e-3,
    -1.66666666666666307295e-1
  };
  private static final double[] COS = {
    -1.13585365213876817300e-11,
    2.08757008419747316778e-9,
    -2.75573141792967388112e-7,
    2.48015872888517045348e-5,
    -1.38888888888730564116e-3,
    4.16666666666665929218e-2
  };
  private static final double[] TAN_P = {
    -1.30936939181383777646e4, 1.15351664838587416140e6, -1.79565251976484877988e7
  };
  private static final double[] TAN_Q = {
    1,
    1.36812963470692954678e4,
    -1.32089234440210967447e6,
    2.50083801823357915839e7,
    -5.38695755929454629881e7
  };
  private static final double[] ATAN_P = {
    -8.750608600031904122785e-01,
    -1.615753718733365076637e+01,
    -7.500855792314704667340e+01,
    -1.228866684490136173410e+02,
    -6.485021904942025371773e+01
  };
  private static final double[] ATAN_Q = {
    1,
    2.485846490142306297962e+01,
    1.650270098316988542046e+02,
    4.328810604912902668951e+02,
    4.853903996359136964868e+02,
    1.945506571482613964425e+02
  };
  private static final double FOUR_BY_PI = 1.27323954473516268615107010698140931;
  private static final double PI_BY_4_HIGH = 7.85398125648498535156e-1;
  private static final double PI_BY_4_MIDDLE = 3.77489470793079817668e-8;
  private static final double PI_BY_4_LOW = 2.69515142907905952645e-15;
  private static final double PI_BY_2_REST = 6.123233995736765886130e-17;
  private static final double TAN_3_PI_BY_8 = 2.41421356237309504880;

  /** From here on the argument is reduced with more digits than the parts above have. */
  private static final double LARGE = 1 << 29;

  private Trigonometry() {}

  /** Sine of an angle in radians. */
  public static double sin(double x) {
    double size = Math.abs(x);
    if (!(size < LARGE) || x == 0) {
      return x == 0 ? x : StrictMath.sin(x);
    }
    long octant = octant(size);
    double z = rest(size, octant);
    boolean cosine = (octant & 3) == 2;
    double y = cosine ? cosOf(z) : sinOf(z);
    return (octant & 4) != 0 == x < 0 ? y : -y;
  }

  /** Cosine of an angle in radians. */
  public static double cos(double x) {
    double size = Math.abs(x);
    if (!(size < LARGE)) {
      return StrictMath.cos(x);
    }
    long octant = octant(size);
    double z = rest(size, octant);
    boolean sine = (octant & 3) == 2;
    double y = sine ? sinOf(z) : cosOf(z);
    return (octant & 4) != 0 == sine ? y : -y;
  }

  /** Tangent of an angle in radians. */
  public static double tan(double x) {
    double size = Math.abs(x);
    if (!(size < LARGE) || x == 0) {
      return x == 0 ? x : StrictMath.tan(x);
    }
    long octant = octant(size);
    double z = rest(size, octant);
    double zz = z * z;
    double y = z;
    if (zz > 1e-14) {
      y = z + z * (zz * Polynomials.falling(zz, TAN_P) / Polynomials.falling(zz, TAN_Q));
    }
    if ((octant & 2) != 0) {
      y = -1 / y;
    }
    return x < 0 ? -y : y;
  }

  /** Number of the nearest even multiple of pi/4. */
  private static long octant(double size) {
    long octant = (long) (size * FOUR_BY_PI);
    return octant + (octant & 1);
  }

  private static double rest(double size, long octant) {
    double y = octant;
    return ((size - y * PI_BY_4_HIGH) - y * PI_BY_4_MIDDLE) - y * PI_BY_4_LOW;
  }

  private static double sinOf(double z) {
    double zz = z * z;
    return z + z * zz * Polynomials.falling(zz, SIN);
  }

  private static double cosOf(double z) {
    double zz = z * z;
    return 1.0 - 0.5 * zz + zz * zz * Polynomials.falling(zz, COS);
  }

  /** Angle in radians whose tangent is x. */
  public static double atan(double x) {
    return x == 0 ? x : x > 0 ? atanOfPositive(x) : -atanOfPositive(-x);
  }

  private static double atanOfPositive(double x) {
    if (x <= 0.66) {
      return atanOfSmall(x);
    }
    if (x > TAN_3_PI_BY_8) {
      return Math.PI / 2 - atanOfSmall(1 / x) + PI_BY_2_REST;
    }
    return Math.PI / 4 + atanOfSmall((x - 1) / (x + 1)) + 0.5 * PI_BY_2_REST;
  }

  private static double atanOfSmall(double x) {
    double z = x * x;
    z = z * Polynomials.falling(z, ATAN_P) / Polynomials.falling(z, ATAN_Q);
    return x * z + x;
  }

  /** Angle in radians whose sine is x; NaN outside [-1, 1]. */
  public static double asin(double x) {
    double size = Math.abs(x);
    if (x == 0 || !(size <= 1)) {
      return x == 0 ? x : Double.NaN;
    }
    double cosine = Math.sqrt(1 - size * size);
    double angle =
        size > 0.7 ? Math.PI / 2 - atanOfPositive(cosine / size) : atanOfPositive(size / cosine);
    return x < 0 ? -angle : angle;
  }

  /** Angle in radians whose cosine is x; NaN outside [-1, 1]. */
  public static double acos(double x) {
    return Math.PI / 2 - asin(x);
  }

  /** Angle in radians of the point (x, y). */
  public static double atan2(double y, double x) {
    if (Double.isNaN(x) || Double.isNaN(y) || y == 0 || x == 0 || Double.isInfinite(x)) {
      return StrictMath.atan2(y, x);
    }
    if (Double.isInfinite(y)) {
      return StrictMath.atan2(y, x);
    }
    double angle = atan(y / x);
    if (x >= 0) {
      return angle;
    }
    return angle <= 0 ? angle + Math.PI : angle - Math.PI;
  }
}
