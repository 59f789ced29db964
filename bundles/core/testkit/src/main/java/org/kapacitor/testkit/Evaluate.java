package org.kapacitor.testkit;

import java.util.List;
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

/** Writes down the value of an expression for each point. */
@Node(name = "evaluate", summary = "Expression under test.")
final class Evaluate implements NodeType<Evaluate.Options> {
  record Options(@Arg("What is evaluated.") Lambda expression) {}

  private final List<String> values;

  Evaluate(List<String> values) {
    this.values = values;
  }

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    CompiledLambda lambda = context.compile("Failed to compile", options.expression());
    Field value = context.field("value");
    Row row = new Row();
    return group ->
        new GroupOperator() {
          private final Evaluator evaluator = lambda.evaluator();

          @Override
          public void point(Point point, Output out) {
            try {
              row.of(point).clear();
              evaluator.evaluate(point, row, value);
              values.add(MessageText.value(row, value.in(row.layout())));
            } catch (EvaluationException e) {
              values.add("error: " + e.getMessage());
            }
          }

          @Override
          public void state(StateIo io) {
            evaluator.state(io);
          }
        };
  }
}
