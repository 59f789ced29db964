package org.kapacitor.lambda.internal.typing;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Expression.Binary;
import org.kapacitor.api.expression.Expression.Call;
import org.kapacitor.api.expression.Expression.Nested;
import org.kapacitor.api.expression.Expression.Reference;
import org.kapacitor.api.expression.Expression.Unary;
import org.kapacitor.lambda.internal.function.FunctionGroup;
import org.kapacitor.lambda.internal.function.Functions;
import org.kapacitor.lambda.internal.type.Kind;
import org.kapacitor.lambda.internal.type.Operators;
import org.kapacitor.lambda.internal.type.StaticTypes;
import org.kapacitor.lambda.internal.typing.Resolved.Origin;

/**
 * The types of expressions for one signature. Determining a type looks no deeper than needed: what
 * has the same type whatever the data is hides the errors below it (tickscript.md section 4.4).
 */
final class Types {
  private final Resolution resolution;
  private final Functions functions;
  private final StaticTypes statics = new StaticTypes();

  /** A kind or an error of each part: what is around a part never changes. */
  private final Map<Expression, Object> known = new IdentityHashMap<>();

  Types(Resolution resolution, Functions functions) {
    this.resolution = resolution;
    this.functions = functions;
  }

  /**
   * The type of an expression.
   *
   * @throws Untyped if it has none
   */
  Kind of(Expression expression, Place place) {
    Kind kind = statics.constant(expression);
    if (kind != Kind.INVALID) {
      return kind;
    }
    Object found = known.get(expression);
    if (found == null) {
      try {
        found = find(expression, place);
      } catch (Untyped e) {
        found = e;
      }
      known.put(expression, found);
    }
    if (found instanceof Untyped error) {
      throw error;
    }
    return (Kind) found;
  }

  /** The type that an expression has whatever the data is. */
  Kind constant(Expression expression) {
    return statics.constant(expression);
  }

  private Kind find(Expression expression, Place place) {
    if (expression instanceof Reference reference) {
      return reference(reference.name(), place);
    }
    if (expression instanceof Unary unary) {
      return of(unary.operand(), place);
    }
    if (expression instanceof Nested nested) {
      return of(nested.lambda().body(), place);
    }
    return expression instanceof Binary binary
        ? arithmetic(binary, place)
        : call((Call) expression, place);
  }

  private Kind reference(String name, Place place) {
    Resolved resolved = resolution.get(name);
    if (resolved.kind() == Kind.INVALID) {
      throw new Untyped(place.prefix() + unusable(name, resolved));
    }
    return resolved.kind();
  }

  private static String unusable(String name, Resolved resolved) {
    return resolved.origin() == Origin.UNDEFINED
        ? "name \"" + name + "\" is undefined. Names in scope: "
        : "referenced value \"" + name + "\" is nil.";
  }

  private Kind arithmetic(Binary binary, Place place) {
    Kind left = of(binary.left(), place);
    Kind right = of(binary.right(), place);
    Kind result = Operators.result(binary.operator(), left, right);
    if (result == Kind.INVALID) {
      throw new Untyped(place.prefix() + Operators.complaint(binary.operator(), left, right));
    }
    return result;
  }

  private Kind call(Call call, Place place) {
    FunctionGroup group =
        functions
            .find(call.function())
            .orElseThrow(
                () -> new Untyped(place.prefix() + Texts.undefinedFunction(call.function())));
    List<Kind> kinds = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      kinds.add(of(argument, place.argument(kinds.size())));
    }
    return group
        .find(kinds)
        .orElseThrow(
            () ->
                new Untyped(place.prefix() + Texts.wrongArguments(call, kinds, group, resolution)))
        .result();
  }
}
