package org.kapacitor.lambda.internal.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.lambda.internal.code.Code;
import org.kapacitor.lambda.internal.code.Code.After;
import org.kapacitor.lambda.internal.code.Code.Arithmetic;
import org.kapacitor.lambda.internal.code.Code.Compare;
import org.kapacitor.lambda.internal.code.Code.Constant;
import org.kapacitor.lambda.internal.code.Code.Invoke;
import org.kapacitor.lambda.internal.code.Code.Load;
import org.kapacitor.lambda.internal.code.Code.Logical;
import org.kapacitor.lambda.internal.code.Code.Negate;
import org.kapacitor.lambda.internal.code.Code.Remember;
import org.kapacitor.lambda.internal.code.Code.Source;
import org.kapacitor.lambda.internal.code.Memo;
import org.kapacitor.lambda.internal.type.Kind;

/**
 * Finds the largest parts of some code that depend on tags and constants only and cost more than
 * looking up what they gave for a series.
 */
final class Memoizing {
  /** A look-up costs about as much as two comparisons of short texts. */
  private static final int WORTHWHILE = 5;

  private static final int NEVER = -1;

  private final PlanBuilder plan;
  private final Map<Code, Expression> origins;

  Memoizing(PlanBuilder plan, Map<Code, Expression> origins) {
    this.plan = plan;
    this.origins = origins;
  }

  /** The code with its memos. */
  Code apply(Code code) {
    if (Memo.exists(code.kind()) && origins.containsKey(code) && cost(code) >= WORTHWHILE) {
      return new Remember(code, plan.memo(origins.get(code), code.kind()));
    }
    if (code instanceof After after) {
      return new After(all(after.before()), apply(after.then()));
    }
    if (code instanceof Negate negate) {
      return new Negate(apply(negate.operand()));
    }
    if (code instanceof Logical logical) {
      return new Logical(logical.and(), apply(logical.left()), apply(logical.right()));
    }
    if (code instanceof Compare compare) {
      return new Compare(compare.operator(), apply(compare.left()), apply(compare.right()));
    }
    if (code instanceof Arithmetic a) {
      return new Arithmetic(a.operator(), a.kind(), apply(a.left()), apply(a.right()));
    }
    if (code instanceof Invoke invoke) {
      return new Invoke(
          invoke.overload(), all(invoke.arguments()), invoke.state(), invoke.context());
    }
    return code;
  }

  private List<Code> all(List<Code> codes) {
    List<Code> applied = new ArrayList<>();
    codes.forEach(code -> applied.add(apply(code)));
    return applied;
  }

  /** What the code costs, or {@link #NEVER} if it depends on more than tags and constants. */
  private static int cost(Code code) {
    int sum = own(code);
    if (sum == NEVER) {
      return NEVER;
    }
    for (Code part : code.parts()) {
      int cost = cost(part);
      if (cost == NEVER) {
        return NEVER;
      }
      sum += cost;
    }
    return sum;
  }

  private static int own(Code code) {
    if (code instanceof Constant) {
      return 0;
    }
    if (code instanceof Load load) {
      return load.source() == Source.TAG ? 1 : NEVER;
    }
    if (code instanceof Compare compare) {
      return compare.right().kind() == Kind.REGEX ? 8 : 1;
    }
    if (code instanceof Invoke invoke) {
      return invoke.overload().target().isPure() ? 4 : NEVER;
    }
    if (code instanceof Arithmetic arithmetic) {
      return arithmetic.kind() == Kind.STRING ? 4 : 1;
    }
    return code instanceof Negate || code instanceof Logical ? 1 : NEVER;
  }
}
