package org.kapacitor.lambda.internal.type;

import org.kapacitor.api.expression.Operator;

/** Which operands the binary operators take (tickscript.md section 4.3). */
public final class Operators {
  private Operators() {}

  /** Type of the result; {@link Kind#INVALID} if the operator does not take these operands. */
  public static Kind result(Operator operator, Kind left, Kind right) {
    return switch (operator) {
      case AND, OR -> bool(left == Kind.BOOL && right == Kind.BOOL);
      case EQUAL, NOT_EQUAL ->
          bool(left == Kind.BOOL && right == Kind.BOOL || comparable(left, right));
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> bool(comparable(left, right));
      case REGEX_EQUAL, REGEX_NOT_EQUAL -> bool(left == Kind.STRING && right == Kind.REGEX);
      case PLUS -> sum(left, right, true);
      case MINUS -> sum(left, right, false);
      case TIMES -> product(left, right);
      case DIVIDE -> quotient(left, right);
      case MODULO -> left == Kind.INT && right == Kind.INT ? Kind.INT : Kind.INVALID;
      case NOT -> Kind.INVALID;
    };
  }

  private static Kind bool(boolean fits) {
    return fits ? Kind.BOOL : Kind.INVALID;
  }

  private static boolean comparable(Kind left, Kind right) {
    return numeric(left) && numeric(right)
        || left == right && (left == Kind.STRING || left == Kind.DURATION);
  }

  private static boolean numeric(Kind kind) {
    return kind == Kind.INT || kind == Kind.FLOAT;
  }

  private static Kind sum(Kind left, Kind right, boolean strings) {
    boolean fits = numeric(left) || left == Kind.DURATION || strings && left == Kind.STRING;
    return fits && left == right ? left : Kind.INVALID;
  }

  private static Kind product(Kind left, Kind right) {
    if (numeric(left) && left == right) {
      return left;
    }
    boolean scaled =
        left == Kind.DURATION && numeric(right) || numeric(left) && right == Kind.DURATION;
    return scaled ? Kind.DURATION : Kind.INVALID;
  }

  private static Kind quotient(Kind left, Kind right) {
    if (numeric(left)) {
      return left == right ? left : Kind.INVALID;
    }
    if (left != Kind.DURATION) {
      return Kind.INVALID;
    }
    return right == Kind.DURATION ? Kind.INT : numeric(right) ? Kind.DURATION : Kind.INVALID;
  }

  /** Whether the operator takes the type at all, on either side. */
  public static boolean takes(Operator operator, Kind kind) {
    for (Kind other : Kind.values()) {
      if (result(operator, kind, other) != Kind.INVALID
          || result(operator, other, kind) != Kind.INVALID) {
        return true;
      }
    }
    return false;
  }

  /** Why the operator does not take the operands (tickscript.md section 4.5). */
  public static String complaint(Operator operator, Kind left, Kind right) {
    if (!takes(operator, left)) {
      return "invalid " + operator.kind().text() + " operator " + operator + " for type " + left;
    }
    return "mismatched type to binary operator. got "
        + left
        + ' '
        + operator
        + ' '
        + right
        + ". see bool(), int(), float(), string(), duration()";
  }
}
