package org.kapacitor.tickscript.internal;

import org.antlr.v4.runtime.Token;

/** What error texts call tokens (tickscript.md sections 1.1 and 1.8). */
final class TokenNames {
  private TokenNames() {}

  /** The name of a token of a script. */
  static String of(Token token) {
    return token.getType() == TickscriptLexer.UNKNOWN
        ? "unknown state, last char: " + quoted(token.getText().codePointAt(0))
        : of(token.getType());
  }

  /** The name of a kind of token. */
  static String of(int type) {
    return switch (type) {
      case Token.EOF -> "EOF";
      case TickscriptLexer.LAMBDA -> "lambda";
      case TickscriptLexer.IDENTIFIER -> "identifier";
      case TickscriptLexer.REFERENCE -> "reference";
      case TickscriptLexer.STRING -> "string";
      case TickscriptLexer.NUMBER -> "number";
      case TickscriptLexer.DURATION -> "duration";
      case TickscriptLexer.REGEX -> "regex";
      case TickscriptLexer.STAR, TickscriptLexer.TIMES -> "*";
      case TickscriptLexer.TOO_MANY_DECIMALS -> "multiple decimals in number";
      case TickscriptLexer.UNTERMINATED_REFERENCE -> "unterminated field reference";
      case TickscriptLexer.UNTERMINATED_STRING -> "unterminated string";
      case TickscriptLexer.UNTERMINATED_REGEX -> "unterminated regex";
      default -> {
        String literal = TickscriptLexer.VOCABULARY.getLiteralName(type);
        yield literal.substring(1, literal.length() - 1);
      }
    };
  }

  private static String quoted(int c) {
    String text =
        switch (c) {
          case 7 -> "\\a";
          case '\b' -> "\\b";
          case '\\' -> "\\\\";
          default -> {
            if (printable(c)) {
              yield Character.toString(c);
            }
            yield c < 0x80
                ? String.format("\\x%02x", c)
                : String.format(c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
          }
        };
    return "'" + text + "'";
  }

  private static boolean printable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
