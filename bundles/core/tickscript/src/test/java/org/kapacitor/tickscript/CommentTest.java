package org.kapacitor.tickscript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.tickscript.Literal.LambdaLiteral;
import org.kapacitor.tickscript.Statement.Dbrp;
import org.kapacitor.tickscript.Statement.TypeDeclaration;
import org.kapacitor.tickscript.Term.Binary;
import org.kapacitor.tickscript.Term.Call;
import org.kapacitor.tickscript.Term.Chain;
import org.kapacitor.tickscript.Term.Unary;

/** Sections 1.6, 2.2 and 6.3: what comments are made of and to whom they belong. */
class CommentTest {
  private static Statement first(String script) {
    return Script.parse(script).statements().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "// Threshold⏎ | Threshold",
        "//tight⏎ | tight",
        "//   two blanks stay⏎ | ␣␣two blanks stay",
        "// one⏎   // two⏎ | one⏎two",
        "// one⏎//⏎// three⏎ | one⏎⏎three",
        "// one⏎⏎// two⏎ | one⏎⏎⏎two",
        "// one⏎⏎⏎⏎// two⏎ | one⏎⏎⏎two",
        "// end ␣ ⏎ | end",
        "⏎⏎// after blanks⏎⏎ | after blanks",
        "x // behind⏎ | behind",
        "/// three⏎ | / three",
        "// a⏎/ b⏎ | a⏎/ b",
        "⏎ | ``",
      })
  void describeVariables(String before, String description) {
    String script = plain(before) + "var x = 1";
    var statements = Script.parse(script).statements();
    Comment comment = statements.get(statements.size() - 1).comment();
    assertThat(comment.text()).isEqualTo(plain(description));
    assertThat(comment.isEmpty()).isEqualTo(description.isEmpty());
  }

  private static String plain(String text) {
    return text.replace('⏎', '\n').replace('␣', ' ');
  }

  @Test
  void belongToTypedDeclarationsAndTheirNames() {
    TypeDeclaration it = (TypeDeclaration) first("// d\nvar // n\nx // t\nint");
    assertThat(it.comment().text()).isEqualTo("d");
    assertThat(it.name().comment().text()).isEqualTo("n");
    assertThat(it.type().comment().text()).isEqualTo("t");
  }

  @Test
  void belongToDbrpsAndTheirReferences() {
    Dbrp it = (Dbrp) first("// d\ndbrp // a\n\"a\" // lost\n. // b\n\"b\"");
    assertThat(it.comment().text()).isEqualTo("d");
    assertThat(it.database().comment().text()).isEqualTo("a");
    assertThat(it.policy().comment().text()).isEqualTo("b");
  }

  @Test
  void belongToTheOperatorsAndNamesOfChains() {
    Chain it = (Chain) first("// a\na // op\n| // name\nb( // arg\n1)");
    assertThat(it.left().comment().text()).isEqualTo("a");
    assertThat(it.comment().text()).isEqualTo("op");
    assertThat(it.right().comment().text()).isEqualTo("name");
    assertThat(((Call) it.right()).arguments().get(0).comment().text()).isEqualTo("arg");
  }

  @Test
  void belongToLambdasAndTheirOperators() {
    LambdaLiteral it = (LambdaLiteral) first("// l\nlambda: // a\n\"a\" // op\nAND // b\n\"b\"");
    Binary binary = (Binary) it.body();
    assertThat(it.comment().text()).isEqualTo("l");
    assertThat(binary.comment().text()).isEqualTo("op");
    assertThat(binary.left().comment().text()).isEqualTo("a");
    assertThat(binary.right().comment().text()).isEqualTo("b");
  }

  @Test
  void ofParenthesesReplaceThoseInside() {
    Binary it = (Binary) first("// paren\n( // left\na // op\nAND b)");
    assertThat(it.comment().text()).isEqualTo("paren");
    assertThat(it.left().comment().text()).isEqualTo("left");
    assertThat(first("( // lost\na)").comment()).isEqualTo(Comment.NONE);
  }

  @Test
  void ofSignsAreLost() {
    Unary it = (Unary) first("// lost\n- // a\na");
    assertThat(it.comment()).isEqualTo(Comment.NONE);
    assertThat(it.operand().comment().text()).isEqualTo("a");
  }

  @Test
  void beforeTheParenthesisAtTheEndBelongToTheInnermostSign() {
    Unary it = (Unary) first("--f( // c\n)");
    assertThat(it.comment()).isEqualTo(Comment.NONE);
    assertThat(it.operand().comment().text()).isEqualTo("c");
  }

  @Test
  void ofFunctionsInLambdasAreLost() {
    LambdaLiteral it = (LambdaLiteral) first("lambda: // lost\nf()");
    assertThat(it.body().comment()).isEqualTo(Comment.NONE);
    assertThat(first("// kept\nf()").comment().text()).isEqualTo("kept");
  }

  @Test
  void atTheEndAreRemarks() {
    Program program = Script.parse("f(1 // one\n) // two\n\n// three");
    assertThat(program.remarks())
        .extracting(Comment::text)
        .containsExactly("one", "two\n\n\nthree");
    assertThat(Script.parse("-f( // taken\n)").remarks()).isEmpty();
    assertThat(Script.parse("['a' // kept\n]").remarks()).hasSize(1);
    assertThat(Script.parse("f(1 // lost\n) x").remarks()).isEmpty();
  }
}
