package org.kapacitor.lambda.internal.typing;

import java.util.ArrayList;
import java.util.List;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Expression.Binary;
import org.kapacitor.api.expression.Expression.Call;
import org.kapacitor.api.expression.Expression.Nested;
import org.kapacitor.api.expression.Expression.Reference;
import org.kapacitor.api.expression.Expression.Unary;
import org.kapacitor.lambda.internal.function.FunctionGroup;
import org.kapacitor.lambda.internal.type.ExpressionText;
import org.kapacitor.lambda.internal.type.Kind;

/** Messages of evaluation errors (tickscript.md section 4.5). */
final class Texts {
  private Texts() {}

  static String typeGuard(Kind wanted, Kind actual) {
    return "TypeGuard: expression returned unexpected type " + actual + ", expected " + wanted;
  }

  static String undefinedFunction(String name) {
    return "undefined function: \"" + name + '"';
  }

  /** A comparison or logical operator has an operand without a value. */
  static String missingOperand(String side, Expression operand) {
    return operand instanceof Reference
        ? side + " reference value " + operand + " is missing value"
        : "expected " + side + "Evaluator to be *EvalReferenceNode got " + goType(operand);
  }

  /** Something other than a reference has no value. */
  static String notReference(Expression operand) {
    return "expected nodeEvaluator to be *EvalReferenceNode got " + goType(operand);
  }

  static String missingReference(String name) {
    return "reference \"" + name + "\" is missing value";
  }

  private static String goType(Expression expression) {
    String type = "Reference";
    if (expression instanceof Unary) {
      type = "Unary";
    } else if (expression instanceof Binary) {
      type = "Binary";
    } else if (expression instanceof Nested) {
      type = "Lambda";
    } else if (expression instanceof Call) {
      type = "Function";
    }
    return "*stateful.Eval" + type + "Node";
  }

  /** No signature of a function takes the arguments. */
  static String wrongArguments(
      Call call, List<Kind> kinds, FunctionGroup group, Resolution resolution) {
    List<String> missing = new ArrayList<>();
    List<String> typed = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      String text = ExpressionText.of(call.arguments().get(i));
      typed.add(text + ": " + kinds.get(i));
      if (kinds.get(i) == Kind.MISSING) {
        missing.add(text);
      }
    }
    if (missing.isEmpty()) {
      return "Cannot call function \"%s\" with args (%s), available signatures are %s."
          .formatted(call.function(), String.join(",", typed), group.domains());
    }
    return "Cannot call function \"%s\" %s %s %s missing, values in scope are [%s]"
        .formatted(
            call.function(),
            missing.size() > 1 ? "arguments" : "argument",
            String.join(", ", missing),
            missing.size() > 1 ? "are" : "is",
            resolution.inScope(missing));
  }
}
