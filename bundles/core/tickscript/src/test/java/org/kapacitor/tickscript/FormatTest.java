package org.kapacitor.tickscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.expression.Operator;
import org.kapacitor.tickscript.Literal.DurationLiteral;
import org.kapacitor.tickscript.Literal.IntLiteral;

/** Section 7, as far as formats.txt does not say it. */
class FormatTest {
  @Test
  void trimsCommentsOfAllThatIsWhiteSpace() {
    assertThat(Script.format("//\ta\n//  b\r\n\t //c\u00a0\n  //\td \u3000\nx"))
        .isEqualTo("// \ta\n//  b\n// c\n// \td\nx\n");
    // Java calls this one white space, Unicode does not.
    assertThat(Script.format("// a\u001c\nx")).isEqualTo("// a\u001c\nx\n");
  }

  @Test
  void knowsOnlyLineFeeds() {
    assertThat(Script.format("var x = 1\r\nvar y = f(1,\r\n2)\r\n"))
        .isEqualTo("var x = 1\n\nvar y = f(\n    1,\n    2\n)\n");
    assertThat(Script.format("f(1,\r2)")).isEqualTo("f(1, 2)\n");
  }

  @Test
  void escapesQuotesInDbrps() {
    assertThat(Script.format("dbrp \"a\\\"b\".\"c\"")).isEqualTo("dbrp \"a\\\"b\".\"c\"\n");
  }

  @Test
  void formatsPartsAlone() {
    Program program = Script.parse("// c\nvar x = stream|from() y|z(lambda: // d\n1 +\n2)");
    assertThat(program.statements().get(0).format()).isEqualTo("// c\nvar x = stream\n    |from()");
    Term.Chain chain = (Term.Chain) program.statements().get(1);
    Term.Call call = (Term.Call) chain.right();
    assertThat(call.arguments().get(0).format()).isEqualTo("lambda: \n// d\n1 +\n2");
    Literal.LambdaLiteral lambda = (Literal.LambdaLiteral) call.arguments().get(0);
    assertThat(lambda.body().format()).isEqualTo("\n// d\n1 +\n2");
  }

  @Test
  void formatsTermsThatWereNeverText() {
    Term value =
        new Term.Binary(
            Position.START,
            Comment.NONE,
            Operator.PLUS,
            new DurationLiteral(Position.START, Comment.NONE, 90_000_000_000L, ""),
            new IntLiteral(Position.START, new Comment(List.of("c")), 8, true),
            true,
            false);
    assertThat(value.format()).isEqualTo("(90s + \n    // c\n    010)");
  }

  @Test
  void rejectsWhatIsNoScript() {
    assertThatThrownBy(() -> Script.format("var x")).isInstanceOf(TickscriptException.class);
  }

  @Test
  void needsTwoPassesWhereAChainIsAnArgument() {
    String once = Script.format("x|y(z|w())");
    assertThat(once).isEqualTo("x\n    |y(z\n            |w())\n");
    String twice = Script.format(once);
    assertThat(twice).isEqualTo("x\n    |y(\n        z\n            |w()\n    )\n");
    assertThat(Script.format(twice)).isEqualTo(twice);
  }
}
