package org.kapacitor.lambda.internal.math;

/** Hyperbolic functions and their inverses, with the approximations that the original uses. */
public final class Hyperbolics {
  private static final double LN2 = 6.93147180559945286227e-01;
  private static final double TINY = 0x1p-28;
  private static final double LARGE = 0x1p28;
  private static final double[] SINH_P = {
    -0.2630563213397497062819489e+2,
    -0.2894211355989563807284660366e+4,
    -0.8991272022039509355398013511e+5,
    -0.6307673640497716991184787251e+6
  };
  private static final double[] SINH_Q = {
    1,
    -0.173678953558233699533450911e+3,
    0.1521517378790019070696485176e+5,
    -0.6307673640497716991212077277e+6
  };
  private static final double[] TANH_P = {
    -9.64399179425052238628E-1, -9.92877231001918586564E1, -1.61468768441708447952E3
  };
  private static final double[] TANH_Q = {
    1, 1.12811678491632931402E2, 2.23548839060100448583E3, 4.84406305325125486048E3
  };

  private Hyperbolics() {}

  /** Hyperbolic sine. */
  public static double sinh(double x) {
    double size = Math.abs(x);
    double y;
    if (size > 21) {
      y = StrictMath.exp(size) * 0.5;
    } else if (size > 0.5) {
      double power = StrictMath.exp(size);
      y = (power - 1 / power) * 0.5;
    } else {
      double square = size * size;
      y = Polynomials.falling(square, SINH_P) * size / Polynomials.falling(square, SINH_Q);
    }
    return Math.copySign(y, x);
  }

  /** Hyperbolic cosine. */
  public static double cosh(double x) {
    double power = StrictMath.exp(Math.abs(x));
    return Math.abs(x) > 21 ? power * 0.5 : (power + 1 / power) * 0.5;
  }

  /** Hyperbolic tangent. */
  public static double tanh(double x) {
    double size = Math.abs(x);
    if (size > 0.5 * 8.8029691931113054295988e+01) {
      return x < 0 ? -1 : 1;
    }
    if (size >= 0.625) {
      return Math.copySign(1 - 2 / (StrictMath.exp(2 * size) + 1), x);
    }
    double square = x * x;
    return x == 0
        ? x
        : x
            + x
                * square
                * Polynomials.falling(square, TANH_P)
                / Polynomials.falling(square, TANH_Q);
  }

  /** Inverse of the hyperbolic sine. */
  public static double asinh(double x) {
    double size = Math.abs(x);
    if (size < TINY || Double.isNaN(x) || Double.isInfinite(x)) {
      return x;
    }
    double y;
    if (size > LARGE) {
      y = StrictMath.log(size) + LN2;
    } else if (size > 2) {
      y = StrictMath.log(2 * size + 1 / (Math.sqrt(size * size + 1) + size));
    } else {
      y = StrictMath.log1p(size + size * size / (1 + Math.sqrt(1 + size * size)));
    }
    return Math.copySign(y, x);
  }

  /** Inverse of the hyperbolic cosine; NaN below 1. */
  public static double acosh(double x) {
    if (!(x >= 1)) {
      return Double.NaN;
    }
    if (x >= LARGE) {
      return StrictMath.log(x) + LN2;
    }
    if (x > 2) {
      return StrictMath.log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
    }
    double t = x - 1;
    return StrictMath.log1p(t + Math.sqrt(2 * t + t * t));
  }

  /** Inverse of the hyperbolic tangent; NaN outside [-1, 1]. */
  public static double atanh(double x) {
    double size = Math.abs(x);
    if (size < TINY) {
      return x;
    }
    if (!(size < 1)) {
      return size == 1 ? Math.copySign(Double.POSITIVE_INFINITY, x) : Double.NaN;
    }
    double twice = size + size;
    double y =
        size < 0.5
            ? 0.5 * StrictMath.log1p(twice + twice * size / (1 - size))
            : 0.5 * StrictMath.log1p(twice / (1 - size));
    return Math.copySign(y, x);
  }
}
