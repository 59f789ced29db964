package org.kapacitor.lambda.internal.math;

import static org.kapacitor.lambda.internal.math.Polynomials.rising;

/**
 * Bessel functions of the first (j) and second (y) kind. Intervals, approximations and coefficients
 * are those of FDLIBM's e_j0.c, e_j1.c and e_jn.c, which came with this notice:
 *
 * <pre>
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that
 * this notice is preserved.
 * </pre>
 */
public final class Bessel {
  private static final double ROOT = 0.564189583547756286948079451560772586;
  private static final double TWO_BY_PI = 0.636619772367581343075535053490057448;
  private static final double HUGE = 0x1p129;
  private static final double[] J0_P = {
    1.56249999999999947958e-02,
    -1.89979294238854721751e-04,
    1.82954049532700665670e-06,
    -4.61832688532103189199e-09
  };
  private static final double[] J0_Q = {
    1,
    1.56191029464890010492e-02,
    1.16926784663337450260e-04,
    5.13546550207318111446e-07,
    1.16614003333790000205e-09
  };
  private static final double[] Y0_P = {
    -7.38042951086872317523e-02,
    1.76666452509181115538e-01,
    -1.38185671945596898896e-02,
    3.47453432093683650238e-04,
    -3.81407053724364161125e-06,
    1.95590137035022920206e-08,
    -3.98205194132103398453e-11
  };
  private static final double[] Y0_Q = {
    1,
    1.27304834834123699328e-02,
    7.60068627350353253702e-05,
    2.59150851840457805467e-07,
    4.41110311332675467403e-10
  };
  private static final double[] J1_P = {
    -6.25000000000000000000e-02,
    1.40705666955189706048e-03,
    -1.59955631084035597520e-05,
    4.96727999609584448412e-08
  };
  private static final double[] J1_Q = {
    1,
    1.91537599538363460805e-02,
    1.85946785588630915560e-04,
    1.17718464042623683263e-06,
    5.04636257076217042715e-09,
    1.23542274426137913908e-11
  };
  private static final double[] Y1_P = {
    -1.96057090646238940668e-01,
    5.04438716639811282616e-02,
    -1.91256895875763547298e-03,
    2.35252600561610495928e-05,
    -9.19099158039878874504e-08
  };
  private static final double[] Y1_Q = {
    1,
    1.99167318236649903973e-02,
    2.02552581025135171496e-04,
    1.35608801097516229404e-06,
    6.22741452364621501295e-09,
    1.66559246207992079114e-11
  };

  private Bessel() {}

  /** First kind, order 0. */
  public static double j0(double argument) {
    double x = Math.abs(argument);
    if (Double.isNaN(x)) {
      return x;
    }
    if (x >= 2) {
      return Double.isInfinite(x) ? 0 : firstKind(x, 0);
    }
    if (x < 0x1p-13) {
      return x < 0x1p-27 ? 1 : 1 - 0.25 * x * x;
    }
    double z = x * x;
    double ratio = z * rising(z, J0_P) / rising(z, J0_Q);
    if (x < 1) {
      return 1 + z * (-0.25 + ratio);
    }
    double half = 0.5 * x;
    return (1 + half) * (1 - half) + z * ratio;
  }

  /** Second kind, order 0; NaN for negative arguments. */
  public static double y0(double x) {
    if (!(x > 0)) {
      return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
    }
    if (x >= 2) {
      return Double.isInfinite(x) ? 0 : secondKind(x, 0);
    }
    if (x <= 0x1p-27) {
      return Y0_P[0] + TWO_BY_PI * StrictMath.log(x);
    }
    double z = x * x;
    return rising(z, Y0_P) / rising(z, Y0_Q) + TWO_BY_PI * j0(x) * StrictMath.log(x);
  }

  /** First kind, order 1. */
  public static double j1(double argument) {
    double x = Math.abs(argument);
    if (Double.isNaN(x) || Double.isInfinite(x) || x == 0) {
      return Double.isNaN(x) ? x : 0;
    }
    double y;
    if (x >= 2) {
      y = firstKind(x, 1);
    } else if (x < 0x1p-27) {
      y = 0.5 * x;
    } else {
      double z = x * x;
      y = 0.5 * x + z * rising(z, J1_P) * x / rising(z, J1_Q);
    }
    return argument < 0 ? -y : y;
  }

  /** Second kind, order 1; NaN for negative arguments. */
  public static double y1(double x) {
    if (!(x > 0)) {
      return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
    }
    if (x >= 2) {
      return Double.isInfinite(x) ? 0 : secondKind(x, 1);
    }
    if (x <= 0x1p-54) {
      return -TWO_BY_PI / x;
    }
    double z = x * x;
    return x * (rising(z, Y1_P) / rising(z, Y1_Q))
        + TWO_BY_PI * (j1(x) * StrictMath.log(x) - 1 / x);
  }

  private static double firstKind(double x, int order) {
    Phase phase = Phase.of(x, order);
    if (x > HUGE) {
      return ROOT * phase.cosine / Math.sqrt(x);
    }
    double p = (order == 0 ? BesselOrderZero.P : BesselOrderOne.P).at(x);
    double q = (order == 0 ? BesselOrderZero.Q : BesselOrderOne.Q).at(x) / x;
    return ROOT * (p * phase.cosine - q * phase.sine) / Math.sqrt(x);
  }

  private static double secondKind(double x, int order) {
    Phase phase = Phase.of(x, order);
    if (x > HUGE) {
      return ROOT * phase.sine / Math.sqrt(x);
    }
    double p = (order == 0 ? BesselOrderZero.P : BesselOrderOne.P).at(x);
    double q = (order == 0 ? BesselOrderZero.Q : BesselOrderOne.Q).at(x) / x;
    return ROOT * (p * phase.sine + q * phase.cosine) / Math.sqrt(x);
  }

  /** Sine and cosine of {@code x - (2 order + 1) pi/4}, times the root of two. */
  private record Phase(double sine, double cosine) {
    static Phase of(double x, int order) {
      double s = Trigonometry.sin(x);
      double c = Trigonometry.cos(x);
      double sine = order == 0 ? s - c : -s - c;
      double cosine = order == 0 ? s + c : s - c;
      if (x < Double.MAX_VALUE / 2) {
        // The smaller one lost digits: get it from the larger one and the double angle.
        double twice = Trigonometry.cos(x + x);
        double z = order == 0 ? -twice : twice;
        if (order == 0 ? s * c < 0 : s * c > 0) {
          cosine = z / sine;
        } else {
          sine = z / cosine;
        }
      }
      return new Phase(sine, cosine);
    }
  }
}
