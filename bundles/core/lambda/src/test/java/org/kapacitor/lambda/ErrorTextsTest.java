package org.kapacitor.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.expression.Lambda;

/** Messages of evaluation errors: tickscript.md section 4.5. */
class ErrorTextsTest {
  private final Sample sample = Sample.ofSection10().with("s", "str");

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          "time" > now() => invalid comparison operator > for type time
          "s" - 'x' => invalid math operator - for type string
          "f" < TRUE => invalid comparison operator < for type boolean
          "b" AND TRUE => invalid logical operator AND for type int
          "s" > 1 => mismatched type to binary operator. got string > int. see bool(), int(), \
          float(), string(), duration()
          "q" > 1 => left reference value "q" is missing value
          1 > "q" => right reference value "q" is missing value
          "q" AND TRUE => left reference value "q" is missing value
          "q" > "r" => left reference value "q" is missing value
          "a" > -"q" => expected rightEvaluator to be *EvalReferenceNode got \
          *stateful.EvalUnaryNode
          -"q" > "a" => expected leftEvaluator to be *EvalReferenceNode got \
          *stateful.EvalUnaryNode
          "q" + 1 => invalid math operator + for type missing
          1 + "q" => mismatched type to binary operator. got int + missing. see bool(), int(), \
          float(), string(), duration()
          !("q" + 1) => left reference value "q" is missing value
          -"q" => reference "q" is missing value
          !"q" => reference "q" is missing value
          !"a" => TypeGuard: expression returned unexpected type float, expected boolean
          -"s" => TypeGuard: expression returned unexpected type invalid type, expected string
          -'s' => TypeGuard: expression returned unexpected type string, expected string
          's' =~ -/a/ => TypeGuard: expression returned unexpected type regex, expected regex
          string("q" > 1) => Failed to handle 1 argument: left reference value "q" is missing value
          if(TRUE, 1, int(bool('x'))) => Failed to handle 3 argument: Failed to handle 1 \
          argument: error calling "bool": strconv.ParseBool: parsing "x": invalid syntax
          abs("q") => Cannot call function "abs" argument "q" is missing, values in scope are []
          abs("q") + "a" => Cannot call function "abs" argument "q" is missing, values in scope \
          are ["a"]
          max("q", "r") + "a" => Cannot call function "max" arguments "q", "r" are missing, \
          values in scope are ["a"]
          abs(-"q") => Cannot call function "abs" argument -"q" is missing, values in scope are \
          ["q"]
          abs("b") => Cannot call function "abs" with args ("b": int), available signatures are \
          [(float)].
          max(1.0, 'x') => Cannot call function "max" with args (1: float,x: string), available \
          signatures are [(float,float)].
          count("a" * 2.0) => Cannot call function "count" with args ("a" * 2: float), available \
          signatures are [()].
          abs(-"b", 90s, /a\\/b/, TRUE, now()) => Cannot call function "abs" with args (-"b": \
          int,1m30s: duration,a\\/b: regex,true: boolean,now(): time), available signatures are \
          [(float)].
          bool('yes') => error calling "bool": strconv.ParseBool: parsing "yes": invalid syntax
          foo(1) => undefined function: "foo"
          foo("a" + 1) => undefined function: "foo"
          isPresent("q" + 1) => Failed to handle 1 argument: invalid math operator + for type \
          missing
          """)
  void errors(String expression, String error) {
    assertThat(sample.value(expression)).isEqualTo(error.replace("\\\\", "\\"));
  }

  /** Where a value is asked for without a look at the type first. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          !strHasPrefix("q", 'a') => error calling "strHasPrefix": cannot pass *ast.Missing as \
          first arg to strHasPrefix, must be string
          !isPresent("time") => false
          !abs("a") => TypeGuard: expression returned unexpected type float, expected boolean
          !abs("b") => error calling "abs": cannot pass int64 to abs, must be float64
          !foo("q" + 1) => Failed to handle 1 argument: invalid math operator + for type missing
          !foo(1) => undefined function: "foo"
          !string(strLength("b")) => Failed to handle 1 argument: Cannot call function \
          "strLength" with args ("b": int), available signatures are [(string)].
          """)
  void errorsOfCallsBelowNot(String expression, String result) {
    assertThat(sample.test(expression)).isEqualTo(result);
  }

  @Test
  void nestedLambdasShowTheirBody() {
    Map<String, Lambda> variables =
        Map.of("c", new Lambda(LambdaText.parse("\"b\" + 1")), "m", lambda("\"q\""));
    assertThat(sample.value("abs(c)", variables))
        .isEqualTo(
            "Cannot call function \"abs\" with args (\"b\" + 1: int),"
                + " available signatures are [(float)].");
    assertThat(sample.value("m > 1", variables))
        .isEqualTo("expected leftEvaluator to be *EvalReferenceNode got *stateful.EvalLambdaNode");
    assertThat(sample.value("m", variables)).isEqualTo("missing value: \"q\"");
    assertThat(sample.value("isPresent(m)", variables)).isEqualTo("false");
    assertThat(sample.value("isPresent(-m)", variables))
        .isEqualTo(
            "Failed to handle 1 argument: expected nodeEvaluator to be *EvalReferenceNode got"
                + " *stateful.EvalLambdaNode");
  }

  @Test
  void nestedLambdasCannotPassTimes() {
    Map<String, Lambda> variables = Map.of("n", lambda("\"time\""));
    assertThat(sample.value("hour(n)", variables))
        .isEqualTo(
            "Failed to handle 1 argument: TypeGuard: expression returned unexpected type time,"
                + " expected time");
  }

  private static Lambda lambda(String text) {
    return new Lambda(LambdaText.parse(text));
  }
}
