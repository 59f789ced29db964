package org.kapacitor.influxql.internal;

import java.util.regex.Pattern;
import org.kapacitor.api.text.Floats;
import org.kapacitor.influxql.InfluxqlException;
import org.kapacitor.influxql.internal.InfluxqlParser.ExpressionContext;

/** What a statement says of intervals without data. */
final class Fill {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private Fill() {}

  /** As it is in the text of a statement. */
  static String written(ExpressionContext expression) {
    String value = Expressions.text(expression);
    return switch (value) {
      case "null" -> "";
      case "none", "previous", "linear" -> text(value);
      default -> {
        if (!NUMBER.matcher(value).matches()) {
          throw new InfluxqlException("expected number argument in fill()");
        }
        yield value.contains(".") ? text(Floats.general(Double.parseDouble(value))) : text(value);
      }
    };
  }

  /**
   * As a script has it: a string or a number.
   *
   * @throws InfluxqlException for any other string
   */
  static String of(Object value) {
    if (value instanceof String name) {
      return switch (name) {
        case "null" -> "";
        case "none", "previous", "linear" -> text(name);
        default -> throw new InfluxqlException("unexpected fill option " + name);
      };
    }
    return text(value instanceof Double number ? Floats.general(number) : value.toString());
  }

  private static String text(String value) {
    return " fill(" + value + ")";
  }
}
