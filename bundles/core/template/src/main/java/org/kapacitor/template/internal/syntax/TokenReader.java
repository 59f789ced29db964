package org.kapacitor.template.internal.syntax;

import java.util.List;
import org.kapacitor.api.template.TemplateException;

/** The tokens of a source as one parser sees them; parsers of nested templates share a cursor. */
final class TokenReader {

  /** Index of the next token. */
  private static final class Cursor {
    private int next;
  }

  private final Source source;
  private final List<Token> tokens;
  private final Cursor cursor;
  private int furthest = -1;
  private int actionLine;

  private TokenReader(Source source, List<Token> tokens, Cursor cursor) {
    this.source = source;
    this.tokens = tokens;
    this.cursor = cursor;
  }

  static TokenReader of(Source source) {
    return new TokenReader(source, Lexer.tokens(source.text()), new Cursor());
  }

  /** A reader for a nested template that goes on where this one is. */
  TokenReader nested() {
    return new TokenReader(source, tokens, cursor);
  }

  Token next() {
    Token token = peek();
    if (cursor.next < tokens.size()) {
      cursor.next++;
    }
    return token;
  }

  Token peek() {
    int index = Math.min(cursor.next, tokens.size() - 1);
    furthest = Math.max(furthest, index);
    return tokens.get(index);
  }

  Token nextNonSpace() {
    Token token = next();
    return token.is(TokenType.SPACE) ? next() : token;
  }

  Token peekNonSpace() {
    if (peek().is(TokenType.SPACE)) {
      cursor.next++;
    }
    return peek();
  }

  int mark() {
    return cursor.next;
  }

  void reset(int mark) {
    cursor.next = mark;
  }

  /** Notes the line in which an action begins, for errors. */
  void beginAction(int line) {
    actionLine = line;
  }

  void endAction() {
    actionLine = 0;
  }

  Token expect(TokenType type, String context) {
    Token token = nextNonSpace();
    if (!token.is(type)) {
      throw unexpected(token, context);
    }
    return token;
  }

  TemplateException unexpected(Token token, String context) {
    if (!token.is(TokenType.ERROR)) {
      return fail("unexpected " + token.describe() + " in " + context);
    }
    String message = token.describe();
    if (actionLine != 0 && actionLine != token.line()) {
      String noun = message.endsWith(" action") ? "" : " in action";
      message += noun + " started at " + source.name() + ":" + actionLine;
    }
    return fail(message);
  }

  /** An error in the line of the last token that was looked at. */
  TemplateException fail(String message) {
    return source.failure(furthest < 0 ? 0 : tokens.get(furthest).line(), message);
  }
}
