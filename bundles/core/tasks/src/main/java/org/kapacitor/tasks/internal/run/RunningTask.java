package org.kapacitor.tasks.internal.run;

import java.util.HashMap;
import java.util.Map;
import org.kapacitor.api.plan.Plan;
import org.kapacitor.api.plan.PlanNode;
import org.kapacitor.engine.TaskRun;
import org.kapacitor.tasks.TaskStatistics;

/**
 * A task that runs.
 *
 * @param plan what it does
 */
public record RunningTask(TaskRun run, Plan plan) {

  /** The statistics as they are now. */
  public TaskStatistics statistics() {
    return new TaskStatistics(
        run.throughput(), run.nodeStatistics(), kinds(plan), run.edgeStatistics());
  }

  /** First part of the name of every node by the node's name. */
  public static Map<String, String> kinds(Plan plan) {
    Map<String, String> kinds = new HashMap<>();
    for (PlanNode node : plan.nodes()) {
      kinds.put(node.name(), node.kind());
    }
    return Map.copyOf(kinds);
  }
}
