package org.kapacitor.lambda;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.expression.Operator;
import org.kapacitor.api.text.Utf8Order;
import org.kapacitor.lambda.internal.text.RegexValue;

/** The operators of tickscript.md section 4.3, as its table has them, on boxed values. */
final class ReferenceOperators {
  private static final String[] TABLE = {
    "float + float = float",
    "int + int = int",
    "string + string = string",
    "duration + duration = duration",
    "float - float = float",
    "int - int = int",
    "duration - duration = duration",
    "float * float = float",
    "int * int = int",
    "duration * int = duration",
    "int * duration = duration",
    "duration * float = duration",
    "float * duration = duration",
    "float / float = float",
    "int / int = int",
    "duration / int = duration",
    "duration / float = duration",
    "duration / duration = int",
    "int % int = int",
    "boolean AND boolean = boolean",
    "boolean OR boolean = boolean",
    "boolean == boolean = boolean",
    "boolean != boolean = boolean",
    "string =~ regex = boolean",
    "string !~ regex = boolean",
  };
  private static final Map<String, String> RESULTS = results();

  private ReferenceOperators() {}

  private static Map<String, String> results() {
    Map<String, String> results = new HashMap<>();
    for (String line : TABLE) {
      String[] parts = line.split(" = ");
      results.put(parts[0], parts[1]);
    }
    for (String operator : List.of("==", "!=", "<", "<=", ">", ">=")) {
      for (String pair : List.of("int int", "float float", "int float", "float int")) {
        results.put(pair.replace(" ", " " + operator + " "), "boolean");
      }
      results.put("string " + operator + " string", "boolean");
      results.put("duration " + operator + " duration", "boolean");
    }
    return results;
  }

  /** Type of the result; null if the operator does not take the types. */
  static String result(String left, Operator operator, String right) {
    return RESULTS.get(left + " " + operator + " " + right);
  }

  /** Why an operator does not take the types. */
  static String complaint(Operator operator, String left, String right) {
    boolean takes =
        RESULTS.keySet().stream()
            .anyMatch(
                k ->
                    k.startsWith(left + " " + operator + " ")
                        || k.endsWith(" " + operator + " " + left));
    return takes
        ? "mismatched type to binary operator. got "
            + String.join(" ", left, operator.symbol(), right)
            + ". see bool(), int(), float(), string(), duration()"
        : "invalid " + operator.kind().text() + " operator " + operator + " for type " + left;
  }

  /** The result for values that the operator takes. */
  static Object apply(Operator operator, Object l, Object r) {
    if (operator.kind() == Operator.Kind.COMPARISON) {
      return compare(operator, l, r);
    }
    if (l instanceof String text) {
      return text + r;
    }
    boolean duration =
        l instanceof Duration && !(r instanceof Duration && operator == Operator.DIVIDE)
            || r instanceof Duration && !(l instanceof Duration);
    if (l instanceof Double || r instanceof Double) {
      double value = floats(operator, number(l), number(r));
      return duration ? (Object) Duration.ofNanos(truncated(value)) : (Object) value;
    }
    long value = integers(operator, integer(l), integer(r));
    return duration ? (Object) Duration.ofNanos(value) : (Object) value;
  }

  private static long truncated(double value) {
    return Math.abs(value) < 0x1p63 ? (long) value : Long.MIN_VALUE;
  }

  private static double number(Object value) {
    return value instanceof Double d ? d : integer(value);
  }

  private static long integer(Object value) {
    return value instanceof Duration d ? d.toNanos() : (Long) value;
  }

  private static double floats(Operator operator, double l, double r) {
    return switch (operator) {
      case PLUS -> l + r;
      case MINUS -> l - r;
      case TIMES -> l * r;
      default -> l / r;
    };
  }

  private static long integers(Operator operator, long l, long r) {
    if (r == 0 && (operator == Operator.DIVIDE || operator == Operator.MODULO)) {
      throw new ReferenceInterpreter.Panic("runtime error: integer divide by zero");
    }
    return switch (operator) {
      case PLUS -> l + r;
      case MINUS -> l - r;
      case TIMES -> l * r;
      case DIVIDE -> l / r;
      default -> l % r;
    };
  }

  private static boolean compare(Operator operator, Object l, Object r) {
    if (r instanceof RegexValue regex) {
      return regex.matches((String) l) == (operator == Operator.REGEX_EQUAL);
    }
    if (l instanceof Double || r instanceof Double) {
      double x = number(l);
      double y = number(r);
      return switch (operator) {
        case EQUAL -> x == y;
        case NOT_EQUAL -> x != y;
        case LESS -> x < y;
        case LESS_EQUAL -> x <= y;
        case GREATER -> x > y;
        default -> x >= y;
      };
    }
    int order;
    if (l instanceof String text) {
      order = Utf8Order.compare(text, (String) r);
    } else {
      order =
          l instanceof Boolean b ? b.compareTo((Boolean) r) : Long.compare(integer(l), integer(r));
    }
    return switch (operator) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      default -> order >= 0;
    };
  }
}
