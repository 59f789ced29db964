package org.kapacitor.lambda.internal.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions on numbers: tickscript.md section 5.2. */
class MathFunctionsTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  /** Functions whose approximations are known to be less exact than a digit. */
  private static final Set<String> COARSE = Set.of("gamma", "j0", "j1", "jn", "y0", "y1", "yn");

  private static double call(String name, String x, String y) throws ReflectiveOperationException {
    for (Class<?> family : new Class<?>[] {MathFunctions.class, CurveFunctions.class}) {
      for (Method method : family.getMethods()) {
        if (method.getName().equals(name)) {
          boolean integer = method.getParameterTypes()[0] == long.class;
          Object first = integer ? (Object) Long.valueOf(x) : Double.valueOf(x);
          Object[] arguments = {first, y == null ? null : Double.valueOf(y)};
          return (Double) method.invoke(null, Arrays.copyOf(arguments, method.getParameterCount()));
        }
      }
    }
    throw new NoSuchMethodException(name);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/org/kapacitor/lambda/math.csv")
  void valuesAreRightToTheLastDigits(String function, String x, String y, double value)
      throws ReflectiveOperationException {
    double error = Math.abs(call(function, x, y) - value);
    assertThat(error).isLessThanOrEqualTo((COARSE.contains(function) ? 40 : 4) * Math.ulp(value));
  }

  /** Bit for bit what the original gave for the same arguments. */
  @ParameterizedTest
  @CsvSource({
    "acos, 0.9, , 0.45102681179626236",
    "acos, -0.25, , 1.8234765819369751",
    "asin, 0.9, , 1.1197695149986342",
    "asinh, -0.25, , -0.24746646154726346",
    "acosh, 10.0, , 2.993222846126381",
    "atan, 0.9, , 0.7328151017865066",
    "atanh, 0.9, , 1.4722194895832204",
    "cbrt, 0.5, , 0.7937005259840997",
    "cos, 0.9, , 0.6216099682706645",
    "cosh, 0.9, , 1.4330863854487745",
    "atan2, -2.5, 3.0, -0.6947382761967031",
    "hypot, -2.5, 3.0, 3.905124837953328",
    "pow, 10.0, -3.0, 0.001",
    "sin, 3.141592653589793, , 1.2246467991473515e-16",
  })
  void valuesAreThoseOfTheOriginal(String function, String x, String y, double value)
      throws ReflectiveOperationException {
    assertThat(call(function, x, y)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "sqrt, -1, , NaN",
    "log, 0, , -Infinity",
    "log, -1, , NaN",
    "log2, 8, , 3",
    "log2, 0.125, , -3",
    "log10, 0, , -Infinity",
    "log1p, -1, , -Infinity",
    "logb, 8, , 3",
    "logb, 7.9, , 2",
    "logb, 0.1, , -4",
    "logb, 0, , -Infinity",
    "logb, -Infinity, , Infinity",
    "logb, 4.9E-324, , -1074",
    "exp2, 10, , 1024",
    "exp2, -1074, , 4.9E-324",
    "exp2, 1024, , Infinity",
    "exp2, -1075, , 0",
    "exp, 710, , Infinity",
    "cbrt, -27, , -3",
    "cbrt, 4.9E-324, , 1.7031839360032603E-108",
    "gamma, 0, , Infinity",
    "gamma, -0.0, , -Infinity",
    "gamma, 5, , 24",
    "gamma, -2, , NaN",
    "gamma, 172, , Infinity",
    "gamma, -Infinity, , NaN",
    "gamma, -190.5, , 0",
    "erf, Infinity, , 1",
    "erf, -7, , -1",
    "erfc, -Infinity, , 2",
    "erfc, 30, , 0",
    "j0, 0, , 1",
    "j0, Infinity, , 0",
    "j1, 0, , 0",
    "y0, 0, , -Infinity",
    "y0, -1, , NaN",
    "y1, 0, , -Infinity",
    "y1, Infinity, , 0",
    "jn, 5, 0, 0",
    "jn, 400, 1, 0",
    "jn, 1000000000000, 2.5, 0",
    "jn, 40, 1e-30, 0",
    "yn, 3, 0, -Infinity",
    "yn, -3, 0, Infinity",
    "yn, 2, -1, NaN",
    "yn, 1000, 1, -Infinity",
    "asin, 1.1, , NaN",
    "acosh, 0.5, , NaN",
    "atanh, 1, , Infinity",
    "atanh, 2, , NaN",
    "tanh, 50, , 1",
    "sinh, -1000, , -Infinity",
    "sin, Infinity, , NaN",
    "hypot, NaN, -Infinity, Infinity",
    "hypot, 3e300, 4e300, 5e300",
    "hypot, NaN, 1, NaN",
    "mod, -7, 3, -1",
    "mod, 7, -3, 1",
    "mod, 7, 0, NaN",
    "mod, 5.5, Infinity, 5.5",
    "pow10, -323, , 9.881312916824931E-324",
    "pow10, -324, , 0",
    "pow10, 308, , 1e308",
    "pow10, 309, , Infinity",
    "pow, 2, 1023, 8.98846567431158E307",
    "pow, 2, 1024, Infinity",
    "pow, 2, -1074, 4.9E-324",
    "pow, -2, 3, -8",
    "pow, -8, 0.3333333333333333, NaN",
    "pow, 0, -1, Infinity",
    "pow, -0.0, -3, -Infinity",
    "pow, -0.0, 2, 0",
    "pow, NaN, 0, 1",
    "pow, 1, NaN, 1",
    "pow, -1, Infinity, 1",
    "pow, 0.5, Infinity, 0",
    "pow, 0.5, -Infinity, Infinity",
    "pow, -Infinity, 3, -Infinity",
    "pow, -Infinity, -3, 0",
    "pow, -1, 1e300, 1",
    "pow, 1.5, 1e300, Infinity",
    "pow, 9, 0.5, 3",
    "pow, 4, -0.5, 0.5",
    "trunc, -1.7, , -1",
    "trunc, 1.7, , 1",
    "ceil, -1.2, , -1",
    "floor, -1.2, , -2",
    "abs, -1.5, , 1.5",
  })
  void specialCases(String function, String x, String y, double value)
      throws ReflectiveOperationException {
    double result = call(function, x, y);
    assertThat(Double.valueOf(result == 0 ? 0 : result)).isEqualTo(Double.valueOf(value));
  }

  @Test
  void signsOfZeroAreKept() {
    assertThat(MathFunctions.trunc(-0.5)).isEqualTo(-0.0);
    assertThat(MathFunctions.ceil(-0.5)).isEqualTo(-0.0);
    assertThat(MathFunctions.floor(-0.0)).isEqualTo(-0.0);
    assertThat(CurveFunctions.sin(-0.0)).isEqualTo(-0.0);
    assertThat(CurveFunctions.asin(-0.0)).isEqualTo(-0.0);
    assertThat(CurveFunctions.atan(-0.0)).isEqualTo(-0.0);
    assertThat(CurveFunctions.tanh(-0.0)).isEqualTo(-0.0);
    assertThat(MathFunctions.max(0.0, -0.0)).isEqualTo(0.0);
    assertThat(MathFunctions.min(0.0, -0.0)).isEqualTo(-0.0);
  }

  @Test
  void infinitiesWinOverNaN() {
    assertThat(MathFunctions.max(INF, Double.NaN)).isEqualTo(INF);
    assertThat(MathFunctions.max(Double.NaN, 1)).isNaN();
    assertThat(MathFunctions.min(Double.NaN, -INF)).isEqualTo(-INF);
    assertThat(MathFunctions.min(1, Double.NaN)).isNaN();
  }

  @Test
  void largeAnglesAreReducedExactly() {
    assertThat(CurveFunctions.sin(1e22)).isCloseTo(-0.8522008497671888, within(2e-16));
    assertThat(CurveFunctions.cos(1e22)).isCloseTo(0.5232147853951389, within(2e-16));
    assertThat(CurveFunctions.tan(1e22)).isCloseTo(-1.628778225606899, within(1e-15));
  }

  @Test
  void besselFunctionsFarOutOscillateByTheOrder() {
    double x = 1e100;
    double minusJ0 = CurveFunctions.jn(2, x);
    assertThat(minusJ0).isEqualTo(-CurveFunctions.j0(x));
    assertThat(CurveFunctions.yn(2, x)).isEqualTo(-CurveFunctions.y0(x));
    assertThat(CurveFunctions.jn(3, x)).isEqualTo(-CurveFunctions.j1(x));
    assertThat(CurveFunctions.yn(5, x)).isEqualTo(CurveFunctions.y1(x));
    assertThat(CurveFunctions.jn(-3, 2.0)).isEqualTo(-CurveFunctions.jn(3, 2.0));
    assertThat(CurveFunctions.jn(3, -2.0)).isEqualTo(-CurveFunctions.jn(3, 2.0));
  }
}
