package org.kapacitor.tickscript.internal;

import org.antlr.v4.runtime.Token;
import org.kapacitor.tickscript.Comment;
import org.kapacitor.tickscript.Literal;
import org.kapacitor.tickscript.Literal.BoolLiteral;
import org.kapacitor.tickscript.Literal.DurationLiteral;
import org.kapacitor.tickscript.Literal.FloatLiteral;
import org.kapacitor.tickscript.Literal.IntLiteral;
import org.kapacitor.tickscript.Literal.RegexLiteral;
import org.kapacitor.tickscript.Literal.StarLiteral;
import org.kapacitor.tickscript.Literal.StringLiteral;
import org.kapacitor.tickscript.Position;
import org.kapacitor.tickscript.Term;
import org.kapacitor.tickscript.Term.Reference;
import org.kapacitor.tickscript.TickscriptException;

/** Values of literal tokens (tickscript.md sections 1.2 to 1.5). */
final class Literals {
  private Literals() {}

  /** Throws if the token is a literal without a value. */
  static void check(Token token) {
    switch (token.getType()) {
      case TickscriptLexer.NUMBER, TickscriptLexer.DURATION, TickscriptLexer.REGEX ->
          of(token, Position.START, Comment.NONE);
      default -> {}
    }
  }

  static Term of(Token token, Position position, Comment comment) {
    String text = token.getText();
    return switch (token.getType()) {
      case TickscriptLexer.NUMBER -> number(text, position, comment);
      case TickscriptLexer.DURATION -> new DurationLiteral(position, comment, nanos(text), text);
      case TickscriptLexer.STRING -> string(text, position, comment);
      case TickscriptLexer.REGEX -> regex(unquoted(text, 1), position, comment);
      case TickscriptLexer.REFERENCE ->
          new Reference(position, comment, unquoted(text, 1).replace("\\\"", "\""));
      case TickscriptLexer.STAR -> new StarLiteral(position, comment);
      default -> new BoolLiteral(position, comment, token.getType() == TickscriptLexer.TRUE);
    };
  }

  private static String unquoted(String text, int quotes) {
    return text.substring(quotes, text.length() - quotes);
  }

  private static Literal number(String text, Position position, Comment comment) {
    try {
      if (text.indexOf('.') >= 0) {
        double value = Double.parseDouble(text);
        if (Double.isFinite(value)) {
          return new FloatLiteral(position, comment, value);
        }
      } else if (Source.isAscii(text)) { // Long accepts the digits of all scripts
        boolean octal = text.length() > 1 && text.charAt(0) == '0';
        return new IntLiteral(position, comment, Long.parseLong(text, octal ? 8 : 10), octal);
      }
    } catch (NumberFormatException tooLargeOrNotOctal) {
      // The text below says all there is to say.
    }
    throw new TickscriptException("parser: illegal number syntax: \"" + text + '"');
  }

  /** Overflow is noticed only if the result is negative, as in the original. */
  private static long nanos(String text) {
    int unit = text.length() - (text.endsWith("ms") ? 2 : 1);
    String digits = text.substring(0, unit);
    long count;
    try {
      count = Source.isAscii(digits) ? Long.parseLong(digits) : -1;
    } catch (NumberFormatException tooLarge) {
      count = -1;
    }
    if (count < 0) {
      throw new TickscriptException("parser: invalid duration");
    }
    long nanos = count * unit(text.substring(unit));
    if (nanos < 0) {
      throw new TickscriptException(
          "parser: overflowed duration "
              + count
              + text.substring(unit)
              + ": choose a smaller duration or INF");
    }
    return nanos;
  }

  private static long unit(String unit) {
    return switch (unit) {
      case "w" -> 604_800_000_000_000L;
      case "d" -> 86_400_000_000_000L;
      case "h" -> 3_600_000_000_000L;
      case "m" -> 60_000_000_000L;
      case "s" -> 1_000_000_000L;
      case "ms" -> 1_000_000L;
      default -> 1_000L;
    };
  }

  private static Literal string(String text, Position position, Comment comment) {
    return text.startsWith("'''")
        ? new StringLiteral(position, comment, unquoted(text, 3), true)
        : new StringLiteral(position, comment, unquoted(text, 1).replace("\\'", "'"), false);
  }

  private static Literal regex(String text, Position position, Comment comment) {
    String pattern = text.replace("\\/", "/");
    try {
      Regexes.check(pattern);
    } catch (TickscriptException e) {
      throw new TickscriptException("parser: " + e.getMessage());
    }
    return new RegexLiteral(position, comment, pattern, text);
  }
}
