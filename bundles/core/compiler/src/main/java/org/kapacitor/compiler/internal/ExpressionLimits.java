package org.kapacitor.compiler.internal;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.compiler.CompileException;

/**
 * Keeps what scripts build up from variables small enough to be worked with: every use of a lambda
 * repeats it in whole and every {@code a + a} doubles a string, so that a few dozen lines could ask
 * for more than any machine has. One per compilation.
 */
final class ExpressionLimits {
  /** How many operators, operands and calls an expression can have, those of its lambdas too. */
  static final int MAX_TERMS = 20_000;

  /** How deep they can be nested in one another. */
  static final int MAX_DEPTH = 3_000;

  /** How many characters a text can have that a script computes. */
  static final double MAX_TEXT = 16 * 1024 * 1024;

  /** No number or other value is longer as a text. */
  private static final double SHORT_TEXT = 400;

  private record Size(long terms, long depth) {}

  private final Map<Lambda, Size> lambdas = new IdentityHashMap<>();

  /**
   * Checks an expression.
   *
   * @throws CompileException if it is too large
   */
  void check(Expression expression) {
    Size size = size(expression);
    if (size.terms() > MAX_TERMS || size.depth() > MAX_DEPTH) {
      throw new CompileException(
          "expression is too large: %d terms, %d deep, with the lambdas it uses; at most %d and %d"
              .formatted(size.terms(), size.depth(), MAX_TERMS, MAX_DEPTH));
    }
  }

  /**
   * Checks an expression that is evaluated while the script is compiled.
   *
   * @throws CompileException if it is too large, or if its value could be
   */
  void checkArithmetic(Expression expression) {
    check(expression);
    if (textLength(expression) > MAX_TEXT) {
      throw new CompileException(
          "text computed by the script can be longer than %.0f characters".formatted(MAX_TEXT));
    }
  }

  private Size size(Expression expression) {
    if (expression instanceof Expression.Nested nested) {
      Size known = lambdas.get(nested.lambda());
      if (known == null) {
        known = size(nested.lambda().body());
        lambdas.put(nested.lambda(), known);
      }
      return known;
    }
    long terms = 1;
    long depth = 0;
    for (Expression part : parts(expression)) {
      Size size = size(part);
      terms += size.terms();
      depth = Math.max(depth, size.depth());
    }
    return new Size(terms, depth + 1);
  }

  private static List<Expression> parts(Expression expression) {
    if (expression instanceof Expression.Unary unary) {
      return List.of(unary.operand());
    }
    if (expression instanceof Expression.Binary binary) {
      return List.of(binary.left(), binary.right());
    }
    if (expression instanceof Expression.Nested nested) {
      return List.of(nested.lambda().body());
    }
    return expression instanceof Expression.Call call ? call.arguments() : List.of();
  }

  /** No value of the expression is longer than this as a text. */
  private static double textLength(Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      return literal.value() instanceof String text ? text.length() : SHORT_TEXT;
    }
    List<Double> lengths = parts(expression).stream().map(ExpressionLimits::textLength).toList();
    double sum = lengths.stream().mapToDouble(length -> length).sum();
    if (!(expression instanceof Expression.Call call)) {
      return sum;
    }
    return switch (call.function()) {
      // A replacement between any two characters, and one at each end.
      case "strReplace" -> sum + (sum + 1) * (lengths.size() > 2 ? lengths.get(2) : 0);
      // What a group matched can be repeated by each reference to it.
      case "regexReplace" -> sum + 2 * (sum + 1) * (lengths.size() > 2 ? lengths.get(2) : 0);
      // Capital letters can take more characters than small ones.
      default -> SHORT_TEXT + 3 * sum;
    };
  }
}
