package org.kapacitor.tickscript.internal;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.kapacitor.tickscript.Script;
import org.kapacitor.tickscript.TickscriptException;

/**
 * Ends parsing at the first token that does not fit, with the text of tickscript.md section 2.3.
 * What it names as expected is what the original names, which is not all that would fit.
 */
final class FirstError implements ANTLRErrorStrategy {
  private final Source source;

  FirstError(Source source) {
    this.source = source;
  }

  /** One token would have fitted. */
  @Override
  public Token recoverInline(Parser parser) {
    throw unexpected(parser, parser.getExpectedTokens().getMinElement());
  }

  /** None of the ways a rule could go. */
  @Override
  public void reportError(Parser parser, RecognitionException error) {
    throw switch (parser.getContext().getRuleIndex()) {
      case TickscriptParser.RULE_declaration -> unexpected(parser, TickscriptParser.IDENTIFIER);
      case TickscriptParser.RULE_list ->
          unexpected(
              parser, TickscriptParser.IDENTIFIER, TickscriptParser.STRING, TickscriptParser.STAR);
      default ->
          unexpected(
              parser,
              TickscriptParser.NUMBER,
              TickscriptParser.STRING,
              TickscriptParser.DURATION,
              TickscriptParser.IDENTIFIER,
              TickscriptParser.TRUE,
              TickscriptParser.FALSE,
              TickscriptParser.EQUAL,
              TickscriptParser.LPAREN,
              TickscriptParser.MINUS,
              TickscriptParser.NOT);
    };
  }

  private TickscriptException unexpected(Parser parser, Integer... expected) {
    String list =
        Stream.of(expected)
            .map(type -> '"' + TokenNames.of(type) + '"')
            .collect(Collectors.joining(","));
    return error(parser, "unexpected " + TokenNames.of(parser.getCurrentToken()), list);
  }

  void nestedTooDeeply(Parser parser) {
    throw error(parser, "nested too deeply", "at most " + Script.MAX_NESTING + " levels");
  }

  private TickscriptException error(Parser parser, String problem, String expected) {
    Token token = parser.getCurrentToken();
    // Literals get their values when the tree is built. A wrong one further up comes first.
    for (int i = 0; i < token.getTokenIndex(); i++) {
      Literals.check(parser.getInputStream().get(i));
    }
    return source.error(problem, token, expected);
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
