package org.kapacitor.influxql.internal;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.kapacitor.influxql.InfluxqlException;
import org.kapacitor.influxql.internal.InfluxqlParser.OtherContext;
import org.kapacitor.influxql.internal.InfluxqlParser.StatementContext;

/** Reads texts. */
public final class Reader {
  private Reader() {}

  /**
   * The statements of a text.
   *
   * @throws InfluxqlException at the first token that does not fit
   */
  public static List<Statement> statements(String text) {
    InfluxqlLexer lexer = new InfluxqlLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    InfluxqlParser parser = new InfluxqlParser(tokens);
    parser.setErrorHandler(new FirstError());
    parser.removeErrorListeners();
    List<Statement> statements = new ArrayList<>();
    for (StatementContext statement : parser.queries().statement()) {
      statements.add(
          statement.select() == null
              ? other(statement.other(), tokens)
              : new SelectBuilder(statement.select()).select());
    }
    return statements;
  }

  private static Statement other(OtherContext context, CommonTokenStream tokens) {
    StringBuilder text = new StringBuilder();
    Token before = null;
    for (Token token : tokens.get(context.start.getTokenIndex(), context.stop.getTokenIndex())) {
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        if (before != null && spaceBetween(before, token)) {
          text.append(' ');
        }
        text.append(word(token));
        before = token;
      }
    }
    return new Statement.Other(text.toString());
  }

  private static boolean spaceBetween(Token left, Token right) {
    return switch (right.getType()) {
      case InfluxqlLexer.COMMA, InfluxqlLexer.RPAREN, InfluxqlLexer.DOT -> false;
      default -> left.getType() != InfluxqlLexer.LPAREN && left.getType() != InfluxqlLexer.DOT;
    };
  }

  private static String word(Token token) {
    return switch (token.getType()) {
      case InfluxqlLexer.IDENTIFIER -> Quotes.identifier(Quotes.name(token.getText()));
      case InfluxqlLexer.STRING -> Quotes.string(Quotes.unquoted(token.getText()));
      case InfluxqlLexer.REGEX -> token.getText();
      default -> Tokens.found(token);
    };
  }
}
