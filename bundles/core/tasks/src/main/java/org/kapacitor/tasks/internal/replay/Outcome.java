package org.kapacitor.tasks.internal.replay;

import java.util.Map;

/**
 * How a replay ended.
 *
 * @param error why it failed; empty if it did not
 * @param nodes statistics of every node; empty if it failed
 */
record Outcome(String error, Map<String, Map<String, Object>> nodes) {

  static Outcome failed(String error) {
    return new Outcome(error, Map.of());
  }
}
