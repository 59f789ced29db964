package org.kapacitor.lambda.internal.math;

/**
 * A slowly varying factor of Bessel functions for arguments from 2 on, {@code constant +
 * R(1/x²)/S(1/x²)}, with one pair of polynomials for each of four intervals.
 */
final class BesselExpansion {
  private static final double[] STARTS = {8, 4.5454, 2.8571};

  private final double constant;
  private final double[][] numerators;
  private final double[][] denominators;

  /**
   * An expansion.
   *
   * @param numerators for arguments from 8, 4.5454, 2.8571 and 2 on
   * @param denominators likewise, without their leading 1
   */
  BesselExpansion(double constant, double[][] numerators, double[][] denominators) {
    this.constant = constant;
    this.numerators = numerators;
    this.denominators = denominators;
  }

  /** Value of {@code constant + R/S}. */
  double at(double x) {
    int interval = 0;
    while (interval < STARTS.length && x < STARTS[interval]) {
      interval++;
    }
    double z = 1 / (x * x);
    double r = Polynomials.rising(z, numerators[interval]);
    double s = 1 + z * Polynomials.rising(z, denominators[interval]);
    return constant + r / s;
  }
}
