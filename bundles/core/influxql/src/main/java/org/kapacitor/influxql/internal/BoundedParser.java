package org.kapacitor.influxql.internal;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;
import org.kapacitor.influxql.Influxql;
import org.kapacitor.influxql.InfluxqlException;

/** Limits how deep a statement nests, for the sake of the stacks of all who walk its tree. */
abstract class BoundedParser extends Parser {
  private int nesting;

  BoundedParser(TokenStream input) {
    super(input);
  }

  @Override
  public void enterRule(ParserRuleContext localctx, int state, int ruleIndex) {
    super.enterRule(localctx, state, ruleIndex);
    if (nests(ruleIndex) && ++nesting > Influxql.MAX_NESTING) {
      throw new InfluxqlException("nested too deeply, at most " + Influxql.MAX_NESTING + " levels");
    }
  }

  @Override
  public void exitRule() {
    if (nests(_ctx.getRuleIndex())) {
      nesting--;
    }
    super.exitRule();
  }

  private static boolean nests(int rule) {
    return rule == InfluxqlParser.RULE_select
        || rule == InfluxqlParser.RULE_parenthesised
        || rule == InfluxqlParser.RULE_call;
  }

  /** Whether the next token is a name that means something at this place. */
  final boolean nextIs(String name) {
    return name.equalsIgnoreCase(_input.LT(1).getText());
  }
}
