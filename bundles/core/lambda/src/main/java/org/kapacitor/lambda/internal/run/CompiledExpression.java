package org.kapacitor.lambda.internal.run;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.function.FunctionState;
import org.kapacitor.api.node.CompiledLambda;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.api.node.Evaluator;
import org.kapacitor.lambda.internal.code.Kernel;
import org.kapacitor.lambda.internal.code.KernelClasses;
import org.kapacitor.lambda.internal.code.Memo;
import org.kapacitor.lambda.internal.code.Plan;
import org.kapacitor.lambda.internal.function.FunctionRegistry;
import org.kapacitor.lambda.internal.function.Functions;
import org.kapacitor.lambda.internal.type.Shape;
import org.kapacitor.lambda.internal.typing.Resolution;
import org.kapacitor.lambda.internal.typing.StatePlan.Slot;

/**
 * An expression that was checked. Code is made when a point asks for it, never at a task's start.
 *
 * <p>What evaluators have in common is kept here, so those of one expression are to be used by one
 * thread at a time, all together.
 */
public final class CompiledExpression implements CompiledLambda {

  /**
   * What all expressions have in common.
   *
   * @param clock nanoseconds since 1970-01-01T00:00:00Z, for {@code now()}
   */
  public record Environment(
      FunctionRegistry functions, KernelClasses classes, LongSupplier clock) {}

  private final Environment environment;
  private final int depth;
  private final Expression body;
  private final List<String> references;
  private final Map<Expression, Memo> memos = new IdentityHashMap<>();
  private final Map<Slot, FunctionState> shared = new LinkedHashMap<>();
  private Edition edition;
  private Evaluator sharedEvaluator;

  /**
   * Compiles an expression.
   *
   * @throws org.kapacitor.lambda.LambdaException if it cannot be evaluated whatever the data is
   */
  public CompiledExpression(Environment environment, Expression expression) {
    this.environment = environment;
    this.depth = Shape.depth(expression);
    this.body = deeply(() -> Shape.checked(expression));
    this.references = deeply(() -> Shape.references(body));
  }

  @Override
  public Evaluator evaluator() {
    if (!edition().states.isShared()) {
      return new LambdaEvaluator(this);
    }
    if (sharedEvaluator == null) {
      sharedEvaluator = new LambdaEvaluator(this);
    }
    return sharedEvaluator;
  }

  /**
   * The value where no name stands for anything, as in the arithmetic of scripts.
   *
   * @throws EvaluationException if there is none
   */
  public Object constant() {
    Compiled compiled = edition().value(Resolution.undefined(references));
    LambdaEvaluator evaluator = new LambdaEvaluator(this);
    Series series = new Series(0, "", "", "", Tags.EMPTY);
    Row row = new Row().empty(series, null, 0, Layout.root());
    compiled.kernel().evaluate(row, row, new Field("value"), evaluator.states());
    return row.value(0);
  }

  /** The expression with the functions that are installed now. */
  Edition edition() {
    Functions installed = environment.functions.current();
    Edition known = edition;
    if (known == null || known.functions != installed) {
      known = deeply(() -> new Edition(this, body, installed));
      edition = known;
    }
    return known;
  }

  /** Does work that goes through the whole expression. */
  <T> T deeply(Supplier<T> work) {
    return DeepStack.call(depth, work);
  }

  List<String> references() {
    return references;
  }

  Kernel kernel(boolean predicate, Plan plan, EvaluationException[] errors, Memo[] memos) {
    int[] slots = plan.slots().stream().mapToInt(Integer::intValue).toArray();
    Kernel.Parts parts =
        new Kernel.Parts(slots, plan.constants().toArray(), errors, memos, environment.clock);
    return environment.classes.make(predicate, plan.code(), parts);
  }

  /** The memo of a part; it knows what former kernels found out. */
  Memo memo(Plan.MemoSite site) {
    return memos.computeIfAbsent(site.expression(), expression -> Memo.of(site.kind()));
  }

  /** States that all evaluators share: those of nested lambdas. */
  Map<Slot, FunctionState> shared() {
    return shared;
  }
}
