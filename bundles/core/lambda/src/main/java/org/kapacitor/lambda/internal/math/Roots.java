package org.kapacitor.lambda.internal.math;

/**
 * Cube root and hypotenuse. The estimate of the cube root and its improvement are those of FDLIBM's
 * s_cbrt.c in its later form, which came with this notice:
 *
 * <pre>
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that
 * this notice is preserved.
 * </pre>
 */
public final class Roots {
  private static final long NORMAL = 715094163L << 32;
  private static final long SUBNORMAL = 696219795L << 32;
  private static final double C = 5.42857142857142815906e-01;
  private static final double D = -7.05306122448979611050e-01;
  private static final double E = 1.41428571428571436819e+00;
  private static final double F = 1.60714285714285720630e+00;
  private static final double G = 3.57142857142857150787e-01;
  private static final long UPPER_22_BITS = 0xFFFFFFFFCL << 28;

  private Roots() {}

  /** Cube root. */
  public static double cbrt(double x) {
    if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
      return x;
    }
    double size = Math.abs(x);
    double root;
    if (size < Double.MIN_NORMAL) {
      long bits = Double.doubleToRawLongBits(0x1p54 * size);
      root = Double.longBitsToDouble(bits / 3 + SUBNORMAL);
    } else {
      root = Double.longBitsToDouble(Double.doubleToRawLongBits(size) / 3 + NORMAL);
    }
    double s = C + root * root / size * root;
    root *= G + F / (s + E + D / s);
    // Few enough bits that the square is exact, and a little too large.
    long bits = Double.doubleToRawLongBits(root);
    root = Double.longBitsToDouble((bits & UPPER_22_BITS) + (1L << 30));
    double rest = size / (root * root);
    rest = (rest - root) / (root + root + rest);
    return Math.copySign(root + root * rest, x);
  }

  /** Square root of the sum of squares, without overflow on the way. */
  public static double hypot(double a, double b) {
    if (Double.isInfinite(a) || Double.isInfinite(b)) {
      return Double.POSITIVE_INFINITY;
    }
    double larger = Math.max(Math.abs(a), Math.abs(b));
    double smaller = Math.min(Math.abs(a), Math.abs(b));
    if (larger == 0 || Double.isNaN(larger)) {
      return larger;
    }
    double ratio = smaller / larger;
    return larger * Math.sqrt(1 + ratio * ratio);
  }
}
