package org.kapacitor.config.internal.section;

import java.math.BigDecimal;

/** What messages say is expected of a value. */
final class Limits {
  private Limits() {}

  /** {@code an integer from 0 to 65535}, {@code one of tcp, udp}. */
  static String expected(KeySpec spec) {
    if (!spec.oneOf().isEmpty()) {
      return "one of " + String.join(", ", spec.oneOf());
    }
    String type = spec.type().one();
    boolean atLeast = spec.min() != Double.NEGATIVE_INFINITY;
    boolean atMost = spec.max() != Double.POSITIVE_INFINITY;
    if (atLeast && atMost) {
      return type + " from " + plain(spec.min()) + " to " + plain(spec.max());
    }
    if (atLeast) {
      return type + " of at least " + plain(spec.min());
    }
    return atMost ? type + " of at most " + plain(spec.max()) : type;
  }

  private static String plain(double limit) {
    return new BigDecimal(limit).stripTrailingZeros().toPlainString();
  }
}
