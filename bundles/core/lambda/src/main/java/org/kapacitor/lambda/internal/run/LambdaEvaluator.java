package org.kapacitor.lambda.internal.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.function.FunctionState;
import org.kapacitor.api.node.Evaluator;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.lambda.internal.code.Kernel;
import org.kapacitor.lambda.internal.typing.StatePlan;
import org.kapacitor.lambda.internal.typing.StatePlan.Slot;

/** An expression and its states. */
final class LambdaEvaluator implements Evaluator {
  private static final Layout NO_RESULTS = Layout.root();

  private final CompiledExpression expression;
  private StatePlan plan;
  private FunctionState[] states = {};

  /** States of functions that are not installed any more; they may come back. */
  private Map<Slot, FunctionState> retired = Map.of();

  LambdaEvaluator(CompiledExpression expression) {
    this.expression = expression;
  }

  @Override
  public boolean test(Point point) {
    Edition edition = expression.edition();
    Kernel kernel = edition.predicates.of(point, NO_RESULTS).kernel;
    return kernel.test(point, states(edition.states));
  }

  @Override
  public void evaluate(Point point, Row results, Field as) {
    Edition edition = expression.edition();
    Kernel kernel = edition.values.of(point, results.layout()).kernel;
    kernel.evaluate(point, results, as, states(edition.states));
  }

  @Override
  public FieldType type(Point point) {
    Compiled compiled = expression.edition().values.of(point, NO_RESULTS).compiled;
    if (compiled.error().isPresent()) {
      throw compiled.error().get();
    }
    return compiled.type().orElseThrow();
  }

  @Override
  public void state(StateIo io) {
    FunctionState[] current = states();
    List<Slot> slots = plan.slots();
    for (int i = 0; i < current.length; i++) {
      int scope = slots.get(i).scope();
      StateIo part = scope == 0 ? io : io.part("nested" + scope);
      current[i].state(part.part(slots.get(i).function()));
    }
  }

  /** The states for the functions that are installed now. */
  FunctionState[] states() {
    return states(expression.edition().states);
  }

  private FunctionState[] states(StatePlan wanted) {
    if (wanted != plan) {
      adopt(wanted);
    }
    return states;
  }

  private void adopt(StatePlan next) {
    Map<Slot, FunctionState> own = new LinkedHashMap<>(retired);
    for (int i = 0; i < states.length; i++) {
      if (plan.slots().get(i).scope() == 0) {
        own.put(plan.slots().get(i), states[i]);
      }
    }
    FunctionState[] adopted = new FunctionState[next.slots().size()];
    for (int i = 0; i < adopted.length; i++) {
      Slot slot = next.slots().get(i);
      if (slot.scope() == 0) {
        adopted[i] = StateTransfer.take(slot, own);
      } else {
        adopted[i] = StateTransfer.take(slot, expression.shared());
        expression.shared().put(slot, adopted[i]);
      }
    }
    retired = own.isEmpty() ? Map.of() : own;
    states = adopted;
    plan = next;
  }
}
