package org.kapacitor.node.deadman;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.expression.Operator;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeChain;
import org.kapacitor.api.node.NodeMacro;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.Section;
import org.kapacitor.api.option.Sections;
import org.kapacitor.api.text.Durations;
import org.osgi.service.component.annotations.Component;

/** Raises an alert when a node emits too little (nodes.md section 6.7). */
@Component(service = NodeType.class)
@Node(
    name = "deadman",
    summary = "Raises a critical alert while a node emits too few points; gives the alert node.",
    wants = EdgeType.NONE,
    provides = EdgeType.STREAM,
    watches = true)
public final class DeadmanNode extends NodeMacro<DeadmanNode.Options> {
  private static final String EMITTED = "emitted";

  /** What scripts can set. */
  public record Options(
      @Arg("Critical if not more points than this are emitted in an interval.") double threshold,
      @Arg("How often to look.") Duration interval,
      @Arg("Further conditions, all of which must hold.") List<Lambda> conditions) {}

  /** The section {@code [deadman]}. */
  @Section("deadman")
  public record Config(
      @Doc("How often the deadman of every task looks.") @Default("10s") Duration interval,
      @Doc("Threshold of the deadman of every task.") double threshold,
      @Doc("Template of the alerts' id; NODE_NAME stands for the name of the node.")
          @Default("{{ .Group }}:NODE_NAME for task '{{ .TaskName }}'")
          String id,
      @Doc("Template of the alerts' message; INTERVAL stands for the interval.")
          @Default(
              "{{ .ID }} is {{ if eq .Level \"OK\" }}alive{{ else }}dead{{ end }}: "
                  + "{{ index .Fields \"emitted\" | printf \"%0.3f\" }} points/INTERVAL.")
          String message,
      @Doc("Whether every task has a deadman on its root.") boolean global) {

    static Config of(Sections sections) {
      return sections.section("deadman", Config.class);
    }
  }

  @Override
  public void expand(Options options, NodeChain chain) {
    Config config = Config.of(chain.sections());
    Duration interval = options.interval();
    String intervalText = Durations.go(interval.toNanos());
    chain.node("stats", interval).property("align");
    chain.node("derivative", EMITTED).property("unit", interval).property("nonNegative");
    chain
        .node("alert")
        .property("crit", new Lambda(condition(options)))
        .property("id", replaceFirst(config.id(), "NODE_NAME", chain.start()))
        .property("message", replaceFirst(config.message(), "INTERVAL", intervalText));
  }

  private static Expression condition(Options options) {
    Expression condition =
        new Expression.Binary(
            Operator.LESS_EQUAL,
            new Expression.Reference(EMITTED),
            new Expression.Literal(options.threshold()));
    for (Lambda further : options.conditions()) {
      condition = new Expression.Binary(Operator.AND, condition, further.body());
    }
    return condition;
  }

  private static String replaceFirst(String text, String word, String by) {
    int at = text.indexOf(word);
    return at < 0 ? text : text.substring(0, at) + by + text.substring(at + word.length());
  }

  @Override
  public Optional<Options> everywhere(Sections sections) {
    Config config = Config.of(sections);
    return config.global()
        ? Optional.of(new Options(config.threshold(), config.interval(), List.of()))
        : Optional.empty();
  }
}
