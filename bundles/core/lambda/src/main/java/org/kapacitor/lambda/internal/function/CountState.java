package org.kapacitor.lambda.internal.function;

import org.kapacitor.api.function.FunctionState;
import org.kapacitor.api.node.StateIo;

/** State of {@code count}. */
public final class CountState implements FunctionState {
  private long count;

  /** Nothing was counted yet. */
  public CountState() {}

  long next() {
    return ++count;
  }

  @Override
  public void state(StateIo io) {
    count = io.int64("count", count);
  }
}
