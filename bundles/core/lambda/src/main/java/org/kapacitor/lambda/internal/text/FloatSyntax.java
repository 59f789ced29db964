package org.kapacitor.lambda.internal.text;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Floats as strings may spell them (tickscript.md section 5.1). */
public final class FloatSyntax {
  private static final String DIGITS = "[0-9](_?[0-9])*";
  private static final String HEX_DIGITS = "[0-9a-fA-F](_?[0-9a-fA-F])*";
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?(D(\\.(D)?)?|\\.D)([eE][+-]?D)?|[+-]?0[xX](_?H(\\.(H)?)?|\\.H)[pP][+-]?D"
              .replace("D", DIGITS)
              .replace("H", HEX_DIGITS));

  private FloatSyntax() {}

  /** The number; empty if the text is not one. A number that is too large gives an infinity. */
  public static OptionalDouble parse(String text) {
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (!isPlain(text) && !NUMBER.matcher(text).matches()) {
      return named(text.toLowerCase(Locale.ROOT));
    }
    try {
      String digits = text.indexOf('_') < 0 ? text : text.replace("_", "");
      return OptionalDouble.of(Double.parseDouble(digits));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** Whether there are only characters for which Java's syntax is the same. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        return false;
      }
    }
    return true;
  }

  private static OptionalDouble named(String lowerCase) {
    return switch (lowerCase) {
      case "nan" -> OptionalDouble.of(Double.NaN);
      case "inf", "+inf", "infinity", "+infinity" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
      case "-inf", "-infinity" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
      default -> OptionalDouble.empty();
    };
  }
}
