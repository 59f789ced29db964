package org.kapacitor.api.expression;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A lambda expression. Script variables have been replaced by their values already. Immutable;
 * {@link #toString} is the text that messages show.
 */
public sealed interface Expression {

  /**
   * A constant.
   *
   * @param value a Double, Long, String, Boolean, {@link Duration}, {@link Regex}, {@link Star} or
   *     a List of values; the last two parse but cannot be evaluated
   */
  record Literal(Object value) implements Expression {
    @Override
    public String toString() {
      return value instanceof String text
          ? "'" + text.replace("'", "\\'") + "'"
          : String.valueOf(value);
    }
  }

  /** A field or tag, written {@code "name"}. */
  record Reference(String name) implements Expression {
    @Override
    public String toString() {
      return '"' + name + '"';
    }
  }

  /** A bare name that was not replaced: legal only where the user of the expression knows it. */
  record Identifier(String name) implements Expression {
    @Override
    public String toString() {
      return name;
    }
  }

  /** {@code -x} or {@code !x}. */
  record Unary(Operator operator, Expression operand) implements Expression {
    @Override
    public String toString() {
      return operator.symbol() + operand;
    }
  }

  /** {@code left operator right}. */
  record Binary(Operator operator, Expression left, Expression right) implements Expression {
    @Override
    public String toString() {
      return left + " " + operator.symbol() + " " + right;
    }
  }

  /** A call of a built-in function or one of a plug-in. */
  record Call(String function, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String toString() {
      return function
          + arguments.stream()
              .map(Expression::toString)
              .collect(Collectors.joining(", ", "(", ")"));
    }
  }

  /**
   * A variable that holds a lambda, used inside another: it has a state of its own (section 4.8).
   */
  record Nested(Lambda lambda) implements Expression {
    @Override
    public String toString() {
      return lambda.body().toString();
    }
  }
}
