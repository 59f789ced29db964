package org.kapacitor.alerting.internal;

import java.util.concurrent.atomic.LongAdder;

/** Counts what became of events. Safe for use by several threads. */
final class Delivered {
  private final LongAdder done = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder dropped = new LongAdder();

  void done(int events) {
    done.add(events);
  }

  void failed() {
    failed.increment();
  }

  void dropped() {
    dropped.increment();
  }

  long doneCount() {
    return done.sum();
  }

  long failedCount() {
    return failed.sum();
  }

  long droppedCount() {
    return dropped.sum();
  }
}
