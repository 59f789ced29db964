package org.kapacitor.lambda.internal.function;

import java.util.SplittableRandom;
import org.kapacitor.api.function.FunctionState;
import org.kapacitor.api.node.StateIo;

/** Generator of {@code rand}; nothing of it is saved. */
public final class RandomState implements FunctionState {
  private final SplittableRandom random = new SplittableRandom();

  /** A generator that no other is like. */
  public RandomState() {}

  long next() {
    return random.nextLong() & Long.MAX_VALUE;
  }

  long below(long limit) {
    if (limit >= 0) {
      return limit < 2 ? 0 : random.nextLong(limit);
    }
    long next = random.nextLong();
    while (Long.compareUnsigned(next, limit) >= 0) {
      next = random.nextLong();
    }
    return next & Long.MAX_VALUE;
  }

  @Override
  public void state(StateIo io) {}
}
