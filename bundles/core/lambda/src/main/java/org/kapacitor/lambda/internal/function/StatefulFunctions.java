package org.kapacitor.lambda.internal.function;

import org.kapacitor.api.function.Function;

/** Functions whose result depends on former calls (tickscript.md sections 4.7 and 4.9). */
public final class StatefulFunctions {
  private StatefulFunctions() {}

  @Function(name = "count", summary = "How often the function was called.")
  public static long count(CountState state) {
    return state.next();
  }

  @Function(name = "spread", summary = "Difference of the largest and smallest value so far.")
  public static double spread(SpreadState state, double x) {
    return state.add(x);
  }

  @Function(name = "sigma", summary = "Standard deviations between a value and the mean so far.")
  public static double sigma(SigmaState state, double x) {
    return state.add(x);
  }

  @Function(name = "rand", summary = "A random integer, not negative, below n if given.")
  public static long rand(RandomState state) {
    return state.next();
  }

  @Function(name = "rand", summary = "A random integer, not negative, below n if given.")
  public static long rand(RandomState state, long n) {
    return state.below(n);
  }
}
