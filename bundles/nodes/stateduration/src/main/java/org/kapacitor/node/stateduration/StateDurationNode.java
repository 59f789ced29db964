package org.kapacitor.node.stateduration;

import java.time.Duration;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.node.CompiledLambda;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.api.node.Evaluator;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.option.Arg;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Property;
import org.kapacitor.api.text.Times;
import org.osgi.service.component.annotations.Component;

/** Tells for how long points have been in a state (nodes.md section 7.17). */
@Component(service = NodeType.class)
@Node(
    name = "stateDuration",
    kind = "state_duration",
    summary = "Tells for how long points have been in a state.")
public final class StateDurationNode implements NodeType<StateDurationNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("Condition that holds in the state.") Lambda lambda,
      @Property("Name of the result.") @Default("state_duration") String as,
      @Property("Unit of the result.") @Default("1s") Duration unit) {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    CompiledLambda condition = context.compile("", options.lambda());
    Field as = context.field(options.as());
    double unit = options.unit().toNanos();
    Row row = new Row();
    return group -> new Lasting(context, condition.evaluator(), as, unit, row);
  }

  /** Measures the time of a group; -1 stands for being out of the state. */
  private static final class Lasting implements GroupOperator {
    private final NodeContext context;
    private final Evaluator condition;
    private final Field as;
    private final double unit;
    private final Row row;
    private boolean inState;
    private long start;

    Lasting(NodeContext context, Evaluator condition, Field as, double unit, Row row) {
      this.context = context;
      this.condition = condition;
      this.as = as;
      this.unit = unit;
      this.row = row;
    }

    @Override
    public void begin(Batch batch) {
      inState = false;
    }

    @Override
    public void point(Point point, Output out) {
      boolean holds;
      try {
        holds = condition.test(point);
      } catch (EvaluationException e) {
        context.error("error while evaluating expression", e);
        return;
      }
      if (holds && !inState) {
        start = point.time();
      }
      inState = holds;
      out.point(row.of(point).set(as, holds ? Times.between(start, point.time()) / unit : -1));
    }

    @Override
    public void state(StateIo io) {
      inState = io.bool("inState", inState);
      start = io.int64("start", start);
      condition.state(io.part("condition"));
    }
  }
}
