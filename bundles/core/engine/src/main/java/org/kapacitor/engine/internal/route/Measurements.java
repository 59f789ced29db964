package org.kapacitor.engine.internal.route;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.kapacitor.engine.internal.ingest.Block;

/** How many points of which measurement a block has. */
final class Measurements {
  private final Map<String, int[]> counts = new HashMap<>();

  Measurements(Block block) {
    String last = null;
    int[] count = null;
    for (int i = 0; i < block.size(); i++) {
      String name = block.series()[i].name();
      // Names are interned with their series, so that the same name mostly is the same object.
      if (name != last) {
        count = counts.computeIfAbsent(name, n -> new int[1]);
        last = name;
      }
      count[0]++;
    }
  }

  /** Whether any of the measurements is among those wanted; none wanted means all are. */
  boolean overlap(Set<String> wanted) {
    if (wanted.isEmpty()) {
      return !counts.isEmpty();
    }
    for (String name : counts.keySet()) {
      if (wanted.contains(name)) {
        return true;
      }
    }
    return false;
  }

  void addTo(Map<String, LongAdder> totals) {
    counts.forEach(
        (name, count) -> totals.computeIfAbsent(name, n -> new LongAdder()).add(count[0]));
  }
}
