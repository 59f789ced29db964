package org.kapacitor.node.alert;

import org.kapacitor.api.node.NodeException;

/** Decides whether a history of levels flaps (alerts.md section 1.6). */
final class Flaps {
  private static final double FIRST_WEIGHT = 1.2 / 1.5;
  private static final double LAST_WEIGHT = 1.2;

  private final boolean used;
  private final double low;
  private final double high;

  Flaps(AlertNode.Options options) {
    used = options.flapping().isPresent();
    low = options.flapping().map(AlertNode.Flapping::low).orElse(0.0);
    high = options.flapping().map(AlertNode.Flapping::high).orElse(0.0);
    if (low > 1 || high > 1) {
      throw new NodeException(
          "alert flap thresholds are percentages and should be between 0 and 1");
    }
  }

  /** Whether scripts asked for it. */
  boolean used() {
    return used;
  }

  /**
   * Whether the alert flaps now.
   *
   * @param before whether it did
   * @param newest index of the newest level
   */
  boolean flapping(boolean before, byte[] history, int newest) {
    if (!used) {
      return false;
    }
    double share = share(history, newest);
    return before ? share >= low : share > high;
  }

  /** The odd order of comparisons is the original's, which compares round the ring. */
  private static double share(byte[] history, int newest) {
    int length = history.length;
    double weight = FIRST_WEIGHT;
    double step = (LAST_WEIGHT - FIRST_WEIGHT) / (length - 1);
    double sum = 0;
    for (int i = 0; i < length - 1; i++) {
      int current = (i + newest) % length;
      int previous = (current - 1 + length) % length;
      if (history[current] != history[previous]) {
        sum += weight;
      }
      weight += step;
    }
    return sum / (length - 1);
  }
}
