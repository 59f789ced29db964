package org.kapacitor.lambda.internal.type;

import java.time.Duration;
import java.util.stream.Collectors;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Expression.Binary;
import org.kapacitor.api.expression.Expression.Call;
import org.kapacitor.api.expression.Expression.Literal;
import org.kapacitor.api.expression.Expression.Nested;
import org.kapacitor.api.expression.Expression.Unary;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.text.Durations;
import org.kapacitor.api.text.Floats;

/**
 * Expressions as evaluation errors show them: strings and regular expressions bare, durations in
 * the style of logs, no parentheses.
 */
public final class ExpressionText {
  private ExpressionText() {}

  /** The text of an expression. */
  public static String of(Expression expression) {
    if (expression instanceof Literal literal) {
      return constant(literal.value());
    }
    if (expression instanceof Unary unary) {
      return unary.operator() + of(unary.operand());
    }
    if (expression instanceof Binary binary) {
      return of(binary.left()) + ' ' + binary.operator() + ' ' + of(binary.right());
    }
    if (expression instanceof Call call) {
      return call.arguments().stream()
          .map(ExpressionText::of)
          .collect(Collectors.joining(", ", call.function() + "(", ")"));
    }
    return expression instanceof Nested nested ? of(nested.lambda().body()) : expression.toString();
  }

  private static String constant(Object value) {
    if (value instanceof Double number) {
      return Floats.general(number);
    }
    if (value instanceof Duration duration) {
      return Durations.go(duration.toNanos());
    }
    return value instanceof Regex regex
        ? regex.pattern().replace("/", "\\/")
        : String.valueOf(value);
  }
}
