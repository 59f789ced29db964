package org.kapacitor.template.internal.syntax;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.kapacitor.template.internal.text.Quoting;
import org.kapacitor.template.internal.text.Unquoting;

/**
 * A constant. It adapts to the type that is asked for, so it can be several at once.
 *
 * @param text as it was written
 * @param kind what it is where no type is asked for
 * @param isInteger whether it can be an integer, as 1.0 can
 * @param integer the value, if so
 * @param real the value as a float
 */
public record NumberLiteral(String text, Kind kind, boolean isInteger, long integer, double real) {

  /** Reals in which underscores separate digits. */
  private static final Pattern REAL =
      Pattern.compile("(\\d+(_\\d+)*)?(\\.(\\d+(_\\d+)*)?)?([eE][+-]?\\d+(_\\d+)*)?");

  private static final Pattern HEX_REAL =
      Pattern.compile(
          "0[xX](_?\\p{XDigit}+(_\\p{XDigit}+)*)?(\\.(\\p{XDigit}+(_\\p{XDigit}+)*)?)?"
              + "[pP][+-]?\\d+(_\\d+)*");

  /** Types of constants. */
  public enum Kind {
    INT,
    FLOAT,
    /** An integer beyond 63 bits. */
    OVERFLOW
  }

  /** A constant that is none. */
  static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    SyntaxException(String message) {
      super(message, null, false, false);
    }
  }

  static NumberLiteral ofCharacter(String text) throws SyntaxException {
    OptionalInt value = Unquoting.character(text);
    if (value.isEmpty()) {
      throw new SyntaxException("invalid syntax");
    }
    if (!Unquoting.isSingleCharacter(text)) {
      throw new SyntaxException("malformed character constant: " + text);
    }
    return new NumberLiteral(text, Kind.INT, true, value.getAsInt(), value.getAsInt());
  }

  static NumberLiteral of(String text) throws SyntaxException {
    boolean looksReal = text.chars().anyMatch(c -> ".eEpP".indexOf(c) >= 0);
    Optional<BigInteger> whole = parseInteger(text);
    if (whole.isPresent()) {
      BigInteger value = whole.get();
      if (value.bitLength() <= 63) {
        long integer = value.longValue();
        return new NumberLiteral(
            text, isHex(text) || !looksReal ? Kind.INT : Kind.FLOAT, true, integer, integer);
      }
      if (value.bitLength() == 64 && Character.isDigit(text.charAt(0))) {
        return new NumberLiteral(text, Kind.OVERFLOW, false, 0, value.doubleValue());
      }
    }
    Optional<Double> real = parseReal(text);
    if (real.isEmpty()) {
      throw new SyntaxException("illegal number syntax: " + Quoting.quote(text));
    }
    if (!looksReal) {
      throw new SyntaxException("integer overflow: " + Quoting.quote(text));
    }
    double value = real.get();
    boolean integral = value == Math.rint(value) && Math.abs(value) < 0x1p63;
    return new NumberLiteral(text, Kind.FLOAT, integral, integral ? (long) value : 0, value);
  }

  private static boolean isHex(String text) {
    return text.startsWith("0x") || text.startsWith("0X");
  }

  private static Optional<BigInteger> parseInteger(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String digits = signed ? text.substring(1) : text;
    int radix = 10;
    if (digits.startsWith("0") && digits.length() > 1) {
      radix =
          switch (Character.toLowerCase(digits.charAt(1))) {
            case 'x' -> 16;
            case 'o' -> 8;
            case 'b' -> 2;
            default -> -8;
          };
      digits = digits.substring(radix < 0 ? 1 : 2);
    }
    if (!hasGoodUnderscores(digits, radix != 10)) {
      return Optional.empty();
    }
    digits = digits.replace("_", "");
    int base = Math.abs(radix);
    if (digits.isEmpty() || digits.chars().anyMatch(c -> Character.digit(c, base) < 0)) {
      return Optional.empty();
    }
    BigInteger value = new BigInteger(digits, base);
    return Optional.of(text.startsWith("-") ? value.negate() : value);
  }

  /** Underscores stand between digits, or between a prefix and a digit. */
  private static boolean hasGoodUnderscores(String digits, boolean prefixed) {
    return !digits.contains("__") && !digits.endsWith("_") && (prefixed || !digits.startsWith("_"));
  }

  private static Optional<Double> parseReal(String text) {
    String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    boolean hex = isHex(digits);
    String bare = digits.replace("_", "");
    if (!bare.equals(digits) && !(hex ? HEX_REAL : REAL).matcher(digits).matches()) {
      return Optional.empty();
    }
    if (!hex && bare.matches(".*[a-df-zA-DF-Z].*")) {
      return Optional.empty();
    }
    try {
      double value = Double.parseDouble(bare);
      return Double.isInfinite(value)
          ? Optional.empty()
          : Optional.of(text.startsWith("-") ? -value : value);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
