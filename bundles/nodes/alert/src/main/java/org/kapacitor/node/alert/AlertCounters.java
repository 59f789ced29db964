package org.kapacitor.node.alert;

import org.kapacitor.api.alert.Level;
import org.kapacitor.api.node.Counter;
import org.kapacitor.api.node.NodeContext;

/** Statistics of an alert node (alerts.md section 1.7). */
final class AlertCounters {
  private final Counter triggered;
  private final Counter inhibited;
  private final Counter[] byLevel;

  AlertCounters(NodeContext context) {
    triggered = context.counter("alerts_triggered");
    inhibited = context.counter("alerts_inhibited");
    byLevel =
        new Counter[] {
          context.counter("oks_triggered"),
          context.counter("infos_triggered"),
          context.counter("warns_triggered"),
          context.counter("crits_triggered")
        };
  }

  void triggered(Level level) {
    triggered.add(1);
    byLevel[level.ordinal()].add(1);
  }

  void inhibited() {
    inhibited.add(1);
  }
}
