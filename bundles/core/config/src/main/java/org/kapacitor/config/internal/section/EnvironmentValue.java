package org.kapacitor.config.internal.section;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kapacitor.api.option.OptionException;

/** Reads the text of an environment variable as the original does (config.md A2). */
final class EnvironmentValue {
  private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");
  private static final Set<String> FALSE = Set.of("0", "f", "F", "false", "FALSE", "False");
  private static final Pattern INTEGER =
      Pattern.compile("([+-]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))");
  private static final int[] RADIX = {0, 0, 16, 2, 8, 10};
  private static final Pattern FLOAT =
      Pattern.compile(
          "[+-]?(?:(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?|(?i:inf|infinity)|(?i:nan))");

  private EnvironmentValue() {}

  /**
   * Reads a text that is not empty.
   *
   * @param variable for the message
   * @throws OptionException if it does not fit, see {@link Environment#apply}
   */
  static Object parse(String variable, KeySpec spec, String text) {
    Object value =
        switch (spec.type()) {
          case STRING, ANY -> text;
          case INTEGER -> integer(text);
          case FLOAT -> number(text);
          case BOOLEAN -> TRUE.contains(text) ? (Object) true : FALSE.contains(text) ? false : null;
          case DURATION -> duration(text);
          case STRINGS, TABLE -> throw new IllegalArgumentException(variable);
        };
    if (value == null) {
      throw new OptionException(
          "apply env config: failed to apply %s to %s using type %s and value '%s'"
              .formatted(variable, field(spec), goType(spec.type()), text));
    }
    if (!spec.allows(value)) {
      throw new OptionException(
          "apply env config: "
              + variable
              + ": expected "
              + Limits.expected(spec)
              + ", found "
              + Found.text(value, spec.secret()));
    }
    return value;
  }

  private static Object duration(String text) {
    try {
      return DurationText.parse(text);
    } catch (OptionException e) {
      throw new OptionException("apply env config: failed to unmarshal env var: " + e.getMessage());
    }
  }

  private static Long integer(String text) {
    Matcher parts = INTEGER.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    for (int group = 2; group < RADIX.length; group++) {
      if (parts.group(group) != null) {
        return parse(parts.group(1) + parts.group(group), RADIX[group]);
      }
    }
    return null;
  }

  private static Long parse(String digits, int radix) {
    try {
      return Long.valueOf(digits, radix);
    } catch (NumberFormatException tooLarge) {
      return null;
    }
  }

  private static Double number(String text) {
    if (!FLOAT.matcher(text).matches()) {
      return null;
    }
    String unsigned = text.replaceFirst("^[+-]", "");
    boolean infinite = unsigned.substring(0, 1).equalsIgnoreCase("i");
    if (unsigned.equalsIgnoreCase("nan")) {
      return Double.NaN;
    }
    double size = infinite ? Double.POSITIVE_INFINITY : Double.parseDouble(unsigned);
    if (Double.isInfinite(size) && !infinite) {
      return null;
    }
    return text.startsWith("-") ? -size : size;
  }

  /** What the original's field is called, as far as the component's name tells. */
  private static String field(KeySpec spec) {
    return Character.toUpperCase(spec.name().charAt(0)) + spec.name().substring(1);
  }

  private static String goType(ValueType type) {
    return switch (type) {
      case INTEGER -> "int";
      case FLOAT -> "float64";
      case BOOLEAN -> "bool";
      default -> "string";
    };
  }
}
