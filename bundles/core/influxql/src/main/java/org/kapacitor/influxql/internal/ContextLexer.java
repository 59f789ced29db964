package org.kapacitor.influxql.internal;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;

/** Knows what the last token was. */
abstract class ContextLexer extends Lexer {
  private int last = Token.EOF;

  ContextLexer(CharStream input) {
    super(input);
  }

  @Override
  public Token emit() {
    if (_type != InfluxqlLexer.COMMENT) {
      last = _type;
    }
    return super.emit();
  }

  /** Whether a slash divides. */
  final boolean afterOperand() {
    return switch (last) {
      case InfluxqlLexer.IDENTIFIER,
          InfluxqlLexer.STRING,
          InfluxqlLexer.NUMBER,
          InfluxqlLexer.INTEGER,
          InfluxqlLexer.DURATION,
          InfluxqlLexer.PARAMETER,
          InfluxqlLexer.RPAREN,
          InfluxqlLexer.TRUE,
          InfluxqlLexer.FALSE ->
          true;
      default -> false;
    };
  }
}
