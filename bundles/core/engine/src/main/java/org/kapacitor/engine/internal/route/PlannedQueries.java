package org.kapacitor.engine.internal.route;

import java.util.ArrayList;
import java.util.List;
import org.kapacitor.api.influxdb.BatchQuery;
import org.kapacitor.api.node.BatchSource;
import org.kapacitor.api.plan.Plan;
import org.kapacitor.api.plan.PlanNode;
import org.kapacitor.engine.TaskSpec;
import org.kapacitor.engine.VirtualTimers;
import org.kapacitor.engine.internal.run.Environment;
import org.kapacitor.engine.internal.run.Identity;
import org.kapacitor.engine.internal.run.Pipeline;

/** Finds out what a batch task would ask for, without running it. */
final class PlannedQueries {
  private PlannedQueries() {}

  static List<List<BatchQuery>> of(
      TaskSpec spec, Environment environment, long start, long stop, long now) {
    try (Pipeline pipeline =
        new Pipeline(
            sources(spec.plan()),
            Identity.of(spec, true),
            environment,
            new VirtualTimers(now),
            message -> {})) {
      List<List<BatchQuery>> queries = new ArrayList<>();
      for (BatchSource source : pipeline.sources()) {
        queries.add(source.queries(start, stop, now));
      }
      return queries;
    }
  }

  /** The plan without what is behind the nodes that fetch. */
  private static Plan sources(Plan plan) {
    PlanNode root = plan.nodes().get(0);
    List<PlanNode> nodes = new ArrayList<>();
    nodes.add(root);
    for (PlanNode node : plan.nodes()) {
      if (root.children().contains(node.name())) {
        nodes.add(
            new PlanNode(
                node.name(),
                node.type(),
                node.kind(),
                node.options(),
                node.quiet(),
                node.wants(),
                node.provides(),
                node.parents(),
                List.of(),
                ""));
      }
    }
    return new Plan(plan.type(), nodes);
  }
}
