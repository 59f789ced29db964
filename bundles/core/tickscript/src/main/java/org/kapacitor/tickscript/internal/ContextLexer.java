package org.kapacitor.tickscript.internal;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;

/** Knows what the last token was, comments included (tickscript.md section 1.5). */
abstract class ContextLexer extends Lexer {
  private int last = Token.EOF;

  ContextLexer(CharStream input) {
    super(input);
  }

  @Override
  public Token emit() {
    last = _type;
    return super.emit();
  }

  /** Whether a binary operator can follow. */
  final boolean afterOperand() {
    return switch (last) {
      case TickscriptLexer.IDENTIFIER,
          TickscriptLexer.REFERENCE,
          TickscriptLexer.STRING,
          TickscriptLexer.NUMBER,
          TickscriptLexer.DURATION,
          TickscriptLexer.RPAREN,
          TickscriptLexer.VAR,
          TickscriptLexer.DBRP,
          TickscriptLexer.LAMBDA,
          TickscriptLexer.AND,
          TickscriptLexer.OR,
          TickscriptLexer.TRUE,
          TickscriptLexer.FALSE ->
          true;
      default -> false;
    };
  }

  /** Whether a slash starts a regular expression even if another slash follows. */
  final boolean afterEquals() {
    return switch (last) {
      case TickscriptLexer.ASSIGN, TickscriptLexer.REGEX_EQUAL, TickscriptLexer.REGEX_NOT_EQUAL ->
          true;
      default -> false;
    };
  }
}
