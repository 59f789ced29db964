package org.kapacitor.influxql.internal;

import java.util.Locale;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.kapacitor.influxql.InfluxqlException;
import org.kapacitor.influxql.internal.InfluxqlParser.OperatorContext;
import org.kapacitor.influxql.internal.InfluxqlParser.RegexOperatorContext;

/** Finds operators in a field that only conditions can have. */
final class FieldCheck {
  private final Token start;

  /**
   * A check of one field.
   *
   * @param start of the field
   */
  FieldCheck(Token start) {
    this.start = start;
  }

  void check(ParseTree tree) {
    if (tree instanceof RegexOperatorContext operator) {
      throw refused(operator.start);
    }
    if (tree instanceof OperatorContext operator && isCondition(operator.start)) {
      throw refused(operator.start);
    }
    for (int i = 0; i < tree.getChildCount(); i++) {
      check(tree.getChild(i));
    }
  }

  private static boolean isCondition(Token operator) {
    return switch (operator.getType()) {
      case InfluxqlLexer.PLUS,
          InfluxqlLexer.MINUS,
          InfluxqlLexer.TIMES,
          InfluxqlLexer.DIVIDE,
          InfluxqlLexer.MODULO,
          InfluxqlLexer.BITWISE_AND,
          InfluxqlLexer.BITWISE_OR,
          InfluxqlLexer.BITWISE_XOR ->
          false;
      default -> true;
    };
  }

  private InfluxqlException refused(Token operator) {
    return new InfluxqlException(
        "invalid operator %s in SELECT clause at line %d, char %d; operator is intended for WHERE"
                .formatted(
                    operator.getText().toUpperCase(Locale.ROOT),
                    start.getLine(),
                    start.getCharPositionInLine() + 1)
            + " clause");
  }
}
