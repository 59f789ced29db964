package org.kapacitor.engine.internal.run;

import org.kapacitor.api.node.Counter;

/** A counter of a node. Written by the task's thread, read by any. */
final class RunCounter implements Counter {
  private long value;

  @Override
  public void add(long count) {
    value += count;
  }

  long value() {
    return value;
  }

  void restore(long saved) {
    value = saved;
  }
}
