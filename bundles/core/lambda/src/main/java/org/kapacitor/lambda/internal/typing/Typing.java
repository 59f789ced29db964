package org.kapacitor.lambda.internal.typing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Expression.Binary;
import org.kapacitor.api.expression.Expression.Call;
import org.kapacitor.api.expression.Expression.Literal;
import org.kapacitor.api.expression.Expression.Nested;
import org.kapacitor.api.expression.Expression.Reference;
import org.kapacitor.api.expression.Expression.Unary;
import org.kapacitor.api.expression.Operator;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.lambda.internal.code.Code;
import org.kapacitor.lambda.internal.code.Code.Absent;
import org.kapacitor.lambda.internal.code.Code.After;
import org.kapacitor.lambda.internal.code.Code.Arithmetic;
import org.kapacitor.lambda.internal.code.Code.Compare;
import org.kapacitor.lambda.internal.code.Code.Logical;
import org.kapacitor.lambda.internal.code.Code.Negate;
import org.kapacitor.lambda.internal.code.Plan;
import org.kapacitor.lambda.internal.function.Functions;
import org.kapacitor.lambda.internal.text.RegexValue;
import org.kapacitor.lambda.internal.type.Kind;
import org.kapacitor.lambda.internal.type.Operators;

/**
 * Turns an expression into code for one signature: what the original finds out about types for each
 * point is found out once, and each error goes where it would be raised (tickscript.md sections 4.4
 * and 4.5).
 */
public final class Typing {
  private final Resolution resolution;
  private final StatePlan states;
  private final Types types;
  private final Calls calls;
  private final PlanBuilder plan = new PlanBuilder();
  private final Map<Code, Expression> origins = new IdentityHashMap<>();

  /** Typing for the references as they are resolved and the functions that are installed. */
  public Typing(Resolution resolution, Functions functions, StatePlan states) {
    this.resolution = resolution;
    this.states = states;
    this.types = new Types(resolution, functions);
    this.calls = new Calls(this, plan, functions, resolution, states);
  }

  /** Code for a condition. */
  public Plan predicate(Expression body) {
    try {
      type(body);
    } catch (Untyped e) {
      return failed(e);
    }
    return finish(Kind.BOOL, as(Kind.BOOL, body, Place.ROOT));
  }

  /** Code for a value of any type that a result may have. */
  public Plan value(Expression body) {
    try {
      Kind kind = type(body);
      if (kind == Kind.MISSING) {
        throw new Untyped(whyMissing(body));
      }
      if (!kind.isResult()) {
        throw new Untyped("expression returned unexpected type " + kind);
      }
      return finish(kind, as(kind, body, Place.ROOT));
    } catch (Untyped e) {
      return failed(e);
    }
  }

  private Kind type(Expression body) {
    Optional<String> clash = resolution.clash();
    if (clash.isPresent()) {
      throw new Untyped(clash.get());
    }
    return types.of(body, Place.ROOT);
  }

  private Plan failed(Untyped error) {
    return plan.plan(Kind.INVALID, plan.fail(error.getMessage()));
  }

  private Plan finish(Kind kind, Code code) {
    return plan.plan(kind, new Memoizing(plan, origins).apply(code));
  }

  /** What stands for a missing value at the root of an expression. */
  private String whyMissing(Expression expression) {
    if (expression instanceof Nested nested) {
      return whyMissing(nested.lambda().body());
    }
    if (expression instanceof Unary unary) {
      return unary.operand() instanceof Reference reference
          ? Texts.missingReference(reference.name())
          : Texts.notReference(unary.operand());
    }
    return "missing value: \"" + ((Reference) expression).name() + '"';
  }

  Types types() {
    return types;
  }

  /** Code for a missing value as an argument. */
  Code missing(Expression expression, Place place) {
    String why = whyMissing(expression);
    return why.contains("missing value") ? new Absent() : plan.fail(place.prefix() + why);
  }

  /** Code that evaluates an expression as a value of some kind. */
  Code as(Kind kind, Expression expression, Place place) {
    Code code = make(kind, expression, place);
    origins.put(code, expression);
    return code;
  }

  private Code make(Kind kind, Expression expression, Place place) {
    if (expression instanceof Literal literal) {
      return literal(kind, literal.value(), place);
    }
    if (expression instanceof Reference reference) {
      return reference(kind, reference, place);
    }
    if (expression instanceof Unary unary) {
      return unary(kind, unary, place);
    }
    if (expression instanceof Binary binary) {
      return binary(kind, binary, place);
    }
    return expression instanceof Nested nested
        ? nested(kind, nested, place)
        : calls.call(kind, (Call) expression, place);
  }

  private Code literal(Kind kind, Object value, Place place) {
    Kind actual = Kind.ofConstant(value);
    if (actual != kind) {
      return guard(kind, actual, place);
    }
    return switch (kind) {
      case REGEX -> plan.constant(kind, RegexValue.of(((Regex) value).pattern()));
      case DURATION -> plan.constant(kind, ((Duration) value).toNanos());
      default -> plan.constant(kind, value);
    };
  }

  private Code reference(Kind kind, Reference reference, Place place) {
    Kind actual;
    try {
      actual = types.of(reference, place);
    } catch (Untyped e) {
      return plan.fail(e.getMessage());
    }
    if (actual == kind) {
      return plan.load(reference.name(), resolution.get(reference.name()));
    }
    return actual == Kind.MISSING
        ? plan.fail(place.prefix() + Texts.missingReference(reference.name()))
        : guard(kind, actual, place);
  }

  private Code unary(Kind kind, Unary unary, Place place) {
    if (kind == Kind.STRING || kind == Kind.REGEX || kind == Kind.TIME) {
      return guard(kind, types.constant(unary), place);
    }
    Kind actual;
    try {
      actual = types.of(unary, place);
    } catch (Untyped e) {
      return plan.fail(e.getMessage());
    }
    if (actual != kind) {
      return guard(kind, actual, place);
    }
    Code operand = as(kind, unary.operand(), place);
    return operand.fails() ? operand : new Negate(operand);
  }

  private Code nested(Kind kind, Nested nested, Place place) {
    Expression body = nested.lambda().body();
    Kind actual;
    try {
      actual = types.of(nested, place);
    } catch (Untyped e) {
      return plan.fail(e.getMessage());
    }
    return actual != kind || kind == Kind.TIME
        ? guard(kind, actual, place)
        : as(kind, body, place.nested(nested, states.scopes()));
  }

  private Code binary(Kind kind, Binary binary, Place place) {
    Kind left;
    Kind right;
    try {
      left = types.of(binary.left(), place);
      right = types.of(binary.right(), place);
    } catch (Untyped e) {
      return plan.fail(e.getMessage());
    }
    Kind result = Operators.result(binary.operator(), left, right);
    if (result == Kind.INVALID) {
      return plan.fail(place.prefix() + complaint(binary, left, right));
    }
    Code code = combine(binary, result, as(left, binary.left(), place), right, place);
    if (code.fails() || kind == result) {
      return code;
    }
    // Only conditions are asked for without regard to the type.
    boolean number = result == Kind.FLOAT || result == Kind.INT;
    String type = number ? result.goName() : Kind.INVALID.goName();
    return new After(
        List.of(code), plan.fail(place.prefix() + "expression returned unexpected type " + type));
  }

  private static String complaint(Binary binary, Kind left, Kind right) {
    if (left == Kind.MISSING) {
      return Texts.missingOperand("left", binary.left());
    }
    if (right == Kind.MISSING) {
      return Texts.missingOperand("right", binary.right());
    }
    return Operators.complaint(binary.operator(), left, right);
  }

  private Code combine(Binary binary, Kind result, Code left, Kind rightKind, Place place) {
    if (left.fails()) {
      return left;
    }
    Code right = as(rightKind, binary.right(), place);
    Operator operator = binary.operator();
    if (operator == Operator.AND || operator == Operator.OR) {
      return new Logical(operator == Operator.AND, left, right);
    }
    if (right.fails()) {
      return new After(List.of(left), right);
    }
    return result == Kind.BOOL
        ? new Compare(operator, left, right)
        : new Arithmetic(operator, result, left, right);
  }

  private Code guard(Kind wanted, Kind actual, Place place) {
    return plan.fail(place.prefix() + Texts.typeGuard(wanted, actual));
  }

  /** Parts that were evaluated already and an error. */
  static Code after(List<Code> before, Code then) {
    List<Code> needed = new ArrayList<>();
    for (Code code : before) {
      boolean idle =
          code instanceof Code.Load || code instanceof Code.Constant || code instanceof Absent;
      if (!idle) {
        needed.add(code);
      }
    }
    return needed.isEmpty() ? then : new After(needed, then);
  }
}
