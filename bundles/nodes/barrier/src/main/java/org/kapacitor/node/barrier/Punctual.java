package org.kapacitor.node.barrier;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Rows;

/** Takes out of batches what came too late for a barrier. */
final class Punctual {
  /** The time of the last barrier where there was none. */
  static final long NEVER = Long.MIN_VALUE;

  private Punctual() {}

  /** The batch without rows that are older than the barrier. */
  static Batch since(long barrier, Batch batch) {
    int late = 0;
    for (int i = 0; i < batch.size(); i++) {
      late += batch.time(i) < barrier ? 1 : 0;
    }
    if (late == 0) {
      return batch;
    }
    Rows rows = new Rows();
    for (int i = 0; i < batch.size(); i++) {
      if (batch.time(i) >= barrier) {
        rows.add(batch.row(i));
      }
    }
    return batch.with(rows);
  }
}
