package org.kapacitor.node.eval;

import org.kapacitor.api.data.Point;
import org.kapacitor.api.node.Evaluator;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;

/** The expressions of a group, which have a state of their own. */
final class EvalGroup implements GroupOperator {
  private final Evaluation evaluation;
  private final Evaluator[] evaluators;

  EvalGroup(Evaluation evaluation) {
    this.evaluation = evaluation;
    evaluators = evaluation.evaluators();
  }

  @Override
  public void point(Point point, Output out) {
    Point result = evaluation.evaluate(evaluators, point);
    if (result != null) {
      out.point(result);
    }
  }

  @Override
  public void state(StateIo io) {
    for (int i = 0; i < evaluators.length; i++) {
      evaluators[i].state(io.part(Integer.toString(i)));
    }
  }
}
