package org.kapacitor.influxql.internal;

import java.util.Locale;
import org.antlr.v4.runtime.Token;
import org.kapacitor.influxql.InfluxqlException;

/** What error texts say of tokens. */
final class Tokens {
  private Tokens() {}

  /** What is expected: a kind of token. */
  static String name(int type) {
    return switch (type) {
      case InfluxqlLexer.IDENTIFIER -> "identifier";
      case InfluxqlLexer.INTEGER -> "integer";
      case InfluxqlLexer.STRING -> "string";
      case InfluxqlLexer.REGEX -> "regex";
      default -> literal(type);
    };
  }

  private static String literal(int type) {
    String name = InfluxqlLexer.VOCABULARY.getLiteralName(type);
    return name == null
        ? InfluxqlLexer.VOCABULARY.getSymbolicName(type)
        : name.substring(1, name.length() - 1);
  }

  /** What was found: a value as it is, a keyword in capitals. */
  static String found(Token token) {
    String text = token.getText();
    return switch (token.getType()) {
      case Token.EOF -> "EOF";
      case InfluxqlLexer.IDENTIFIER -> Quotes.name(text);
      case InfluxqlLexer.STRING -> Quotes.unquoted(text);
      case InfluxqlLexer.REGEX -> "/";
      case InfluxqlLexer.INTEGER,
          InfluxqlLexer.NUMBER,
          InfluxqlLexer.DURATION,
          InfluxqlLexer.UNKNOWN ->
          text;
      default -> text.toUpperCase(Locale.ROOT);
    };
  }

  static InfluxqlException missingParameter(Token token) {
    String name = token.getText().substring(1);
    return new InfluxqlException(
        name.isEmpty() ? "empty bound parameter" : "missing parameter: " + name);
  }

  static InfluxqlException error(String message, Token token) {
    return new InfluxqlException(
        "%s at line %d, char %d"
            .formatted(message, token.getLine(), token.getCharPositionInLine() + 1));
  }
}
