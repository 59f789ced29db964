package org.kapacitor.tickscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.tickscript.Literal.IntLiteral;
import org.kapacitor.tickscript.Literal.RegexLiteral;
import org.kapacitor.tickscript.Literal.StringLiteral;

/** Section 1: how text becomes words. What is rejected is in errors.txt. */
class LexingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // 1.1
        "var lambda = 1 | var lambda = 1",
        "x(lambda: TRUE) | global:x(lambda TRUE)",
        "lambda:x | lambda x",
        "and True false | and; True; false",
        "ünï_1 日本 x٣ | ünï_1; 日本; x٣",
        "var a=1 var b=2 | var a = 1; var b = 2",
        "x\u00a0y\u2003z\u0085w | x; y; z; w",
        "* | *",
        "2 * 3 | (* 2 3)",
        // 1.2
        "'it\\'s' | 'it's'",
        "'a\\n\\t\\\\b' | 'a\\n\\t\\\\b'",
        "'a\\\\\\'b' | 'a\\\\'b'",
        "'' | ''",
        "'a''b' | 'a'; 'b'",
        "'''it's ''two'' \\' three''' | 'it's ''two'' \\' three'",
        "'''''' | ''",
        // 1.3
        "\"cpu.max\" | \"cpu.max\"",
        "\"disk usage\" | \"disk usage\"",
        "\"a\\\"b\\c\" | \"a\"b\\c\"",
        // 1.4
        "0 12 010 00 0777 | 0; 12; 8; 0; 511",
        "1.5 5. .5 0.25 00.5 | 1.5; 5.0; 0.5; 0.25; 0.5",
        "9223372036854775807 | 9223372036854775807",
        "1e5 | 1; e5",
        "0x1f | 0; x1f",
        "1.5h | 1.5; h",
        "1h30m | 3600000000000ns; 1800000000000ns",
        "5ns | 5; ns",
        "1u 1µ 1ms 1s 1m | 1000ns; 1000ns; 1000000ns; 1000000000ns; 60000000000ns",
        "1h 1d 1w 007s | 3600000000000ns; 86400000000000ns; 604800000000000ns; 7000000000ns",
        "2mm 3msx | 120000000000ns; m; 3000000ns; x",
        // Overflow that comes out positive goes unnoticed.
        "10000000000000000m | 3220158333017128960ns",
      })
  void readsWords(String script, String shape) {
    String text = script.equals("'''a'b'") ? "'' 'a' b 'x'" : script;
    assertThat(Shape.of(text)).isEqualTo(shape);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "5", "1m", "'a'", "\"r\"", "(a)", "f()", "TRUE"})
  void slashDividesAfterAnOperand(String operand) {
    assertThat(Shape.of(operand + " / 2 / 3")).startsWith("(/ (/ ").endsWith(" 2) 3)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "f(",
        "f(1, ",
        "var x =",
        "var x = ",
        "\"a\" =~ ",
        "\"a\" !~⏎",
        "- ",
        "! ",
        "1 + ",
        "1 * ",
        "1 / ",
        "a < ",
        "a == ",
        "* ",
        "/b/ ",
        "['a'] "
      })
  void slashStartsARegularExpressionElsewhere(String before) {
    String end = before.startsWith("f(") ? ")" : "";
    assertThat(Shape.of(before.replace('⏎', '\n') + "/a b/" + end)).contains("/a b/");
  }

  @Test
  void regularExpressionsKeepAllEscapesButThoseOfSlashes() {
    RegexLiteral regex = (RegexLiteral) Script.parse("/^\\/a\\.b\\/\\d$/").statements().get(0);
    assertThat(regex.pattern()).isEqualTo("^/a\\.b/\\d$");
    assertThat(regex.text()).isEqualTo("^\\/a\\.b\\/\\d$");
  }

  @Test
  void regularExpressionsMayStartWithLettersOfManyBytes() {
    assertThat(Shape.of("f(/é/, /日本/)")).isEqualTo("global:f(/é/ /日本/)");
  }

  @Test
  void twoSlashesAfterEqualsAreAnEmptyRegularExpression() {
    assertThat(Shape.of("var x = // c")).isEqualTo("var x = //; c");
    assertThat(Shape.of("\"a\" =~\n// c")).isEqualTo("(=~ \"a\" //); c");
    assertThat(Shape.of("1 == // c\n 2")).isEqualTo("(== 1 2)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/a/ - 1 | (- /a/ 1)",
        "/a/ * 1 | /a/; *; 1",
        "/a/ AND b | (AND /a/ b)",
        "a =~ /b/ OR c | (OR (=~ a /b/) c)",
        "['a'] - 1 | ['a']; (- 1)",
        "* AND b | (AND * b)",
        "f(/a/) + 1 | (+ global:f(/a/) 1)",
        "a // c⏎ AND b | (AND a b)",
        "a // c⏎ - b | (- a b)",
        "a // c⏎ * b | a; *; b",
        "x // c⏎ .y() // d⏎ @z() | (@ (. x property:y()) dynamic:z())",
      })
  void signsHaveOtherMeaningsAfterRegularExpressionsBracketsStarsAndComments(
      String script, String shape) {
    assertThat(Shape.of(script.replace('⏎', '\n'))).isEqualTo(shape);
  }

  @Test
  void stringsKeepLineFeedsAndHowTheyAreQuoted() {
    StringLiteral single = (StringLiteral) Script.parse("'a\nb'").statements().get(0);
    StringLiteral triple = (StringLiteral) Script.parse("'''a\nb'''").statements().get(0);
    assertThat(single.value()).isEqualTo("a\nb").isEqualTo(triple.value());
    assertThat(single.triple()).isFalse();
    assertThat(triple.triple()).isTrue();
  }

  /** A backslash after two of the three quotes that would end the string (section 1.2). */
  @Test
  void backslashAfterTwoQuotesHidesTheNextQuote() {
    String hidden = "'''a''\\'";
    assertThat(Shape.of(hidden + "b'''")).isEqualTo("'a''\\'b'");
    assertThat(Shape.of("'''a''\\b'''")).isEqualTo("'a''\\b'");
    // The run of quotes goes on behind the hidden one, so that one more ends the string.
    assertThat(Shape.of(hidden + "' x")).isEqualTo("'a'''; x");
  }

  @Test
  void integersKnowWhetherTheyAreOctal() {
    assertThat(((IntLiteral) Script.parse("010").statements().get(0)).octal()).isTrue();
    assertThat(((IntLiteral) Script.parse("0").statements().get(0)).octal()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "7, \\a",
    "8, \\b",
    "1, \\x01",
    "127, \\x7f",
    "128, \\u0080",
    "8203, \\u200b",
    "173, \\u00ad",
    "65279, \\ufeff",
    "917505, \\U000e0001",
    "92, \\\\",
    "768, \u0300",
    "8364, €",
    "189, ½",
    "128512, 😀",
    "65533, \ufffd"
  })
  void quotesCharactersThatStartNoWord(int character, String quoted) {
    assertThatThrownBy(() -> Script.parse("f(" + Character.toString(character)))
        .hasMessageStartingWith(
            "parser: unexpected unknown state, last char: '" + quoted + "' line 1 char 3 ");
  }

  @Test
  void halvesOfSurrogatePairsCountAsReplacementCharacters() {
    assertThat(Shape.of("'a\ud800b'")).isEqualTo("'a\ufffdb'");
    assertThat(Shape.of("'\udc00\ud83d\ude00'")).isEqualTo("'\ufffd😀'");
    assertThatThrownBy(() -> Script.parse("'\ud800' ]")).hasMessageContaining("line 1 char 7 ");
  }

  @Test
  void aSlashAtTheEndIsAnUnterminatedRegularExpression() {
    assertThatThrownBy(() -> Script.parse("f(/"))
        .hasMessageStartingWith("parser: unexpected unterminated regex line 1 char 3 in \"f(/\".");
  }

  @Test
  void numbersTooLargeForAFloatAreRejected() {
    String digits = "1" + "0".repeat(400);
    assertThatThrownBy(() -> Script.parse(digits + ".0"))
        .hasMessage("parser: illegal number syntax: \"" + digits + ".0\"");
  }
}
