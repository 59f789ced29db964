package org.kapacitor.lambda.internal.function;

import org.kapacitor.api.function.Function;
import org.kapacitor.lambda.internal.math.Powers;
import org.kapacitor.lambda.internal.math.Roots;

/** Arithmetic, powers and logarithms (tickscript.md section 5.2). */
public final class MathFunctions {
  private MathFunctions() {}

  @Function(name = "abs", summary = "The number without its sign.")
  public static double abs(double x) {
    return Math.abs(x);
  }

  @Function(name = "ceil", summary = "The least integer that is not less than the number.")
  public static double ceil(double x) {
    return Math.ceil(x);
  }

  @Function(name = "floor", summary = "The greatest integer that is not greater than the number.")
  public static double floor(double x) {
    return Math.floor(x);
  }

  @Function(name = "trunc", summary = "The number without its fraction.")
  public static double trunc(double x) {
    return x < 0 ? Math.ceil(x) : Math.floor(x);
  }

  @Function(name = "max", summary = "The larger number; NaN if either is, unless one is +Inf.")
  public static double max(double a, double b) {
    boolean infinite = a == Double.POSITIVE_INFINITY || b == Double.POSITIVE_INFINITY;
    return infinite ? Double.POSITIVE_INFINITY : Math.max(a, b);
  }

  @Function(name = "min", summary = "The smaller number; NaN if either is, unless one is -Inf.")
  public static double min(double a, double b) {
    boolean infinite = a == Double.NEGATIVE_INFINITY || b == Double.NEGATIVE_INFINITY;
    return infinite ? Double.NEGATIVE_INFINITY : Math.min(a, b);
  }

  @Function(name = "mod", summary = "The rest of a division, with the sign of the dividend.")
  public static double mod(double a, double b) {
    return a % b;
  }

  @Function(name = "hypot", summary = "The hypotenuse of a right triangle with the given legs.")
  public static double hypot(double a, double b) {
    return Roots.hypot(a, b);
  }

  @Function(name = "sqrt", summary = "The square root.")
  public static double sqrt(double x) {
    return Math.sqrt(x);
  }

  @Function(name = "cbrt", summary = "The cube root.")
  public static double cbrt(double x) {
    return Roots.cbrt(x);
  }

  @Function(name = "pow", summary = "The first number to the power of the second.")
  public static double pow(double x, double y) {
    return Powers.pow(x, y);
  }

  @Function(name = "pow10", summary = "10 to the power of an integer.")
  public static double pow10(long n) {
    return Powers.pow10(n);
  }

  @Function(name = "exp", summary = "e to the power of the number.")
  public static double exp(double x) {
    return StrictMath.exp(x);
  }

  @Function(name = "exp2", summary = "2 to the power of the number.")
  public static double exp2(double x) {
    return Powers.exp2(x);
  }

  @Function(name = "expm1", summary = "e to the power of the number, less 1.")
  public static double expm1(double x) {
    return StrictMath.expm1(x);
  }

  @Function(name = "log", summary = "The natural logarithm.")
  public static double log(double x) {
    return StrictMath.log(x);
  }

  @Function(name = "log10", summary = "The logarithm to base 10.")
  public static double log10(double x) {
    return Powers.log10(x);
  }

  @Function(name = "log1p", summary = "The natural logarithm of 1 plus the number.")
  public static double log1p(double x) {
    return StrictMath.log1p(x);
  }

  @Function(name = "log2", summary = "The logarithm to base 2.")
  public static double log2(double x) {
    return Powers.log2(x);
  }

  @Function(name = "logb", summary = "The binary exponent.")
  public static double logb(double x) {
    return Powers.logb(x);
  }
}
