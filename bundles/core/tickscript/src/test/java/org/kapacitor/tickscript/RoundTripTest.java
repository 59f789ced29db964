package org.kapacitor.tickscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Section 7: formatting changes the layout and nothing else. */
class RoundTripTest {
  private static final String SEED = "20240229";

  @Property(tries = 1500, seed = SEED)
  void aFormattedScriptMeansTheSame(@ForAll("scripts") String script) {
    assertThat(Shape.of(Script.format(script))).isEqualTo(Shape.of(script));
  }

  @Property(tries = 1500, seed = SEED)
  void formattingTwiceSettlesWhereOperatorsAreOnOneLine(@ForAll("flat") String script) {
    String twice = Script.format(Script.format(script));
    assertThat(Script.format(twice)).isEqualTo(twice);
  }

  /** Each pass can move an operand to a line of its own, which the next pass takes for a reason. */
  @Property(tries = 1500, seed = SEED)
  void formattingAgainAndAgainSettles(@ForAll("scripts") String script) {
    String formatted = Script.format(script);
    for (int i = 0; i < 20; i++) {
      formatted = Script.format(formatted);
    }
    assertThat(Script.format(formatted)).isEqualTo(formatted);
  }

  @Property(tries = 1000, seed = SEED)
  void aScriptWithCommentsMeansTheSame(@ForAll("commented") String script) {
    assertThat(Shape.of(Script.format(script))).isEqualTo(Shape.of(script));
  }

  @Property(tries = 1000, seed = SEED)
  void aStatementIsFormattedAloneAsInTheScript(@ForAll("scripts") String script) {
    Program program = Script.parse(script);
    List<String> alone = program.statements().stream().map(Statement::format).toList();
    assertThat(program.format()).isEqualTo(String.join("\n\n", alone) + "\n");
  }

  @Property(tries = 1000, seed = SEED)
  void theTextOfALambdaReadsBack(@ForAll("bodies") String body) {
    Term term = Script.parseLambda(body).body();
    assertThat(Shape.of(Script.parseLambda(term.format()).body())).isEqualTo(Shape.of(term));
  }

  @Provide
  Arbitrary<String> scripts() {
    return scripts(Arbitraries.of(" ", "\n", "  \n ", "\t"), Arbitraries.of("", "\n", " "));
  }

  @Provide
  Arbitrary<String> flat() {
    return scripts(Arbitraries.just(" "), Arbitraries.just(""));
  }

  /** Comments where they find a place: see the notes of section 2.2. */
  @Provide
  Arbitrary<String> commented() {
    Arbitrary<String> comments = Arbitraries.of("", "\n", " // c\n", "\n// one\n\n//two\n");
    return scripts(Arbitraries.of(" ", "\n"), comments);
  }

  @Provide
  Arbitrary<String> bodies() {
    return binary(Arbitraries.of(" ", "\n"), 3);
  }

  /** A value after = and a sign at the start of a line would be read as something else. */
  private Arbitrary<String> scripts(Arbitrary<String> blank, Arbitrary<String> gap) {
    Arbitrary<String> name = Arbitraries.of("x", "cpu_1", "ünï", "lambda");
    Arbitrary<String> expression = expression(blank, gap, 2);
    Arbitrary<String> statement =
        Arbitraries.oneOf(
            Combinators.combine(gap, name, blank, expression)
                .as((c, n, b, e) -> c + " var " + n + b + "=" + b + e),
            Combinators.combine(gap, name, blank).as((c, n, b) -> c + " var " + n + b + "int"),
            gap.map(c -> c + " dbrp \"a\".\"b c\" "),
            Combinators.combine(gap, chain(blank, gap, 2)).as((c, e) -> c + " " + e));
    return statement.list().ofMinSize(1).ofMaxSize(4).map(all -> String.join("\n", all));
  }

  private Arbitrary<String> expression(Arbitrary<String> blank, Arbitrary<String> gap, int depth) {
    return Arbitraries.oneOf(
        binary(blank, depth),
        binary(blank, depth).map(body -> "lambda: " + body),
        Arbitraries.of("[]", "['a', *]", "[x, 'b',]"),
        chain(blank, gap, depth));
  }

  private Arbitrary<String> chain(Arbitrary<String> blank, Arbitrary<String> gap, int depth) {
    Arbitrary<String> link =
        Combinators.combine(gap, Arbitraries.of("|", ".", "@"), arguments(blank, gap, depth))
            .as((comment, operator, arguments) -> comment + operator + "node" + arguments);
    return Combinators.combine(
            Arbitraries.of("stream", "x", "f()"), link.list().ofMinSize(1).ofMaxSize(3))
        .as((start, links) -> start + String.join("", links));
  }

  private Arbitrary<String> arguments(Arbitrary<String> blank, Arbitrary<String> gap, int depth) {
    if (depth == 0) {
      return Arbitraries.of("()", "(1)", "('a',\n'b')");
    }
    Arbitrary<String> argument =
        Combinators.combine(gap, Arbitraries.lazy(() -> expression(blank, gap, depth - 1)))
            .as((comment, expression) -> comment + expression);
    return argument.list().ofMaxSize(3).map(all -> "(" + String.join(",", all) + ")");
  }

  private Arbitrary<String> binary(Arbitrary<String> blank, int depth) {
    Arbitrary<String> operator =
        Arbitraries.of(
            "+",
            "-",
            "*",
            "/",
            "%",
            "<",
            "<=",
            ">",
            ">=",
            "==",
            "!=",
            "AND",
            "OR",
            "=~ /a\\/b/ OR");
    Arbitrary<String> more =
        Combinators.combine(blank, operator, blank, operand(blank, depth))
            .as((before, symbol, after, operand) -> before + symbol + after + operand);
    return Combinators.combine(operand(blank, depth), more.list().ofMaxSize(3))
        .as((first, rest) -> first + String.join("", rest));
  }

  private Arbitrary<String> operand(Arbitrary<String> blank, int depth) {
    Arbitrary<String> literal =
        Arbitraries.of(
            "1",
            "017",
            "1.50",
            ".5",
            "5.",
            "90s",
            "3µ",
            "'s'",
            "'it\\'s'",
            "'''it's'''",
            "\"r\"",
            "\"a\\\"b\"",
            "TRUE",
            "FALSE",
            "x",
            "123456.789",
            "f()");
    if (depth == 0) {
      return literal;
    }
    Arbitrary<String> inner = Arbitraries.lazy(() -> binary(blank, depth - 1));
    Function<String, Arbitrary<String>> sign =
        text -> Arbitraries.lazy(() -> operand(blank, depth - 1)).map(operand -> text + operand);
    return Arbitraries.frequencyOf(
        Tuple.of(4, literal),
        Tuple.of(1, inner.map(body -> "(" + body + ")")),
        Tuple.of(1, sign.apply("-")),
        Tuple.of(1, sign.apply("!")),
        Tuple.of(1, inner.list().ofMaxSize(3).map(all -> "g(" + String.join(",", all) + ")")));
  }
}
