package org.kapacitor.lambda.internal.math;

/**
 * Bessel functions of any integer order by recurrence from orders 0 and 1: upward where that is
 * stable, else downward from a continued fraction. The method is that of FDLIBM's e_jn.c.
 */
public final class BesselRecurrence {
  private static final double ROOT = 0.564189583547756286948079451560772586;
  private static final double HUGE = 0x1p302;
  private static final double TINY = 0x1p-29;

  /** Of this exponent of e no float is left. */
  private static final double UNDERFLOW = 800;

  private BesselRecurrence() {}

  /** First kind, order n. */
  public static double jn(long n, double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (n == 0) {
      return Double.isInfinite(x) ? 0 : Bessel.j0(x);
    }
    if (Double.isInfinite(x) || x == 0) {
      return 0;
    }
    long order = Math.abs(n);
    double argument = n < 0 ? -x : x;
    if (order == 1) {
      return Bessel.j1(argument);
    }
    double size = Math.abs(x);
    double y;
    if (order <= size) {
      y = size >= HUGE ? farOut(order, size, false) : upward(order, size);
    } else {
      y = size < TINY ? firstTerm(order, size) : downward(order, size);
    }
    return argument < 0 && (order & 1) == 1 ? -y : y;
  }

  private static double upward(long n, double x) {
    double a = Bessel.j0(x);
    double b = Bessel.j1(x);
    for (long i = 1; i < n; i++) {
      double next = b * ((i + i) / x) - a;
      a = b;
      b = next;
    }
    return b;
  }

  private static double firstTerm(long n, double x) {
    if (n > 33) {
      return 0;
    }
    double half = x * 0.5;
    double power = half;
    double factorial = 1;
    for (long i = 2; i <= n; i++) {
      factorial *= i;
      power *= half;
    }
    return power / factorial;
  }

  private static double downward(long n, double x) {
    double logarithm = n * StrictMath.log(Math.abs(2 / x * n));
    if (logarithm - n > UNDERFLOW) {
      return 0;
    }
    double ratio = continuedFraction(n, x);
    double a = ratio;
    double b = 1;
    boolean rescale = logarithm >= 7.09782712893383973096e+02;
    for (long i = n - 1; i > 0; i--) {
      double next = b * (i + i) / x - a;
      a = b;
      b = next;
      if (rescale && b > 1e100) {
        a /= b;
        ratio /= b;
        b = 1;
      }
    }
    return ratio * Bessel.j0(x) / b;
  }

  /** J(n, x) / J(n - 1, x), with as many terms as the precision of floats needs. */
  private static double continuedFraction(long n, double x) {
    double step = 2 / x;
    double z = (n + n) / x + step;
    double before = (n + n) / x;
    double q = before * z - 1;
    long terms = 1;
    while (q < 1e9) {
      terms++;
      z += step;
      double next = z * q - before;
      before = q;
      q = next;
    }
    double fraction = 0;
    for (long i = 2 * (n + terms); i >= n + n; i -= 2) {
      fraction = 1 / (i / x - fraction);
    }
    return fraction;
  }

  /** Second kind, order n; NaN for negative arguments. */
  public static double yn(long n, double x) {
    if (!(x >= 0)) {
      return Double.NaN;
    }
    if (x == Double.POSITIVE_INFINITY) {
      return 0;
    }
    if (n == 0) {
      return Bessel.y0(x);
    }
    boolean odd = (n & 1) == 1;
    if (x == 0) {
      return n < 0 && odd ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    double y = secondKind(Math.abs(n), x);
    return n < 0 && odd ? -y : y;
  }

  private static double secondKind(long n, double x) {
    if (n > 1 && x >= HUGE) {
      return farOut(n, x, true);
    }
    double a = Bessel.y0(x);
    double b = Bessel.y1(x);
    for (long i = 1; i < n && b != Double.NEGATIVE_INFINITY; i++) {
      double next = ((i + i) / x) * b - a;
      a = b;
      b = next;
    }
    return b;
  }

  /** Where the argument is so large that nothing but the phase depends on the order. */
  private static double farOut(long n, double x, boolean second) {
    double s = Trigonometry.sin(x);
    double c = Trigonometry.cos(x);
    int quarter = (int) (second ? n + 1 : n) & 3;
    double wave =
        switch (quarter) {
          case 0 -> c + s;
          case 1 -> -c + s;
          case 2 -> -c - s;
          default -> c - s;
        };
    return ROOT * wave / Math.sqrt(x);
  }
}
