package org.kapacitor.node.statecount;

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
import org.osgi.service.component.annotations.Component;

/** Counts the points in a row that are in a state (nodes.md section 7.17). */
@Component(service = NodeType.class)
@Node(
    name = "stateCount",
    kind = "state_count",
    summary = "Counts how many points in a row have been in a state.")
public final class StateCountNode implements NodeType<StateCountNode.Options> {

  /** What scripts can set. */
  public record Options(
      @Arg("Condition that holds in the state.") Lambda lambda,
      @Property("Name of the result.") @Default("state_count") String as) {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    CompiledLambda condition = context.compile("", options.lambda());
    Field as = context.field(options.as());
    Row row = new Row();
    return group -> new Counting(context, condition.evaluator(), as, row);
  }

  /** Counts the points of a group; -1 stands for being out of the state. */
  private static final class Counting implements GroupOperator {
    private final NodeContext context;
    private final Evaluator condition;
    private final Field as;
    private final Row row;
    private long count;

    Counting(NodeContext context, Evaluator condition, Field as, Row row) {
      this.context = context;
      this.condition = condition;
      this.as = as;
      this.row = row;
    }

    @Override
    public void begin(Batch batch) {
      count = 0;
    }

    @Override
    public void point(Point point, Output out) {
      boolean inState;
      try {
        inState = condition.test(point);
      } catch (EvaluationException e) {
        context.error("error while evaluating expression", e);
        return;
      }
      count = inState ? count + 1 : 0;
      out.point(row.of(point).set(as, inState ? count : -1));
    }

    @Override
    public void state(StateIo io) {
      count = io.int64("count", count);
      condition.state(io.part("condition"));
    }
  }
}
