package org.kapacitor.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Expression.Binary;
import org.kapacitor.api.expression.Expression.Call;
import org.kapacitor.api.expression.Expression.Identifier;
import org.kapacitor.api.expression.Expression.Literal;
import org.kapacitor.api.expression.Expression.Nested;
import org.kapacitor.api.expression.Expression.Reference;
import org.kapacitor.api.expression.Expression.Unary;
import org.kapacitor.api.expression.Operator;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.lambda.internal.function.FunctionGroup;
import org.kapacitor.lambda.internal.function.Functions;
import org.kapacitor.lambda.internal.text.RegexValue;
import org.kapacitor.lambda.internal.type.ExpressionText;
import org.kapacitor.lambda.internal.type.Kind;

/** Types of expressions as tickscript.md section 4.4 tells it. */
final class ReferenceTypes {
  private static final String UNKNOWN = "invalid type";

  private final Functions functions;
  private Map<String, Object> scope = Map.of();

  ReferenceTypes(Functions functions) {
    this.functions = functions;
  }

  void scope(Map<String, Object> values) {
    scope = values;
  }

  /** What is wrong with an expression at a task's start; null if nothing is. */
  static String compileError(Expression e) {
    if (e instanceof Identifier) {
      return "Given node type is not valid evaluation node: *ast.IdentifierNode";
    }
    if (e instanceof Literal literal && Kind.ofConstant(literal.value()) == Kind.INVALID) {
      return "Given node type is not valid evaluation node: *ast.StarNode";
    }
    if (e instanceof Unary unary) {
      return prefixed("Failed to handle node: ", compileError(unary.operand()));
    }
    if (e instanceof Nested nested) {
      return prefixed("Failed to handle node: ", compileError(nested.lambda().body()));
    }
    if (e instanceof Call call) {
      for (int i = 0; i < call.arguments().size(); i++) {
        String error = compileError(call.arguments().get(i));
        if (error != null) {
          return "Failed to handle " + (i + 1) + " argument: " + error;
        }
      }
    }
    return e instanceof Binary binary ? binaryCompileError(binary) : null;
  }

  private static String binaryCompileError(Binary binary) {
    String left = compileError(binary.left());
    String right = compileError(binary.right());
    if (left != null || right != null) {
      return left != null
          ? "Failed to handle left node: " + left
          : "Failed to handle right node: " + right;
    }
    if (dynamic(binary.left()) || dynamic(binary.right())) {
      return null;
    }
    String l = constant(binary.left());
    String r = constant(binary.right());
    return ReferenceOperators.result(l, binary.operator(), r) == null
        ? ReferenceOperators.complaint(binary.operator(), l, r)
        : null;
  }

  private static String prefixed(String prefix, String error) {
    return error == null ? null : prefix + error;
  }

  static String constant(Expression e) {
    if (e instanceof Literal literal) {
      return Kind.ofConstant(literal.value()).text();
    }
    if (e instanceof Unary unary) {
      return unary.operator() == Operator.NOT ? "boolean" : constant(unary.operand());
    }
    if (e instanceof Nested nested) {
      return constant(nested.lambda().body());
    }
    if (!(e instanceof Binary binary)) {
      return UNKNOWN;
    }
    if (binary.operator().kind() != Operator.Kind.MATH) {
      return "boolean";
    }
    String result =
        ReferenceOperators.result(
            constant(binary.left()), binary.operator(), constant(binary.right()));
    return result == null ? UNKNOWN : result;
  }

  private static boolean dynamic(Expression e) {
    if (e instanceof Nested nested) {
      return dynamic(nested.lambda().body());
    }
    if (e instanceof Literal || !constant(e).equals(UNKNOWN)) {
      return false;
    }
    if (e instanceof Unary unary) {
      return dynamic(unary.operand());
    }
    return !(e instanceof Binary binary) || dynamic(binary.left()) || dynamic(binary.right());
  }

  static String typeOf(Object value) {
    if (value == ReferenceInterpreter.MISSING) {
      return "missing";
    }
    if (value instanceof ReferenceInterpreter.Time) {
      return "time";
    }
    return value instanceof RegexValue ? "regex" : Kind.ofConstant(value).text();
  }

  Object value(Reference reference) {
    Object value = scope.get(reference.name());
    if (value == ReferenceInterpreter.NIL) {
      throw error("referenced value " + reference + " is nil.");
    }
    return value;
  }

  String type(Expression e) {
    if (!constant(e).equals(UNKNOWN)) {
      return constant(e);
    }
    if (e instanceof Reference reference) {
      return typeOf(value(reference));
    }
    if (e instanceof Unary unary) {
      return type(unary.operand());
    }
    if (e instanceof Nested nested) {
      return type(nested.lambda().body());
    }
    if (e instanceof Call call) {
      return callType(call);
    }
    Binary binary = (Binary) e;
    String left = type(binary.left());
    String right = type(binary.right());
    String result = ReferenceOperators.result(left, binary.operator(), right);
    if (result == null) {
      throw error(ReferenceOperators.complaint(binary.operator(), left, right));
    }
    return result;
  }

  private String callType(Call call) {
    FunctionGroup group = functions.find(call.function()).orElse(null);
    if (group == null) {
      throw error("undefined function: \"" + call.function() + '"');
    }
    List<Kind> kinds = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      kinds.add(kind(argued(kinds.size(), () -> type(argument))));
    }
    if (group.find(kinds).isPresent()) {
      return group.find(kinds).get().result().text();
    }
    List<String> missing = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      String text = ExpressionText.of(call.arguments().get(i));
      texts.add(text + ": " + kinds.get(i));
      if (kinds.get(i) == Kind.MISSING) {
        missing.add(text);
      }
    }
    String start = "Cannot call function \"" + call.function() + "\" ";
    if (missing.isEmpty()) {
      throw error(
          start
              + "with args ("
              + String.join(",", texts)
              + "), available signatures are "
              + group.domains()
              + ".");
    }
    List<String> names = new ArrayList<>();
    scope.keySet().forEach(name -> names.add('"' + name + '"'));
    missing.forEach(names::remove);
    throw error(
        start
            + (missing.size() > 1 ? "arguments " : "argument ")
            + String.join(", ", missing)
            + (missing.size() > 1 ? " are" : " is")
            + " missing, values in scope are ["
            + String.join(", ", names)
            + "]");
  }

  static Kind kind(String text) {
    for (Kind kind : Kind.values()) {
      if (kind.text().equals(text)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(text);
  }

  interface Step<T> {
    T run();
  }

  static <T> T argued(int index, Step<T> step) {
    try {
      return step.run();
    } catch (EvaluationException e) {
      if (e.getMessage().startsWith("runtime error")) {
        throw new ReferenceInterpreter.Panic(e.getMessage());
      }
      throw error("Failed to handle " + (index + 1) + " argument: " + e.getMessage());
    } catch (ReferenceInterpreter.Panic e) {
      throw e;
    }
  }

  static EvaluationException error(String message) {
    return new EvaluationException(message);
  }
}
