package org.kapacitor.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.node.CompiledLambda;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.api.node.Evaluator;

/** Stateful functions: tickscript.md sections 4.7 and 4.9. */
class StatesTest {
  private final Sample sample = Sample.of(new Lambdas()).with("x", 1.0).with("n", 0L);

  private CompiledLambda compile(String text, Map<String, Lambda> variables) {
    return sample.lambdas.compile(new Lambda(LambdaText.parse(text, variables)));
  }

  private CompiledLambda compile(String text) {
    return compile(text, Map.of());
  }

  /** Values for a field {@code x} that takes the given values one after the other. */
  private String run(Evaluator evaluator, String numbers) {
    StringBuilder values = new StringBuilder();
    for (String number : numbers.split(" ")) {
      sample.with("x", Double.valueOf(number));
      try {
        values.append(" " + sample.value(evaluator));
      } catch (EvaluationException e) {
        values.append(" error");
      }
    }
    return values.substring(1);
  }

  @ParameterizedTest
  @CsvSource({
    "count(), 1 1 1, 1 2 3",
    "count() + count(), 1 1 1, 3 7 11",
    "'count() * 10 + count()', 1 1, 12 34",
    "'spread(\"x\")', 1 2 5 4 0 NaN 7, 0 1 4 4 5 5 7",
    "'spread(\"x\")', NaN 3, -Inf 0",
    "'spread(\"x\") + spread(\"x\" * 10.0)', 1 2, 9 28",
    "'sigma(\"x\")', 1 2 4, 0 0.7071067811865475 1.0910894511799618",
    "'sigma(\"x\")', 97.1 92.6, 0 0.7071067811865476",
    "'sigma(\"x\")', 3 3 3, 0 0 0",
    "'if(\"x\" > 1.0, count(), 0)', 1 2 1 2, 0 2 0 4",
  })
  void statesAdvance(String expression, String numbers, String values) {
    assertThat(run(compile(expression).evaluator(), numbers)).isEqualTo(values);
  }

  @Test
  void shortCircuitsLeaveTheRightSideAsItIs() {
    Evaluator evaluator = compile("if(\"x\" > 1.0 AND count() > 1, 'yes', 'no')").evaluator();
    assertThat(run(evaluator, "2 1 1 2 1 2")).isEqualTo("no no no yes no yes");
    evaluator = compile("if(\"x\" > 1.0 OR count() > 1, 'yes', 'no')").evaluator();
    assertThat(run(evaluator, "2 2 1 1")).isEqualTo("yes yes no yes");
  }

  @Test
  void whatWasEvaluatedBeforeAnErrorHasAdvanced() {
    Evaluator evaluator = compile("count() / (if(\"x\" > 1.0, 1, 0))").evaluator();
    assertThat(run(evaluator, "1 2 1 2")).isEqualTo("error 2 error 4");
    Evaluator condition = compile("count() + 1").evaluator();
    assertThatThrownBy(() -> condition.test(sample.point)).hasMessageContaining("int64");
    assertThat(sample.value(condition)).isEqualTo("3");
    Evaluator untyped = compile("!count(1)").evaluator();
    assertThatThrownBy(() -> untyped.test(sample.point)).hasMessageContaining("type int");
  }

  @Test
  void noTypeMeansNoEvaluation() {
    Evaluator evaluator = compile("count() + int(\"q\")").evaluator();
    assertThat(run(evaluator, "1 1")).isEqualTo("error error");
    Evaluator other = compile("if(isPresent(\"q\") AND \"q\" > 1, 0, count())").evaluator();
    assertThat(run(other, "1 1")).isEqualTo("1 2");
  }

  @Test
  void eachEvaluatorHasItsOwnState() {
    CompiledLambda lambda = compile("count()");
    Evaluator a = lambda.evaluator();
    Evaluator b = lambda.evaluator();
    assertThat(run(a, "1 1 1")).isEqualTo("1 2 3");
    assertThat(run(b, "1 1")).isEqualTo("1 2");
    assertThat(run(a, "1")).isEqualTo("4");
  }

  @Test
  void evaluatorsWithoutStateAreOneObject() {
    CompiledLambda lambda = compile("\"x\" > 1.0 AND abs(\"x\") < 5.0");
    assertThat(lambda.evaluator()).isSameAs(lambda.evaluator());
    CompiledLambda unknown = compile("later(\"x\") > 1.0");
    assertThat(unknown.evaluator()).isNotSameAs(unknown.evaluator());
  }

  @Test
  void nestedLambdasShareTheirStateAmongAllEvaluators() {
    Map<String, Lambda> variables = Map.of("c", new Lambda(LambdaText.parse("count()")));
    CompiledLambda lambda = compile("c * 100 + count()", variables);
    Evaluator a = lambda.evaluator();
    Evaluator b = lambda.evaluator();
    assertThat(run(a, "1 1")).isEqualTo("101 202");
    assertThat(run(b, "1 1")).isEqualTo("301 402");
    assertThat(run(a, "1")).isEqualTo("503");
    assertThat(run(compile("c * 100 + count()", variables).evaluator(), "1")).isEqualTo("101");
  }

  @Test
  void eachUseOfANestedLambdaHasAStateOfItsOwn() {
    Map<String, Lambda> variables = Map.of("c", new Lambda(LambdaText.parse("count() + count()")));
    Evaluator evaluator = compile("c * 100 + if(\"x\" > 1.0, c, 0)", variables).evaluator();
    assertThat(run(evaluator, "1 2")).isEqualTo("300 707");
  }

  @Test
  void statesAreSavedAndRestored() {
    Map<String, Lambda> variables = Map.of("c", new Lambda(LambdaText.parse("count()")));
    String expression =
        "string(count()) + ' ' + string(c) + ' ' + string(spread(\"x\") +"
            + " sigma(\"x\")) + string(rand(1))";
    Evaluator original = compile(expression, variables).evaluator();
    run(original, "1 2 4");
    SavedState saved = new SavedState();
    original.state(saved.saving());
    Evaluator restored = compile(expression, variables).evaluator();
    restored.state(saved.restoring());
    assertThat(saved.names())
        .contains("count.count", "spread.min", "sigma.mean", "nested1.count.count");
    assertThat(run(restored, "8 3")).isEqualTo(run(original, "8 3")).startsWith("4 4 ");
  }

  @Test
  void expressionsWithoutStateSaveNothing() {
    SavedState saved = new SavedState();
    compile("\"x\" > 1.0").evaluator().state(saved.saving());
    assertThat(saved.names()).isEmpty();
  }
}
