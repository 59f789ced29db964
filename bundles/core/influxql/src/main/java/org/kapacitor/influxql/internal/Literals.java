package org.kapacitor.influxql.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.antlr.v4.runtime.Token;
import org.kapacitor.api.text.Durations;
import org.kapacitor.influxql.InfluxqlException;
import org.kapacitor.tickscript.Script;
import org.kapacitor.tickscript.TickscriptException;

/** Writes literals as the original writes them. */
final class Literals {
  private static final BigInteger MAX_UNSIGNED =
      BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
  private static final int DECIMALS = 3;

  private Literals() {}

  /** A literal, after a minus sign or not. */
  static String text(Token token, boolean negative) {
    String text = token.getText();
    return switch (token.getType()) {
      case InfluxqlLexer.STRING -> Quotes.string(Quotes.unquoted(text));
      case InfluxqlLexer.INTEGER -> whole(token, negative);
      case InfluxqlLexer.NUMBER -> number(text, negative);
      case InfluxqlLexer.DURATION -> duration(token, negative);
      case InfluxqlLexer.PARAMETER -> throw Tokens.missingParameter(token);
      default -> token.getType() == InfluxqlLexer.TRUE ? "true" : "false";
    };
  }

  private static String whole(Token token, boolean negative) {
    BigInteger value = new BigInteger(token.getText());
    if (value.compareTo(MAX_UNSIGNED) > 0) {
      throw Tokens.error("unable to parse integer", token);
    }
    if (negative && value.negate().bitLength() > 63) {
      throw new InfluxqlException("constant -" + value + " underflows int64");
    }
    return (negative ? value.negate() : value).toString();
  }

  /** An integer of 64 bits. */
  static long integer(Token token) {
    try {
      return Long.parseLong(token.getText());
    } catch (NumberFormatException e) {
      throw Tokens.error("unable to parse integer", token);
    }
  }

  /** With three decimals, as the original, and more where it would be another number. */
  static String number(String text, boolean negative) {
    BigDecimal value = new BigDecimal(Double.toString(Double.parseDouble(text)));
    BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    BigDecimal written = rounded.compareTo(value) == 0 ? rounded : value;
    return (negative ? "-" : "") + written.toPlainString();
  }

  private static String duration(Token token, boolean negative) {
    long nanos =
        Durations.parseInflux(token.getText())
            .orElseThrow(() -> new InfluxqlException("invalid duration"));
    return duration(negative ? -nanos : nanos);
  }

  /** A duration in the largest unit that divides it. */
  static String duration(long nanos) {
    return nanos % 1000 == 0 ? Durations.influx(nanos) : nanos + "ns";
  }

  /** A regular expression with its slashes. */
  static String regex(Token token) {
    String text = token.getText();
    String pattern = text.substring(1, text.length() - 1).replace("\\/", "/");
    try {
      Script.checkRegex(pattern);
    } catch (TickscriptException e) {
      throw Tokens.error(e.getMessage(), token);
    }
    return "/" + pattern.replace("/", "\\/") + "/";
  }
}
