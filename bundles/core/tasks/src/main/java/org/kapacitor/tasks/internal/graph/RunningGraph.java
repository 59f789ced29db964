package org.kapacitor.tasks.internal.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.plan.Plan;
import org.kapacitor.api.plan.PlanNode;
import org.kapacitor.api.text.Durations;
import org.kapacitor.api.text.Floats;
import org.kapacitor.api.text.Utf8Order;
import org.kapacitor.engine.EdgeStatistics;
import org.kapacitor.tasks.DotView;
import org.kapacitor.tasks.TaskStatistics;

/**
 * The graph of a task that runs, with its statistics, as Graphviz text (tickscript.md section 8.3).
 */
public final class RunningGraph {
  private static final String EXECUTION_TIME = "avg_exec_time_ns";

  /** Shown on the edges instead. */
  private static final Set<String> HIDDEN = Set.of("collected", "emitted");

  private final Plan plan;
  private final TaskStatistics statistics;
  private final boolean labels;
  private final StringBuilder text = new StringBuilder();

  private RunningGraph(Plan plan, TaskStatistics statistics, DotView view) {
    this.plan = plan;
    this.statistics = statistics;
    this.labels = view == DotView.LABELS;
  }

  /** The graph of a plan, called {@code id}. */
  public static String text(String id, Plan plan, TaskStatistics statistics, DotView view) {
    return new RunningGraph(plan, statistics, view).render(id);
  }

  private String render(String id) {
    text.append("digraph ").append(id).append(" {\ngraph [");
    String unit = plan.type() == EdgeType.BATCH ? "batches/s" : "points/s";
    String throughput = String.format(Locale.ROOT, "%.2f %s", statistics.throughput(), unit);
    if (labels) {
      text.append("label=\"Throughput: ").append(throughput);
      text.append("\" forcelabels=true pad=\"0.8,0.5\"");
    } else {
      text.append("throughput=\"").append(throughput).append('"');
    }
    text.append("];\n");
    for (PlanNode node : plan.nodes()) {
      if (!StaticGraph.isBatchRoot(node, plan)) {
        appendNode(node.name());
        appendEdges(node.name());
      }
    }
    return text.append('}').toString();
  }

  private void appendNode(String node) {
    Map<String, String> attributes = new TreeMap<>(Utf8Order::compare);
    statistics
        .nodes()
        .getOrDefault(node, Map.of())
        .forEach(
            (name, value) -> {
              if (!HIDDEN.contains(name)) {
                attributes.put(name, valueText(name, value));
              }
            });
    text.append('\n').append(node).append(" [");
    if (labels) {
      text.append("xlabel=\"");
      // Backslash and r: Graphviz starts a new line there.
      text.append(joined(attributes, "%s=%s", "\\r")).append("\"];\n");
    } else {
      text.append(joined(attributes, "%s=\"%s\" ", "")).append("];\n");
    }
  }

  private static String joined(Map<String, String> attributes, String format, String separator) {
    return attributes.entrySet().stream()
        .map(attribute -> format.formatted(attribute.getKey(), attribute.getValue()))
        .collect(Collectors.joining(separator));
  }

  private static String valueText(String name, Object value) {
    if (name.equals(EXECUTION_TIME) && value instanceof Long nanos) {
      return Durations.go(nanos);
    }
    return value instanceof Double number ? Floats.general(number) : value.toString();
  }

  private void appendEdges(String node) {
    List<String> order = plan.nodes().stream().map(PlanNode::name).toList();
    statistics.edges().stream()
        .filter(edge -> edge.parent().equals(node))
        .sorted(Comparator.comparingInt(edge -> order.indexOf(edge.child())))
        .forEach(this::appendEdge);
  }

  private void appendEdge(EdgeStatistics edge) {
    StaticGraph.appendEdge(text, edge.parent(), edge.child())
        .append(labels ? " [label=\"processed=" : " [processed=\"")
        .append(edge.count())
        .append("\"];\n");
  }
}
