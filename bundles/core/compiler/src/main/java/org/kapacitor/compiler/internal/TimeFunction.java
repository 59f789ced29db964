package org.kapacitor.compiler.internal;

import java.time.Duration;
import java.util.List;
import org.kapacitor.api.expression.TimeDimension;

/** The one global function: a dimension of a batch task's query (tickscript.md section 3.4). */
final class TimeFunction {
  /** What scripts call it. */
  static final String NAME = "time";

  /** What messages call its type. */
  static final String TYPE_NAME =
      "func(time.Duration, ...time.Duration) (kapacitor.TimeDimension, error)";

  /**
   * {@code time(length[, offset])}.
   *
   * @throws CallException if the arguments are others
   */
  TimeDimension call(List<Object> arguments) {
    if (arguments.isEmpty()) {
      throw Arguments.tooFew();
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (!(arguments.get(i) instanceof Duration)) {
        throw Arguments.mismatch(arguments.get(i), GoTypes.of(Duration.class), i == 0);
      }
    }
    if (arguments.size() > 2) {
      throw CallException.error("time() function expects 1 or 2 args, got " + arguments.size());
    }
    Duration offset = arguments.size() == 2 ? (Duration) arguments.get(1) : Duration.ZERO;
    return new TimeDimension((Duration) arguments.get(0), offset);
  }
}
