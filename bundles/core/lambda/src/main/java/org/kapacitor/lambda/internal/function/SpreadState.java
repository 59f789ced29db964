package org.kapacitor.lambda.internal.function;

import org.kapacitor.api.function.FunctionState;
import org.kapacitor.api.node.StateIo;

/** State of {@code spread} (tickscript.md section 4.9). */
public final class SpreadState implements FunctionState {
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  /** No value was seen yet. */
  public SpreadState() {}

  double add(double x) {
    if (x < min) {
      min = x;
    }
    if (x > max) {
      max = x;
    }
    return max - min;
  }

  @Override
  public void state(StateIo io) {
    min = io.float64("min", min);
    max = io.float64("max", max);
  }
}
