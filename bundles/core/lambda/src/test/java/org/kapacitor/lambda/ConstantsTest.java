package org.kapacitor.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.node.EvaluationException;

/** Arithmetic of scripts: tickscript.md section 3.3. */
class ConstantsTest {
  private final Lambdas lambdas = new Lambdas();

  private Object constant(String text) {
    return lambdas.constant(LambdaText.parse(text));
  }

  @Test
  void valuesHaveTheTypeOfTheExpression() {
    assertThat(constant("2 * 21")).isEqualTo(42L);
    assertThat(constant("1.5 * 2.0")).isEqualTo(3.0);
    assertThat(constant("'a' + string(1)")).isEqualTo("a1");
    assertThat(constant("1 < 2 AND !FALSE")).isEqualTo(true);
    assertThat(constant("10m * 2")).isEqualTo(Duration.ofMinutes(20));
    assertThat(constant("count() + count()")).isEqualTo(3L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          1 + 1.0 => mismatched type to binary operator. got int + float. see bool(), int(), \
          float(), string(), duration()
          1 / 0 => runtime error: integer divide by zero
          "b" + 1 => name "b" is undefined. Names in scope:\s
          1 + abs("b") => Failed to handle 1 argument: name "b" is undefined. Names in scope:\s
          isPresent("b") OR TRUE => Failed to handle 1 argument: name "b" is undefined. Names in \
          scope:\s
          1 + foo() => undefined function: "foo"
          1 + x => Failed to handle right node: Given node type is not valid evaluation node: \
          *ast.IdentifierNode
          if(TRUE, now(), now()) => expression returned unexpected type time
          """)
  void errors(String expression, String error) {
    assertThatThrownBy(() -> constant(expression))
        .isInstanceOf(EvaluationException.class)
        .extracting(e -> e.getMessage().strip())
        .isEqualTo(error.strip());
  }
}
