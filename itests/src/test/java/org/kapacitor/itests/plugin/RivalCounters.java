package org.kapacitor.itests.plugin;

import org.kapacitor.api.function.Function;
import org.kapacitor.api.function.FunctionSet;

/** Another set that has a function called {@code increase}. */
public final class RivalCounters implements FunctionSet {

  @Function(name = "increase", summary = "Always the same.")
  public static double increase(double value) {
    return -1;
  }
}
