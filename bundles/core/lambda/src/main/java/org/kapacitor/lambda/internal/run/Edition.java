package org.kapacitor.lambda.internal.run;

import java.util.Optional;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.lambda.internal.code.Code;
import org.kapacitor.lambda.internal.code.Kernel;
import org.kapacitor.lambda.internal.code.Memo;
import org.kapacitor.lambda.internal.code.Plan;
import org.kapacitor.lambda.internal.function.Functions;
import org.kapacitor.lambda.internal.type.Kind;
import org.kapacitor.lambda.internal.typing.Resolution;
import org.kapacitor.lambda.internal.typing.StatePlan;
import org.kapacitor.lambda.internal.typing.Typing;

/** An expression with the functions that are installed at one time: what it needs and became. */
final class Edition {
  final Functions functions;
  final StatePlan states;
  final Bindings predicates;
  final Bindings values;

  private final CompiledExpression expression;
  private final Expression body;

  Edition(CompiledExpression expression, Expression body, Functions functions) {
    this.expression = expression;
    this.body = body;
    this.functions = functions;
    this.states = StatePlan.of(body, functions);
    this.predicates = new Bindings(expression.references(), this::predicate);
    this.values = new Bindings(expression.references(), this::value);
  }

  private Compiled predicate(Resolution resolution) {
    return expression.deeply(
        () -> compiled(true, new Typing(resolution, functions, states).predicate(body)));
  }

  Compiled value(Resolution resolution) {
    return expression.deeply(
        () -> compiled(false, new Typing(resolution, functions, states).value(body)));
  }

  private Compiled compiled(boolean predicate, Plan plan) {
    EvaluationException[] errors =
        plan.errors().stream().map(EvaluationException::new).toArray(EvaluationException[]::new);
    Kernel kernel;
    Optional<EvaluationException> error = Optional.empty();
    if (plan.code() instanceof Code.Fail fail) {
      kernel = Kernel.failing(errors[fail.error()]);
      error = plan.kind() == Kind.INVALID ? Optional.of(errors[fail.error()]) : error;
    } else {
      kernel = expression.kernel(predicate, plan, errors, memos(plan));
    }
    return new Compiled(kernel, plan.kind().fieldType(), error);
  }

  private Memo[] memos(Plan plan) {
    Memo[] memos = new Memo[plan.memos().size()];
    for (int i = 0; i < memos.length; i++) {
      memos[i] = expression.memo(plan.memos().get(i));
    }
    return memos;
  }
}
