package org.kapacitor.lambda.internal.function;

import org.kapacitor.api.function.Function;
import org.kapacitor.lambda.internal.math.Bessel;
import org.kapacitor.lambda.internal.math.BesselRecurrence;
import org.kapacitor.lambda.internal.math.ErrorFunction;
import org.kapacitor.lambda.internal.math.Gamma;
import org.kapacitor.lambda.internal.math.Hyperbolics;
import org.kapacitor.lambda.internal.math.Trigonometry;

/** Trigonometric, hyperbolic and special functions (tickscript.md section 5.2). */
public final class CurveFunctions {
  private CurveFunctions() {}

  @Function(name = "sin", summary = "Sine of an angle in radians.")
  public static double sin(double x) {
    return Trigonometry.sin(x);
  }

  @Function(name = "cos", summary = "Cosine of an angle in radians.")
  public static double cos(double x) {
    return Trigonometry.cos(x);
  }

  @Function(name = "tan", summary = "Tangent of an angle in radians.")
  public static double tan(double x) {
    return Trigonometry.tan(x);
  }

  @Function(name = "asin", summary = "Angle in radians with the given sine.")
  public static double asin(double x) {
    return Trigonometry.asin(x);
  }

  @Function(name = "acos", summary = "Angle in radians with the given cosine.")
  public static double acos(double x) {
    return Trigonometry.acos(x);
  }

  @Function(name = "atan", summary = "Angle in radians with the given tangent.")
  public static double atan(double x) {
    return Trigonometry.atan(x);
  }

  @Function(name = "atan2", summary = "Angle in radians of the point with the given y and x.")
  public static double atan2(double y, double x) {
    return Trigonometry.atan2(y, x);
  }

  @Function(name = "sinh", summary = "Hyperbolic sine.")
  public static double sinh(double x) {
    return Hyperbolics.sinh(x);
  }

  @Function(name = "cosh", summary = "Hyperbolic cosine.")
  public static double cosh(double x) {
    return Hyperbolics.cosh(x);
  }

  @Function(name = "tanh", summary = "Hyperbolic tangent.")
  public static double tanh(double x) {
    return Hyperbolics.tanh(x);
  }

  @Function(name = "asinh", summary = "Inverse of the hyperbolic sine.")
  public static double asinh(double x) {
    return Hyperbolics.asinh(x);
  }

  @Function(name = "acosh", summary = "Inverse of the hyperbolic cosine.")
  public static double acosh(double x) {
    return Hyperbolics.acosh(x);
  }

  @Function(name = "atanh", summary = "Inverse of the hyperbolic tangent.")
  public static double atanh(double x) {
    return Hyperbolics.atanh(x);
  }

  @Function(name = "erf", summary = "The error function.")
  public static double erf(double x) {
    return ErrorFunction.erf(x);
  }

  @Function(name = "erfc", summary = "One minus the error function.")
  public static double erfc(double x) {
    return ErrorFunction.erfc(x);
  }

  @Function(name = "gamma", summary = "The gamma function.")
  public static double gamma(double x) {
    return Gamma.gamma(x);
  }

  @Function(name = "j0", summary = "Bessel function of the first kind, order 0.")
  public static double j0(double x) {
    return Bessel.j0(x);
  }

  @Function(name = "j1", summary = "Bessel function of the first kind, order 1.")
  public static double j1(double x) {
    return Bessel.j1(x);
  }

  @Function(name = "jn", summary = "Bessel function of the first kind, order n.")
  public static double jn(long n, double x) {
    return BesselRecurrence.jn(n, x);
  }

  @Function(name = "y0", summary = "Bessel function of the second kind, order 0.")
  public static double y0(double x) {
    return Bessel.y0(x);
  }

  @Function(name = "y1", summary = "Bessel function of the second kind, order 1.")
  public static double y1(double x) {
    return Bessel.y1(x);
  }

  @Function(name = "yn", summary = "Bessel function of the second kind, order n.")
  public static double yn(long n, double x) {
    return BesselRecurrence.yn(n, x);
  }
}
