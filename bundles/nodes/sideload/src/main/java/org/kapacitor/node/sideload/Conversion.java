package org.kapacitor.node.sideload;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kapacitor.api.data.FieldException;
import org.kapacitor.api.option.TypeNames;
import org.kapacitor.api.text.Floats;
import org.kapacitor.api.text.Json;

/** Makes values what their defaults are. */
final class Conversion {
  private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
  private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");
  private static final Pattern HEXADECIMAL =
      Pattern.compile("[-+]?0[xX]([0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+)[pP][-+]?[0-9]+");
  private static final Pattern NOT_FINITE =
      Pattern.compile("nan|[-+]?inf(inity)?", Pattern.CASE_INSENSITIVE);

  private Conversion() {}

  /**
   * A value in the type of its default.
   *
   * @throws FieldException if it cannot be converted
   */
  static Object convert(Object value, Object fallback) {
    Object converted =
        fallback instanceof Long
            ? integer(value)
            : fallback instanceof Double
                ? real(value)
                : fallback instanceof Boolean
                    ? flag(value)
                    : fallback instanceof Duration ? null : text(value);
    if (converted == null) {
      throw new FieldException(
          "cannot convert value of type " + type(value) + " to type " + type(fallback));
    }
    return converted;
  }

  private static Long integer(Object value) {
    if (value instanceof Double number) {
      // Beyond 2^63 the nearest integer is not the number any more.
      return number == number.longValue() && Math.abs(number) < 0x1p63 ? number.longValue() : null;
    }
    if (!(value instanceof String text)) {
      return null;
    }
    if (!INTEGER.matcher(text).matches()) {
      throw unreadable("int64", "Atoi", text, "invalid syntax");
    }
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw unreadable("int64", "Atoi", text, "value out of range");
    }
  }

  private static Double real(Object value) {
    if (!(value instanceof String text)) {
      return value instanceof Double number ? number : null;
    }
    if (NOT_FINITE.matcher(text).matches()) {
      return text.toLowerCase(Locale.ROOT).startsWith("n")
          ? Double.NaN
          : text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    if (!DECIMAL.matcher(text).matches() && !HEXADECIMAL.matcher(text).matches()) {
      throw unreadable("float64", "ParseFloat", text, "invalid syntax");
    }
    double number = Double.parseDouble(text);
    if (Double.isInfinite(number)) {
      throw unreadable("float64", "ParseFloat", text, "value out of range");
    }
    return number;
  }

  private static Boolean flag(Object value) {
    if (value instanceof String text) {
      if (!TRUE.contains(text) && !FALSE.contains(text)) {
        throw unreadable("bool", "ParseBool", text, "invalid syntax");
      }
      return TRUE.contains(text);
    }
    return value instanceof Boolean flag ? flag : null;
  }

  private static String text(Object value) {
    if (value instanceof Double number) {
      return Floats.plain(number);
    }
    return value instanceof String || value instanceof Boolean ? value.toString() : null;
  }

  private static FieldException unreadable(String type, String parser, String text, String why) {
    return new FieldException(
        "cannot convert string to %s: strconv.%s: parsing %s: %s"
            .formatted(type, parser, Json.of(text), why));
  }

  /** The name of a value's type in messages. */
  static String type(Object value) {
    if (value instanceof Map) {
      return "map[string]interface {}";
    }
    return value instanceof List ? "[]interface {}" : TypeNames.of(value);
  }
}
