package org.kapacitor.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.api.expression.Expression.Binary;
import org.kapacitor.api.expression.Expression.Literal;
import org.kapacitor.api.expression.Expression.Unary;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.expression.Operator;
import org.kapacitor.api.expression.Regex;

/** When types are determined: tickscript.md section 4.4. */
class TypingTest {
  private static final String SEE = ". see bool(), int(), float(), string(), duration()";
  private static final String NOT_VALID = "Given node type is not valid evaluation node: ";

  private final Sample sample = Sample.ofSection10();

  private String compileError(String text) {
    try {
      sample.evaluator(text);
      return "none";
    } catch (LambdaException e) {
      return e.getMessage();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          1 + 1.0 => mismatched type to binary operator. got int + float
          'a' > 1 => mismatched type to binary operator. got string > int
          1 == 1s => mismatched type to binary operator. got int == duration
          /a/ =~ 'a' => mismatched type to binary operator. got regex =~ string
          TRUE AND 1 => mismatched type to binary operator. got boolean AND int
          """)
  void operandsThatCannotFitFailAtTheStart(String expression, String error) {
    assertThat(compileError(expression)).isEqualTo(error + SEE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          ("a" > 1) + 5 => invalid math operator + for type boolean
          1 AND 2 => invalid logical operator AND for type int
          1.0 % 2.0 => invalid math operator % for type float
          1m % 1s => invalid math operator % for type duration
          'a' - 'b' => invalid math operator - for type string
          TRUE < FALSE => invalid comparison operator < for type boolean
          !"x" * 2 => invalid math operator * for type boolean
          if(1 + 's' == 2, 1, 2) => Failed to handle 1 argument: Failed to handle left node: \
          mismatched type to binary operator. got int + string. see bool(), int(), float(), \
          string(), duration()
          -(1 - 's') => Failed to handle node: mismatched type to binary operator. got int - \
          string. see bool(), int(), float(), string(), duration()
          """)
  void operatorsThatTheTypeDoesNotHaveFailAtTheStart(String expression, String error) {
    assertThat(compileError(expression)).isEqualTo(error);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foo(1)",
        "!5",
        "-'s'",
        "-\"x\"",
        "abs('x')",
        "\"a\" + 'x'",
        "/a/",
        "now()",
        "TRUE == foo()"
      })
  void whatDependsOnDataOrFunctionsDoesNotFailAtTheStart(String expression) {
    assertThat(compileError(expression)).isEqualTo("none");
  }

  @Test
  void listsStarsAndNamesAreNoExpressions() {
    assertThat(compileError("*")).isEqualTo(NOT_VALID + "*ast.StarNode");
    assertThat(compileError("1 + x"))
        .isEqualTo("Failed to handle right node: " + NOT_VALID + "*ast.IdentifierNode");
    assertThat(compileError("x + *"))
        .isEqualTo("Failed to handle left node: " + NOT_VALID + "*ast.IdentifierNode");
    Lambda list = new Lambda(new Literal(List.of("a")));
    assertThatThrownBy(() -> sample.lambdas.compile(list)).hasMessage(NOT_VALID + "*ast.ListNode");
    Map<String, Lambda> variables = Map.of("c", list);
    assertThat(sample.value("count(1, c)", variables))
        .isEqualTo(
            "Failed to handle 2 argument: Failed to handle node: " + NOT_VALID + "*ast.ListNode");
  }

  @Test
  void operatorsOutOfPlaceAndBadPatternsFailAtTheStart() {
    Literal one = new Literal(1L);
    assertThatThrownBy(() -> sample.lambdas.compile(new Lambda(new Unary(Operator.PLUS, one))))
        .hasMessage("Invalid unary operator: \"+\"");
    assertThatThrownBy(() -> sample.lambdas.compile(new Lambda(new Binary(Operator.NOT, one, one))))
        .hasMessage("unknown binary operator !");
    assertThatThrownBy(() -> sample.lambdas.compile(new Lambda(new Literal(new Regex("a(")))))
        .hasMessage("error parsing regexp: missing closing ): `a(`");
  }

  /** The table of section 4.4; field {@code q} is absent. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          isPresent("q") AND "q" > 5 => false
          isPresent("q") AND float("q") > 5.0 => false
          isPresent("q") AND "q" => right reference value "q" is missing value
          isPresent("q") AND strHasPrefix("q",'a') => Cannot call function "strHasPrefix" \
          argument "q" is missing, values in scope are []
          TRUE OR "q" > 1 => true
          "q" > 1 OR TRUE => left reference value "q" is missing value
          FALSE AND foo() => undefined function: "foo"
          FALSE AND foo() > 1 => false
          FALSE AND !foo() => false
          """)
  void typesOfBothOperandsComeBeforeEitherValue(String expression, String result) {
    assertThat(sample.test(expression)).isEqualTo(result);
  }

  @Test
  void ifLooksAtBothBranches() {
    assertThat(sample.value("if(isPresent(\"q\"), \"q\", 1.0)"))
        .isEqualTo("Cannot call function \"if\" argument \"q\" is missing, values in scope are []");
    assertThat(sample.value("if(TRUE, 1, 1 / 0)"))
        .isEqualTo("runtime error: integer divide by zero");
  }

  @Test
  void typesMayChangeFromPointToPoint() {
    Sample changing = Sample.of(new Lambdas()).with("x", 1L).with("y", 2L);
    var evaluator = changing.evaluator("\"x\" + \"y\"");
    assertThat(changing.value(evaluator)).isEqualTo("3");
    changing.with("x", "a").with("y", "b");
    assertThat(changing.value(evaluator)).isEqualTo("ab");
    changing.with("x", 1.5);
    assertThatThrownBy(() -> changing.value(evaluator))
        .hasMessage("mismatched type to binary operator. got float + string" + SEE);
    changing.with("y", 1.5);
    assertThat(changing.value(evaluator)).isEqualTo("3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          "a" => TypeGuard: expression returned unexpected type float, expected boolean
          "t" => TypeGuard: expression returned unexpected type string, expected boolean
          1m => TypeGuard: expression returned unexpected type duration, expected boolean
          abs("a") => TypeGuard: expression returned unexpected type float, expected boolean
          now() => TypeGuard: expression returned unexpected type time, expected boolean
          -"b" => TypeGuard: expression returned unexpected type int, expected boolean
          "a" + 1.0 => expression returned unexpected type float64
          "b" + 1 => expression returned unexpected type int64
          "t" + 'x' => expression returned unexpected type <nil>
          1m * "b" => expression returned unexpected type <nil>
          """)
  void conditionsMustBeBoolean(String expression, String error) {
    assertThat(sample.test(expression)).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          "time" => expression returned unexpected type time
          now() => expression returned unexpected type time
          /a/ => expression returned unexpected type regex
          "q" => missing value: "q"
          -"q" => reference "q" is missing value
          --"q" => expected nodeEvaluator to be *EvalReferenceNode got *stateful.EvalUnaryNode
          """)
  void resultsCannotBeTimesPatternsOrMissing(String expression, String error) {
    assertThat(sample.value(expression)).isEqualTo(error);
  }

  @Test
  void typeIsFoundWithoutEvaluating() {
    assertThat(sample.evaluator("1 / 0").type(sample.point).text()).isEqualTo("int");
    assertThat(sample.evaluator("count() * 1m").type(sample.point).text()).isEqualTo("duration");
    assertThatThrownBy(() -> sample.evaluator("\"q\" + 1").type(sample.point))
        .hasMessage("invalid math operator + for type missing");
    assertThatThrownBy(() -> sample.evaluator("\"time\"").type(sample.point))
        .hasMessage("expression returned unexpected type time");
  }
}
