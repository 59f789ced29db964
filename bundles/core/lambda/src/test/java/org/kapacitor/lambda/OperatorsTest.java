package org.kapacitor.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.api.node.Evaluator;

/** Operators: the table of tickscript.md section 4.3. */
class OperatorsTest {
  /** An expression of each type whose type is not known before there is a point. */
  private static final Map<String, String> OPERANDS =
      Map.of(
          "int", "\"i\"",
          "float", "\"f\"",
          "string", "\"s\"",
          "boolean", "\"b\"",
          "duration", "\"d\"",
          "time", "\"time\"",
          "regex", "if(\"b\", /a/, /b/)",
          "missing", "\"q\"");

  private static final List<String> COMPARABLE =
      List.of(
          "int int", "int float", "float int", "float float", "string string", "duration duration");

  private final Sample sample =
      Sample.of(new Lambdas())
          .with("i", 7L)
          .with("f", 2.5)
          .with("s", "abc")
          .with("b", true)
          .with("d", Duration.ofSeconds(3));

  private static Map<String, String> table() {
    Map<String, String> table = new HashMap<>();
    String[] arithmetic = {
      "+ int int int",
      "+ float float float",
      "+ string string string",
      "+ duration duration duration",
      "- int int int",
      "- float float float",
      "- duration duration duration",
      "* int int int",
      "* float float float",
      "* duration int duration",
      "* int duration duration",
      "* duration float duration",
      "* float duration duration",
      "/ int int int",
      "/ float float float",
      "/ duration int duration",
      "/ duration float duration",
      "/ duration duration int",
      "% int int int",
      "=~ string regex boolean",
      "!~ string regex boolean",
      "AND boolean boolean boolean",
      "OR boolean boolean boolean",
      "== boolean boolean boolean",
      "!= boolean boolean boolean"
    };
    for (String row : arithmetic) {
      int last = row.lastIndexOf(' ');
      table.put(row.substring(0, last), row.substring(last + 1));
    }
    for (String operator : List.of("==", "!=", "<", "<=", ">", ">=")) {
      COMPARABLE.forEach(pair -> table.put(operator + " " + pair, "boolean"));
    }
    return table;
  }

  @Test
  void operatorsTakeTheTypesOfTheTableAndNoOthers() {
    Map<String, String> table = table();
    String[] operators = "+ - * / % == != < <= > >= =~ !~ AND OR".split(" ");
    for (String operator : operators) {
      for (String left : OPERANDS.keySet()) {
        for (String right : OPERANDS.keySet()) {
          String expression = OPERANDS.get(left) + " " + operator + " " + OPERANDS.get(right);
          String result = table.get(operator + " " + left + " " + right);
          assertThat(typeOf(expression)).as(expression).isEqualTo(result);
        }
      }
    }
  }

  /** The type of an expression's value; null if it fails. */
  private String typeOf(String expression) {
    Evaluator evaluator = sample.evaluator(expression);
    try {
      sample.value(evaluator);
      return evaluator.type(sample.point).text();
    } catch (EvaluationException e) {
      return null;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          "i" + 3 => 10
          "i" - 10 => -3
          "i" * -2 => -14
          "i" / -2 => -3
          "i" % -2 => 1
          -"i" % 4 => -3
          (-9223372036854775807 - 1) / -1 => -9223372036854775808
          (-9223372036854775807 - 1) % -1 => 0
          -(-9223372036854775807 - 1) => -9223372036854775808
          "f" + 0.25 => 2.75
          "f" / 0.0 => +Inf
          -"f" / 0.0 => -Inf
          0.0 / 0.0 => NaN
          -"d" => -3s
          "d" + 500ms => 3500ms
          "d" - 1m => -57s
          "d" * 2 => 6s
          2 * "d" => 6s
          "d" * 0.5 => 1500ms
          0.5 * "d" => 1500ms
          "d" / 2 => 1500ms
          "d" / 1.5 => 2s
          "d" / 700ms => 4
          1u / 3.0 => 333ns
          "s" + 'd' => abcd
          !"b" => false
          -"b" => false
          """)
  void arithmetic(String expression, String result) {
    assertThat(sample.value(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          "i" == 7.0 => true
          9007199254740993 == 9007199254740992.0 => true
          "i" > "f" => true
          "f" >= 2 => true
          "f" < "i" AND "i" <= 7 AND "i" != 8 => true
          0.0 / 0.0 == 0.0 / 0.0 => false
          0.0 / 0.0 != 0.0 / 0.0 => true
          0.0 / 0.0 < 1.0 => false
          0.0 / 0.0 >= 1.0 => false
          !(0.0 / 0.0 < 1.0) => true
          -0.0 == 0.0 => true
          "s" == 'abc' => true
          "s" != 'abc' => false
          "s" < 'abd' AND "s" > 'abb' AND "s" >= 'abc' AND "s" <= 'abc' => true
          'z' < 'é' => true
          "d" == 3s AND "d" < 1m AND "d" != 3m => true
          "s" =~ /b/ => true
          "s" =~ /^b/ => false
          "s" !~ /^b/ => true
          TRUE != "b" => false
          FALSE OR !"b" == FALSE => true
          """)
  void comparisons(String expression, String result) {
    assertThat(sample.test(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          "i" / 0 => runtime error: integer divide by zero
          "i" % ("i" - 7) => runtime error: integer divide by zero
          "d" / 0 => runtime error: integer divide by zero
          "d" / 0s => runtime error: integer divide by zero
          string("i" / 0) => runtime error: integer divide by zero
          """)
  void divisionByZeroFailsWithoutAnyPrefix(String expression, String error) {
    assertThat(sample.value(expression)).isEqualTo(error);
  }

  @Test
  void durationByZeroAsFloatIsTheLeastDuration() {
    assertThat(sample.value("int(\"d\" / 0.0 / 1u)")).isEqualTo("-9223372036854775");
  }

  @Test
  void stringsCompareByUtf8BytesNotByUtf16() {
    assertThat(sample.test("'\uffee' < '\ud83d\ude00'")).isEqualTo("true");
  }
}
