package org.kapacitor.template.internal.syntax;

import org.kapacitor.template.internal.text.Quoting;
import org.kapacitor.template.internal.text.Utf8;

/**
 * A token.
 *
 * @param position of its first character
 * @param text its characters, or the message of an error
 * @param line in which it begins
 */
record Token(TokenType type, int position, String text, int line) {
  boolean is(TokenType other) {
    return type == other;
  }

  /** How messages name it. */
  String describe() {
    if (type == TokenType.EOF) {
      return "EOF";
    }
    if (type == TokenType.ERROR) {
      return text;
    }
    if (type.isKeyword()) {
      return "<" + text + ">";
    }
    return Utf8.length(text) > 10 ? Quoting.quoteStart(text, 10) + "..." : Quoting.quote(text);
  }
}
