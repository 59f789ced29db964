package org.kapacitor.node.from;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kapacitor.api.data.Grouping;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.expression.Operator;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.api.node.Evaluator;
import org.kapacitor.api.node.Grouper;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.PerSeries;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Flag;
import org.kapacitor.api.option.Property;
import org.kapacitor.api.text.Times;
import org.osgi.service.component.annotations.Component;

/** Selects points of the stream and groups them (nodes.md section 6.2). */
@Component(service = NodeType.class)
@Node(
    name = "from",
    summary = "Selects points of a stream and groups them.",
    wants = EdgeType.STREAM,
    provides = EdgeType.STREAM,
    after = {"stream", "from"})
public final class FromNode implements NodeType<FromNode.Options> {

  /** A condition on points. */
  public record Condition(@Arg("Condition that points must fulfil.") Lambda lambda) {}

  /** What scripts can set. */
  public record Options(
      @Property("Database that points must have been written to; any if it is empty.")
          String database,
      @Property("Retention policy that points must have been written to; any if it is empty.")
          String retentionPolicy,
      @Property("Measurement that points must have; any if it is empty.") String measurement,
      @Property("Condition that points must fulfil; several calls are joined by AND.")
          List<Condition> where,
      @Property("Tags to group by, or * for all.") List<Object> groupBy,
      @Flag("Groups by measurement too.") boolean groupByMeasurement,
      @Property("Times are cut down to a multiple of this.") Duration truncate,
      @Property("Times are rounded to a multiple of this, after they were cut down.")
          Duration round) {

    Grouping grouping() {
      return Grouping.of(groupBy, List.of(), groupByMeasurement);
    }

    Optional<Lambda> condition() {
      return where.stream()
          .map(condition -> condition.lambda().body())
          .reduce((a, b) -> new Expression.Binary(Operator.AND, a, b))
          .map(Lambda::new);
    }

    boolean selects(Series series) {
      return matches(database, series.database())
          && matches(retentionPolicy, series.retentionPolicy())
          && matches(measurement, series.name());
    }

    private static boolean matches(String wanted, String given) {
      return wanted.isEmpty() || wanted.equals(given);
    }
  }

  @Override
  public void check(Options options) {
    options.grouping();
  }

  @Override
  public NodeOperator open(Options options, NodeContext context) {
    context.subscribe(options.measurement());
    return new Selection(options, context);
  }

  private static final class Selection implements NodeOperator {
    private final NodeContext context;
    private final PerSeries<Boolean> selected;
    private final Grouper grouper;
    private final Evaluator condition;
    private final long truncate;
    private final long round;
    private final Row row = new Row();

    Selection(Options options, NodeContext context) {
      this.context = context;
      Grouping grouping = options.grouping();
      selected = context.perSeries(options::selects);
      grouper = context.grouper(series -> grouping.of(series.tags()));
      // All groups share the state of the condition, which is evaluated before they are made.
      condition =
          options
              .condition()
              .map(lambda -> context.compile("Failed to compile from expression", lambda))
              .map(compiled -> compiled.evaluator())
              .orElse(null);
      truncate = options.truncate().toNanos();
      round = options.round().toNanos();
    }

    @Override
    public void point(int parent, Point point, Output out) {
      if (selected.get(point.series()) && fulfils(point)) {
        long time = Times.round(Times.truncate(point.time(), truncate), round);
        out.point(row.of(point).time(time).group(grouper.of(point.series())));
      }
    }

    private boolean fulfils(Point point) {
      if (condition == null) {
        return true;
      }
      try {
        return condition.test(point);
      } catch (EvaluationException e) {
        context.error("failed to evaluate WHERE expression", e);
        return false;
      }
    }

    @Override
    public void state(StateIo io) {
      if (condition != null) {
        condition.state(io);
      }
    }
  }
}
