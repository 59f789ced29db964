package org.kapacitor.engine.internal.route;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs turns of something on a pool: never two at once, and another whenever there is work. */
final class Worker {
  private final Executor pool;
  private final Turn turn;
  private final AtomicBoolean scheduled = new AtomicBoolean();

  /** What is run. */
  interface Turn {
    /** Does some of the work. */
    void run();

    /** Whether there is work. */
    boolean hasWork();
  }

  Worker(Executor pool, Turn turn) {
    this.pool = pool;
    this.turn = turn;
  }

  /** There may be work: takes a turn soon. */
  void wake() {
    if (!scheduled.get() && scheduled.compareAndSet(false, true)) {
      pool.execute(this::take);
    }
  }

  private void take() {
    try {
      turn.run();
    } finally {
      scheduled.set(false);
      if (turn.hasWork()) {
        wake();
      }
    }
  }
}
