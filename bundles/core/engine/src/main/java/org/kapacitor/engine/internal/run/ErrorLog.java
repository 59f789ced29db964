package org.kapacitor.engine.internal.run;

import org.kapacitor.api.plan.PlanNode;
import org.kapacitor.api.text.Logfmt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Errors of a node: every one is counted, and one is logged per interval with the number of those
 * that were not.
 */
final class ErrorLog {
  private static final Logger LOG = LoggerFactory.getLogger("org.kapacitor.engine");
  private static final long INTERVAL = 10_000_000_000L;

  private final PipelineScope scope;
  private final PlanNode node;
  private long count;
  private long logged;
  private long nextLog = Long.MIN_VALUE;

  ErrorLog(PipelineScope scope, PlanNode node) {
    this.scope = scope;
    this.node = node;
  }

  void add(String message, RuntimeException cause, String... keysAndValues) {
    count++;
    // The clock is looked at for one error in 64, or a node that fails for each point would do
    // little else.
    if (!node.quiet() && (count - logged == 1 || (count & 63) == 0)) {
      long now = System.nanoTime();
      if (nextLog == Long.MIN_VALUE || now - nextLog >= 0) {
        nextLog = now + INTERVAL;
        log(message, cause, keysAndValues);
      }
    }
  }

  private void log(String message, RuntimeException cause, String[] keysAndValues) {
    long suppressed = count - logged - 1;
    logged = count;
    Logfmt line =
        Logfmt.message(message)
            .add("service", "kapacitor")
            .add("task_master", scope.taskMaster())
            .add("task", scope.task())
            .add("node", node.name())
            .add("err", cause.getMessage());
    for (int i = 0; i < keysAndValues.length; i += 2) {
      line.add(keysAndValues[i], keysAndValues[i + 1]);
    }
    if (suppressed > 0) {
      line.add("suppressed", suppressed);
    }
    LOG.error(line.toString());
  }

  long count() {
    return count;
  }

  void restore(long saved) {
    count = saved;
    logged = saved;
  }
}
