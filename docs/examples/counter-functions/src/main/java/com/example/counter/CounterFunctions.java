package com.example.counter;

import org.kapacitor.api.function.Function;
import org.kapacitor.api.function.FunctionSet;
import org.kapacitor.api.function.FunctionState;
import org.kapacitor.api.node.StateIo;
import org.osgi.service.component.annotations.Component;

/** {@code lambda: increase("requests") > 100.0}: functions for counters. */
@Component(service = FunctionSet.class)
public final class CounterFunctions implements FunctionSet {

  @Function(name = "percent", summary = "What share of the whole a part is, times 100.")
  public static double percent(double part, double whole) {
    return 100 * part / whole;
  }

  @Function(name = "increase", summary = "What a counter has grown by since the point before.")
  public static double increase(Counter counter, double value) {
    double before = counter.value;
    counter.value = value;
    return value >= before ? value - before : value;
  }

  /** The counter as it was at the point before; it starts at zero. */
  public static final class Counter implements FunctionState {
    private double value;

    @Override
    public void state(StateIo io) {
      value = io.float64("value", value);
    }
  }
}
