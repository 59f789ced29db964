package org.kapacitor.lambda.internal.math;

import static org.kapacitor.lambda.internal.math.Polynomials.rising;

/**
 * The error function and its complement. Intervals, approximations and coefficients are those of
 * FDLIBM's s_erf.c, which came with this notice:
 *
 * <pre>
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that
 * this notice is preserved.
 * </pre>
 */
public final class ErrorFunction {
  private static final double AT_ONE = 8.45062911510467529297e-01;
  private static final double TINY_SLOPE = 1.28379167095512586316e-01;
  private static final double TINY_SLOPE_8 = 1.02703333676410069053e+00;
  private static final double[] SMALL_P = {
    1.28379167095512558561e-01,
    -3.25042107247001499370e-01,
    -2.84817495755985104766e-02,
    -5.77027029648944159157e-03,
    -2.37630166566501626084e-05
  };
  private static final double[] SMALL_Q = {
    1,
    3.97917223959155352819e-01,
    6.50222499887672944485e-02,
    5.08130628187576562776e-03,
    1.32494738004321644526e-04,
    -3.96022827877536812320e-06
  };
  private static final double[] ONE_P = {
    -2.36211856075265944077e-03,
    4.14856118683748331666e-01,
    -3.72207876035701323847e-01,
    3.18346619901161753674e-01,
    -1.10894694282396677476e-01,
    3.54783043256182359371e-02,
    -2.16637559486879084300e-03
  };
  private static final double[] ONE_Q = {
    1,
    1.06420880400844228286e-01,
    5.40397917702171048937e-01,
    7.18286544141962662868e-02,
    1.26171219808761642112e-01,
    1.36370839120290507362e-02,
    1.19844998467991074170e-02
  };
  private static final double[] MIDDLE_P = {
    -9.86494403484714822705e-03,
    -6.93858572707181764372e-01,
    -1.05586262253232909814e+01,
    -6.23753324503260060396e+01,
    -1.62396669462573470355e+02,
    -1.84605092906711035994e+02,
    -8.12874355063065934246e+01,
    -9.81432934416914548592e+00
  };
  private static final double[] MIDDLE_Q = {
    1,
    1.96512716674392571292e+01,
    1.37657754143519042600e+02,
    4.34565877475229228821e+02,
    6.45387271733267880336e+02,
    4.29008140027567833386e+02,
    1.08635005541779435134e+02,
    6.57024977031928170135e+00,
    -6.04244152148580987438e-02
  };
  private static final double[] TAIL_P = {
    -9.86494292470009928597e-03,
    -7.99283237680523006574e-01,
    -1.77579549177547519889e+01,
    -1.60636384855821916062e+02,
    -6.37566443368389627722e+02,
    -1.02509513161107724954e+03,
    -4.83519191608651397019e+02
  };
  private static final double[] TAIL_Q = {
    1,
    3.03380607434824582924e+01,
    3.25792512996573918826e+02,
    1.53672958608443695994e+03,
    3.19985821950859553908e+03,
    2.55305040643316442583e+03,
    4.74528541206955367215e+02,
    -2.24409524465858183362e+01
  };

  private ErrorFunction() {}

  /** The error function. */
  public static double erf(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    double size = Math.abs(x);
    double y;
    if (size < 0x1p-28) {
      y = size < 0x1p-1015 ? 0.125 * (8 * size + TINY_SLOPE_8 * size) : size + TINY_SLOPE * size;
    } else if (size < 0.84375) {
      y = size + size * small(size);
    } else if (size < 1.25) {
      y = AT_ONE + nearOne(size);
    } else {
      y = size >= 6 ? 1 : 1 - tail(size);
    }
    return Math.copySign(y, x);
  }

  /** One minus the error function. */
  public static double erfc(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    double size = Math.abs(x);
    boolean negative = x < 0;
    if (size < 0.84375) {
      double y = size;
      if (size >= 0x1p-56) {
        double slope = small(size);
        y = size < 0.25 ? size + size * slope : 0.5 + (size * slope + (size - 0.5));
      }
      return negative ? 1 + y : 1 - y;
    }
    if (size < 1.25) {
      double y = nearOne(size);
      return negative ? 1 + AT_ONE + y : 1 - AT_ONE - y;
    }
    if (size >= 28 || negative && size > 6) {
      return negative ? 2 : 0;
    }
    return negative ? 2 - tail(size) : tail(size);
  }

  private static double small(double x) {
    double z = x * x;
    return rising(z, SMALL_P) / rising(z, SMALL_Q);
  }

  private static double nearOne(double x) {
    double s = x - 1;
    return rising(s, ONE_P) / rising(s, ONE_Q);
  }

  /** erfc of 1.25 and more. */
  private static double tail(double x) {
    double s = 1 / (x * x);
    double ratio =
        x < 1 / 0.35
            ? rising(s, MIDDLE_P) / rising(s, MIDDLE_Q)
            : rising(s, TAIL_P) / rising(s, TAIL_Q);
    // The square of x in two parts, the first of which is exact.
    double high = Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xffffffff00000000L);
    double power =
        StrictMath.exp(-high * high - 0.5625) * StrictMath.exp((high - x) * (high + x) + ratio);
    return power / x;
  }
}
