package org.kapacitor.influxql.internal;

import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.kapacitor.influxql.InfluxqlException;
import org.kapacitor.influxql.internal.InfluxqlParser.CallContext;
import org.kapacitor.influxql.internal.InfluxqlParser.ParenthesisedContext;
import org.kapacitor.influxql.internal.InfluxqlParser.SelectContext;
import org.kapacitor.influxql.internal.InfluxqlParser.SourceContext;

/**
 * Ends parsing at the first token that does not fit, with the words of the original. What it names
 * as expected is what the original names, which is not all that would fit.
 */
final class FirstError implements ANTLRErrorStrategy {
  private static final String STATEMENTS =
      "SELECT, DELETE, SHOW, CREATE, DROP, EXPLAIN, GRANT, REVOKE, ALTER, SET, KILL";

  /** One token would have fitted. */
  @Override
  public Token recoverInline(Parser parser) {
    Token token = parser.getCurrentToken();
    if (parser.getContext().getRuleIndex() == InfluxqlParser.RULE_queries) {
      Token before = before(parser, token);
      boolean ended = before == null || before.getType() == InfluxqlLexer.SEMICOLON;
      throw unexpected(token, ended ? STATEMENTS : ";");
    }
    throw unexpected(token, Tokens.name(parser.getExpectedTokens().getMinElement()));
  }

  /** None of the ways a rule could go. */
  @Override
  public void reportError(Parser parser, RecognitionException error) {
    Token token = error.getOffendingToken();
    if (token.getType() == InfluxqlLexer.PARAMETER) {
      throw Tokens.missingParameter(token);
    }
    Token before = before(parser, token);
    boolean complete = before != null && isOperand(before);
    throw unexpected(
        token, complete ? closing(parser.getContext()) : opening(before, parser.getContext()));
  }

  private static Token before(Parser parser, Token token) {
    for (int i = token.getTokenIndex() - 1; i >= 0; i--) {
      Token earlier = parser.getTokenStream().get(i);
      if (earlier.getChannel() == Token.DEFAULT_CHANNEL) {
        return earlier;
      }
    }
    return null;
  }

  private static boolean isOperand(Token token) {
    return switch (token.getType()) {
      case InfluxqlLexer.IDENTIFIER,
          InfluxqlLexer.STRING,
          InfluxqlLexer.NUMBER,
          InfluxqlLexer.INTEGER,
          InfluxqlLexer.DURATION,
          InfluxqlLexer.REGEX,
          InfluxqlLexer.RPAREN,
          InfluxqlLexer.TRUE,
          InfluxqlLexer.FALSE,
          InfluxqlLexer.TIMES,
          InfluxqlLexer.ASC,
          InfluxqlLexer.DESC,
          InfluxqlLexer.FIELD,
          InfluxqlLexer.TAG ->
          true;
      default -> false;
    };
  }

  /** What can end the part of a statement that a token stands behind. */
  private static String closing(ParserRuleContext context) {
    for (ParserRuleContext at = context; at != null; at = at.getParent()) {
      if (at instanceof SelectContext select) {
        if (select.FROM() == null) {
          return "FROM";
        }
        return select.getParent() instanceof SourceContext ? ")" : ";";
      }
      if (at instanceof ParenthesisedContext || at instanceof CallContext) {
        return ")";
      }
    }
    return ";";
  }

  /** What can follow a token that something has to follow. */
  private static String opening(Token before, ParserRuleContext context) {
    if (before == null || before.getType() == InfluxqlLexer.SEMICOLON) {
      return STATEMENTS;
    }
    return switch (context.getRuleIndex()) {
      case InfluxqlParser.RULE_source, InfluxqlParser.RULE_measurement -> "identifier";
      case InfluxqlParser.RULE_order -> "identifier, ASC, DESC";
      case InfluxqlParser.RULE_signed -> "identifier, number, duration, (";
      case InfluxqlParser.RULE_wildcard -> "field, tag";
      case InfluxqlParser.RULE_variable -> "float, integer, unsigned, string, boolean, field, tag";
      default -> "identifier, string, number, bool";
    };
  }

  private static InfluxqlException unexpected(Token token, String expected) {
    return Tokens.error("found " + Tokens.found(token) + ", expected " + expected, token);
  }

  @Override
  public void recover(Parser parser, RecognitionException error) {
    throw error;
  }

  @Override
  public void sync(Parser parser) {}

  @Override
  public boolean inErrorRecoveryMode(Parser parser) {
    return false;
  }

  @Override
  public void reportMatch(Parser parser) {}

  @Override
  public void reset(Parser parser) {}
}
