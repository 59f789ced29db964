package org.kapacitor.lambda.internal.math;

/** Evaluation of polynomials from the highest power down. */
final class Polynomials {
  private Polynomials() {}

  /** {@code c[0] + x c[1] + x² c[2] + ...} */
  static double rising(double x, double[] c) {
    double sum = c[c.length - 1];
    for (int i = c.length - 2; i >= 0; i--) {
      sum = c[i] + x * sum;
    }
    return sum;
  }

  /** {@code ... + x² c[n-2] + x c[n-1] + c[n]} */
  static double falling(double x, double[] c) {
    double sum = c[0];
    for (int i = 1; i < c.length; i++) {
      sum = sum * x + c[i];
    }
    return sum;
  }
}
