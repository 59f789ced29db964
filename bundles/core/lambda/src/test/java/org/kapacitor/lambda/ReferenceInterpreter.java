package org.kapacitor.lambda;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Expression.Binary;
import org.kapacitor.api.expression.Expression.Call;
import org.kapacitor.api.expression.Expression.Literal;
import org.kapacitor.api.expression.Expression.Nested;
import org.kapacitor.api.expression.Expression.Reference;
import org.kapacitor.api.expression.Expression.Unary;
import org.kapacitor.api.expression.Operator;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.function.FunctionState;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.lambda.internal.function.FunctionException;
import org.kapacitor.lambda.internal.function.FunctionGroup;
import org.kapacitor.lambda.internal.function.Functions;
import org.kapacitor.lambda.internal.text.RegexValue;
import org.kapacitor.lambda.internal.type.Kind;

/**
 * Evaluates expressions as tickscript.md section 4 tells it, step by step on boxed values and with
 * nothing worked out beforehand: what the bytecode is compared with.
 */
final class ReferenceInterpreter {
  /** The value of a reference that the point does not have. */
  static final Object MISSING = new Object();

  /** The value of a field that is nil. */
  static final Object NIL = new Object();

  /** The value of a name that is both a field and a tag. */
  static final Object CLASH = new Object();

  /** A time in nanoseconds. */
  record Time(long nanos) {}

  /** What crashed the original in the middle of an expression: no prefix is put before it. */
  static final class Panic extends RuntimeException {
    private static final long serialVersionUID = 1;

    Panic(String message) {
      super(message);
    }
  }

  private final Expression body;
  private final Functions functions;
  private final ReferenceTypes types;
  private final Map<String, FunctionState> states = new HashMap<>();
  private final Map<Nested, Map<String, FunctionState>> nestedStates;

  ReferenceInterpreter(Expression body, Functions functions) {
    this(body, functions, new IdentityHashMap<>());
  }

  private ReferenceInterpreter(
      Expression body, Functions functions, Map<Nested, Map<String, FunctionState>> nested) {
    this.body = body;
    this.functions = functions;
    this.types = new ReferenceTypes(functions);
    this.nestedStates = nested;
  }

  /** The same expression with fresh states, but those of nested lambdas are shared. */
  ReferenceInterpreter another() {
    return new ReferenceInterpreter(body, functions, nestedStates);
  }

  boolean test(Map<String, Object> values) {
    enter(values);
    types.type(body);
    return bool(body, states);
  }

  private void enter(Map<String, Object> values) {
    types.scope(values);
    values.forEach(
        (name, value) -> {
          if (value == CLASH) {
            throw ReferenceTypes.error("cannot have field and tags with same name \"" + name + '"');
          }
        });
  }

  Object evaluate(Map<String, Object> values) {
    enter(values);
    String type = types.type(body);
    if (type.equals("missing")) {
      throw ReferenceTypes.error(whyMissing(body));
    }
    if (!Set.of("int", "float", "string", "boolean", "duration").contains(type)) {
      throw ReferenceTypes.error("expression returned unexpected type " + type);
    }
    return as(type, body, states);
  }

  private String whyMissing(Expression e) {
    if (e instanceof Nested nested) {
      return whyMissing(nested.lambda().body());
    }
    if (e instanceof Unary unary) {
      return unary.operand() instanceof Reference
          ? "reference " + unary.operand() + " is missing value"
          : "expected nodeEvaluator to be *EvalReferenceNode got " + goType(unary.operand());
    }
    return "missing value: " + e;
  }

  private boolean bool(Expression e, Map<String, FunctionState> in) {
    return (Boolean) as("boolean", e, in);
  }

  private Object as(String wanted, Expression e, Map<String, FunctionState> in) {
    if (e instanceof Literal literal) {
      return guarded(wanted, constantValue(literal.value()));
    }
    if (e instanceof Reference reference) {
      Object value = types.value(reference);
      if (value == MISSING) {
        throw ReferenceTypes.error("reference " + e + " is missing value");
      }
      return guarded(wanted, value);
    }
    if (e instanceof Unary unary) {
      return unary(wanted, unary, in);
    }
    if (e instanceof Nested nested) {
      String type = types.type(nested);
      if (!type.equals(wanted) || type.equals("time")) {
        throw guard(wanted, type);
      }
      Map<String, FunctionState> own = nestedStates.computeIfAbsent(nested, n -> new HashMap<>());
      return as(wanted, nested.lambda().body(), own);
    }
    return e instanceof Call call
        ? guarded(wanted, call(call, in))
        : binary(wanted, (Binary) e, in);
  }

  private static Object constantValue(Object value) {
    return value instanceof Regex regex ? RegexValue.of(regex.pattern()) : value;
  }

  private Object guarded(String wanted, Object value) {
    if (!ReferenceTypes.typeOf(value).equals(wanted)) {
      throw guard(wanted, ReferenceTypes.typeOf(value));
    }
    return value;
  }

  private static EvaluationException guard(String wanted, String actual) {
    return ReferenceTypes.error(
        "TypeGuard: expression returned unexpected type " + actual + ", expected " + wanted);
  }

  private Object unary(String wanted, Unary unary, Map<String, FunctionState> in) {
    if (Set.of("string", "regex", "time").contains(wanted)) {
      throw guard(wanted, ReferenceTypes.constant(unary));
    }
    String type = types.type(unary);
    if (!type.equals(wanted)) {
      throw guard(wanted, type);
    }
    Object value = as(wanted, unary.operand(), in);
    return switch (wanted) {
      case "boolean" -> !(Boolean) value;
      case "int" -> -(Long) value;
      case "float" -> -(Double) value;
      default -> Duration.ofNanos(-((Duration) value).toNanos());
    };
  }

  private Object binary(String wanted, Binary binary, Map<String, FunctionState> in) {
    String left = types.type(binary.left());
    String right = types.type(binary.right());
    Operator operator = binary.operator();
    String result = ReferenceOperators.result(left, operator, right);
    if (result == null) {
      missingOperand("left", left, binary.left());
      missingOperand("right", right, binary.right());
      throw ReferenceTypes.error(ReferenceOperators.complaint(operator, left, right));
    }
    Object l = as(left, binary.left(), in);
    if (operator == Operator.AND || operator == Operator.OR) {
      boolean decided = (Boolean) l == (operator == Operator.OR);
      return decided ? l : as(right, binary.right(), in);
    }
    Object value = ReferenceOperators.apply(operator, l, as(right, binary.right(), in));
    if (wanted.equals("boolean") && !(value instanceof Boolean)) {
      String type = value instanceof Long ? "int64" : value instanceof Double ? "float64" : "<nil>";
      throw ReferenceTypes.error("expression returned unexpected type " + type);
    }
    return value;
  }

  private static void missingOperand(String side, String type, Expression operand) {
    if (type.equals("missing")) {
      throw ReferenceTypes.error(
          operand instanceof Reference
              ? side + " reference value " + operand + " is missing value"
              : "expected " + side + "Evaluator to be *EvalReferenceNode got " + goType(operand));
    }
  }

  private static String goType(Expression e) {
    return "*stateful.Eval"
        + e.getClass().getSimpleName().replace("Nested", "Lambda").replace("Call", "Function")
        + "Node";
  }

  private Object call(Call call, Map<String, FunctionState> in) {
    List<Object> values = new ArrayList<>();
    List<Kind> kinds = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      Object value = ReferenceTypes.argued(values.size(), () -> argument(argument, in));
      values.add(value);
      kinds.add(ReferenceTypes.kind(ReferenceTypes.typeOf(value)));
    }
    FunctionGroup group = functions.find(call.function()).orElse(null);
    if (group == null) {
      throw ReferenceTypes.error("undefined function: \"" + call.function() + '"');
    }
    try {
      return ReferenceFunctions.call(group, kinds, values, in);
    } catch (FunctionException e) {
      throw ReferenceTypes.error("error calling \"" + call.function() + "\": " + e.getMessage());
    }
  }

  private Object argument(Expression e, Map<String, FunctionState> in) {
    String type = types.type(e);
    if (!type.equals("missing")) {
      return as(type, e, in);
    }
    String why = whyMissing(e);
    if (!why.contains("missing value")) {
      throw ReferenceTypes.error(why);
    }
    return MISSING;
  }
}
