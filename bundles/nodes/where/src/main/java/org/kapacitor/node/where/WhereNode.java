package org.kapacitor.node.where;

import org.kapacitor.api.data.Point;
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
import org.osgi.service.component.annotations.Component;

/** Keeps the points that fulfil a condition (nodes.md section 7.20). */
@Component(service = NodeType.class)
@Node(name = "where", summary = "Keeps the points that fulfil a condition.")
public final class WhereNode implements NodeType<WhereNode.Options> {

  /** What scripts can set. */
  public record Options(@Arg("Condition that points must fulfil.") Lambda lambda) {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    CompiledLambda condition =
        context.compile("Failed to compile expression in where clause", options.lambda());
    return group -> new Filter(condition.evaluator(), context);
  }

  private record Filter(Evaluator condition, NodeContext context) implements GroupOperator {
    @Override
    public void point(Point point, Output out) {
      if (fulfils(point)) {
        out.point(point);
      }
    }

    private boolean fulfils(Point point) {
      try {
        return condition.test(point);
      } catch (EvaluationException e) {
        context.error("error while evaluating expression", e);
        return false;
      }
    }

    @Override
    public void state(StateIo io) {
      condition.state(io);
    }
  }
}
