package org.kapacitor.tickscript.internal;

import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;
import org.kapacitor.tickscript.Script;

/** Limits how deep a script nests, for the sake of the stacks of all who walk its tree. */
abstract class BoundedParser extends Parser {
  private int nesting;

  BoundedParser(TokenStream input) {
    super(input);
  }

  @Override
  public void enterRule(ParserRuleContext localctx, int state, int ruleIndex) {
    super.enterRule(localctx, state, ruleIndex);
    if (nests(ruleIndex) && ++nesting > Script.MAX_NESTING) {
      ((FirstError) getErrorHandler()).nestedTooDeeply(this);
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
    return rule == TickscriptParser.RULE_value
        || rule == TickscriptParser.RULE_arguments
        || rule == TickscriptParser.RULE_operandArguments;
  }

  /** A comma may be the last thing in a list, but two commas may not. */
  final void endList() {
    if (_input.LA(1) == TickscriptParser.COMMA) {
      throw new NoViableAltException(this);
    }
  }
}
