package org.kapacitor.tickscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections 1.7 and 2.1: how words become a tree. */
class GrammarTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "var x = 1 § var x = 1",
        "var x int § var x int",
        "var x lambda § var x lambda",
        "dbrp \"a\".\"b c\" § dbrp \"a\".\"b c\"",
        "stream|from() § (| stream chain:from())",
        "a|b().c()@d() § (@ (. (| a chain:b()) property:c()) dynamic:d())",
        "a.b § (. a b)",
        "a@b § (@ a b)",
        "a.b.c(1).d § (. (. (. a b) property:c(1)) d)",
        "f()|g() § (| global:f() chain:g())",
        "f() § global:f()",
        "f(1, 'a', x,) § global:f(1 'a' x)",
        "a|j(b|c(), [x, 'y', *,], lambda: z, 1 + 2) §"
            + " (| a chain:j((| b chain:c()) [x 'y' *] lambda z (+ 1 2)))",
        "f(g(a.b)) § global:f(global:g((. a b)))",
        "[] § []",
        "f() + 1 § (+ global:f() 1)",
        "x + f(1, y) § (+ x global:f(1 y))",
        "lambda: f(a, -b, (c),) § lambda global:f(a (- b) c)",
        "(a) § a",
        "f()(1) x (2) § global:f(); 1; global:x(2)",
        "a -b § (- a b)",
        "f() (-1) § global:f(); (- 1)",
        "x.1 § x; 0.1",
        "1 ! 2 § 1; (! 2)",
        "stream var x = 1 batch § stream; var x = 1; batch",
      })
  void buildsStatements(String script, String shape) {
    assertThat(Shape.of(script)).isEqualTo(shape);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "2 + 3 * 4 - 1 § (- (+ 2 (* 3 4)) 1)",
        "10 / 3 * 3 % 2 § (% (* (/ 10 3) 3) 2)",
        "1 - 2 - 3 § (- (- 1 2) 3)",
        "1 - (2 - 3) § (- 1 (- 2 3))",
        "!FALSE == FALSE § (== (! FALSE) FALSE)",
        "1 < 2 == 3 > 4 § (== (< 1 2) (> 3 4))",
        "1 <= 2 >= 3 § (>= (<= 1 2) 3)",
        "a == b != c =~ d !~ e § (!~ (=~ (!= (== a b) c) d) e)",
        "a OR b AND c OR d § (OR (OR a (AND b c)) d)",
        "a AND b OR c AND d § (OR (AND a b) (AND c d))",
        "a OR b == c + d * -e § (OR a (== b (+ c (* d (- e)))))",
        "a * b + c < d == e AND f OR g § (OR (AND (== (< (+ (* a b) c) d) e) f) g)",
        "a * b + c * d - e / f § (- (+ (* a b) (* c d)) (/ e f))",
        "-7/2 § (/ (- 7) 2)",
        "- - ! a § (- (- (! a)))",
        "-a + -b § (+ (- a) (- b))",
        "-(a + b) § (- (+ a b))",
        "1--1 § (- 1 (- 1))",
      })
  void operatorsBindByPrecedenceAndToTheLeft(String script, String shape) {
    assertThat(Shape.of(script)).isEqualTo(shape);
    assertThat(Shape.of("lambda: " + script)).isEqualTo("lambda " + shape);
    assertThat(Shape.of(Script.parseLambda(script))).isEqualTo("lambda " + shape);
  }

  @Test
  void acceptsTextsWithoutStatements() {
    for (String text : new String[] {"", " \n\t", "// only a comment"}) {
      assertThat(Script.parse(text).statements()).as(text).isEmpty();
    }
  }

  @Test
  void readsTheTextOfALambdaAlone() {
    Literal.LambdaLiteral lambda = Script.parseLambda("\"a\" > 3 AND isPresent(\"b\")");
    assertThat(lambda.position()).isEqualTo(Position.START);
    assertThat(lambda.body().format()).isEqualTo("\"a\" > 3 AND isPresent(\"b\")");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "\"a\" \"b\" § unexpected reference line 1 char 5 in \"\"a\" \"b\"\". expected: \"EOF\"",
        "a|b() § unexpected | line 1 char 2 in \"a|b()\". expected: \"EOF\"",
        "a) § unexpected ) line 1 char 2 in \"a)\". expected: \"EOF\"",
        "08 ) § illegal number syntax: \"08\"",
      })
  void rejectsTheTextOfALambdaWithMoreBehindIt(String text, String message) {
    assertThatThrownBy(() -> Script.parseLambda(text)).hasMessage("parser: " + message);
  }

  @Test
  void rejectsTheEmptyTextOfALambda() {
    assertThatThrownBy(() -> Script.parseLambda(""))
        .isInstanceOf(TickscriptException.class)
        .hasMessageStartingWith(
            "parser: unexpected EOF line 1 char 1 in \"\". expected: \"number\"");
    assertThatThrownBy(() -> Script.parseLambda("lambda: a"))
        .hasMessageStartingWith("parser: unexpected lambda line 1 char 1 in \"lambda: a\"");
  }
}
