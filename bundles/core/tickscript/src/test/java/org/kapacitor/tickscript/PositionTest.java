package org.kapacitor.tickscript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.tickscript.Literal.LambdaLiteral;
import org.kapacitor.tickscript.Statement.Dbrp;
import org.kapacitor.tickscript.Statement.Declaration;
import org.kapacitor.tickscript.Term.Binary;
import org.kapacitor.tickscript.Term.Call;
import org.kapacitor.tickscript.Term.Chain;

/** Section 1 and the places that messages of section 3 and 10.2 name. */
class PositionTest {
  private static Statement first(String script) {
    return Script.parse(script).statements().get(0);
  }

  private static Position at(int offset, int line, int character) {
    return new Position(offset, line, character);
  }

  @Test
  void chainsAreAtTheirOperatorAndCallsAtTheirName() {
    Chain chain = (Chain) first("stream\n    |from()\n  . log( 'a' )");
    assertThat(chain.position()).isEqualTo(at(21, 3, 3));
    assertThat(chain.right().position()).isEqualTo(at(23, 3, 5));
    assertThat(((Call) chain.right()).arguments().get(0).position()).isEqualTo(at(28, 3, 10));
    assertThat(chain.left().position()).isEqualTo(at(11, 2, 5));
    assertThat(((Chain) chain.left()).right().position()).isEqualTo(at(12, 2, 6));
    assertThat(((Chain) chain.left()).left().position()).isEqualTo(at(0, 1, 1));
  }

  @Test
  void binariesAndUnariesAreAtTheirOperatorEvenInParentheses() {
    Binary binary = (Binary) first("(1 +\n -2)");
    assertThat(binary.position()).isEqualTo(at(3, 1, 4));
    assertThat(binary.right().position()).isEqualTo(at(6, 2, 2));
    assertThat(((Term.Unary) binary.right()).operand().position()).isEqualTo(at(7, 2, 3));
  }

  @Test
  void declarationsAreAtTheirKeyword() {
    Declaration declaration = (Declaration) first("\n var x = lambda: y");
    assertThat(declaration.position()).isEqualTo(at(2, 2, 2));
    assertThat(declaration.name().position()).isEqualTo(at(6, 2, 6));
    assertThat(declaration.value().position()).isEqualTo(at(10, 2, 10));
    assertThat(((LambdaLiteral) declaration.value()).body().position()).isEqualTo(at(18, 2, 18));
    Dbrp dbrp = (Dbrp) first("dbrp \"a\".\"b\"");
    assertThat(dbrp.position()).isEqualTo(Position.START);
    assertThat(dbrp.database().position()).isEqualTo(at(5, 1, 6));
    assertThat(dbrp.policy().position()).isEqualTo(at(9, 1, 10));
    assertThat(first("var x int").position()).isEqualTo(Position.START);
  }

  @Test
  void distancesAreBytesOfUtf8() {
    assertThat(first("grün|x()").position()).isEqualTo(at(5, 1, 6));
    Statement after = Script.parse("'é€😀'\n'é€😀' grün").statements().get(2);
    assertThat(after.position()).isEqualTo(at(24, 2, 13));
  }

  @Test
  void carriageReturnsAreOrdinaryBytes() {
    assertThat(Script.parse("a\r\n b").statements().get(1).position()).isEqualTo(at(4, 2, 2));
    assertThat(Script.parse("a\rb").statements().get(1).position()).isEqualTo(at(2, 1, 3));
  }

  @Test
  void printsAsInMessages() {
    assertThat(at(21, 3, 4)).hasToString("line 3 char 4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "f(1, 2) | false",
        "f(⏎1) | true",
        "f⏎(1) | true",
        "f(1⏎) | false",
        "f(⏎) | false",
        "f(⏎1, 2) | true",
        "f(1,⏎2) | true",
        "f('a⏎b') | false",
        "f('a⏎b', 1) | true",
        "f(a⏎+ b) | true",
        "f(a +⏎b) | false",
        "f(a⏎.b) | true",
        "f(a.⏎b) | false",
        "f(lambda: a⏎+ b) | false",
        "f((⏎a)) | true",
        "f(g(⏎1)) | false",
      })
  void callsAreLongIfTheirLastArgumentIsBelowTheirName(String script, boolean multiline) {
    Call call = (Call) first(script.replace('⏎', '\n'));
    assertThat(call.multiline()).isEqualTo(multiline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a + b | false",
        "a⏎+ b | true",
        "a +⏎b | true",
        "⏎a + b⏎ | false",
        "a⏎+ b + c | false",
        "a + b⏎+ c | true",
        "a + b * c⏎* d | true",
        "a + b⏎* c | true",
        "a + b *⏎ c | false",
        "'a⏎' + b | true",
        "f(⏎1) + b | true",
      })
  void binariesAreLongIfTheirRightSideIsBelowTheirLeft(String script, boolean multiline) {
    Binary binary = (Binary) first(script.replace('⏎', '\n'));
    assertThat(binary.multiline()).isEqualTo(multiline);
  }

  @Test
  void onlyBinariesRememberParentheses() {
    assertThat(((Binary) first("((a + b))")).parens()).isTrue();
    Binary outer = (Binary) first("(a + b) + c");
    assertThat(outer.parens()).isFalse();
    assertThat(((Binary) outer.left()).parens()).isTrue();
  }
}
