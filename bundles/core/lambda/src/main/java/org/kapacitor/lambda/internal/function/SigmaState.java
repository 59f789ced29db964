package org.kapacitor.lambda.internal.function;

import org.kapacitor.api.function.FunctionState;
import org.kapacitor.api.node.StateIo;

/** State of {@code sigma}: Welford's running variance (tickscript.md section 4.9). */
public final class SigmaState implements FunctionState {
  private double mean;
  private double squares;
  private double count;

  /** No value was seen yet. */
  public SigmaState() {}

  double add(double x) {
    count++;
    double delta = x - mean;
    mean += delta / count;
    squares += delta * (x - mean);
    double variance = squares / (count - 1);
    return count < 2 || variance == 0 ? 0 : Math.abs(x - mean) / Math.sqrt(variance);
  }

  @Override
  public void state(StateIo io) {
    mean = io.float64("mean", mean);
    squares = io.float64("squares", squares);
    count = io.float64("count", count);
  }
}
