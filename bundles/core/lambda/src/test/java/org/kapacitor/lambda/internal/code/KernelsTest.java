package org.kapacitor.lambda.internal.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.expression.Expression;
import org.kapacitor.api.expression.Expression.Binary;
import org.kapacitor.api.expression.Expression.Literal;
import org.kapacitor.api.expression.Expression.Reference;
import org.kapacitor.api.expression.Operator;
import org.kapacitor.api.node.Evaluator;
import org.kapacitor.lambda.LambdaText;
import org.kapacitor.lambda.internal.function.FunctionRegistry;
import org.kapacitor.lambda.internal.run.CompiledExpression;
import org.kapacitor.lambda.internal.run.CompiledExpression.Environment;

/** How expressions become classes. */
class KernelsTest {
  private final KernelClasses classes = new KernelClasses();
  private final Environment environment = new Environment(new FunctionRegistry(), classes, () -> 0);
  private final Layout root = Layout.root();
  private final Series series = new Series(0, "", "", "m", Tags.of("host", "web1"));
  private final Row point =
      new Row()
          .empty(series, null, 0, root)
          .set(new Field("f"), 2.0)
          .set(new Field("i"), 3L)
          .set(new Field("s"), "x700");

  private Evaluator evaluator(Expression expression) {
    return new CompiledExpression(environment, expression).evaluator();
  }

  private Object value(Expression expression) {
    Row results = new Row().empty(series, null, 0, root);
    evaluator(expression).evaluate(point, results, new Field("r"));
    return results.value(0);
  }

  @Test
  void nothingIsGeneratedBeforeTheFirstEvaluation() {
    Evaluator evaluator = evaluator(LambdaText.parse("\"f\" > 1.0"));
    assertThat(classes.size()).isZero();
    evaluator.test(point);
    assertThat(classes.size()).isEqualTo(1);
  }

  @Test
  void expressionsThatDifferInConstantsOrFieldsShareAClass() {
    for (int i = 0; i < 100; i++) {
      String text = "\"f" + i + "\" + " + i + ".5 > 7." + i + " AND \"host\" =~ /^w.b" + i + "/";
      Row other = new Row().of(point).set(new Field("f" + i), 7.0);
      assertThat(evaluator(LambdaText.parse(text)).test(other)).isEqualTo(i == 1);
    }
    assertThat(classes.size()).isEqualTo(1);
    evaluator(LambdaText.parse("\"i\" + 5 > 7 AND \"host\" =~ /a/")).test(point);
    assertThat(classes.size()).isEqualTo(2);
  }

  @Test
  void errorsKnownBeforehandNeedNoClass() {
    assertThatThrownBy(() -> value(LambdaText.parse("\"absent\" + 1")));
    assertThatThrownBy(() -> value(LambdaText.parse("abs(\"i\")")));
    assertThat(classes.size()).isZero();
  }

  @Test
  void errorsKnownBeforehandAreOneObject() {
    Evaluator evaluator = evaluator(LambdaText.parse("\"f\" > 1.0 AND \"absent\" > 1"));
    Throwable[] errors = new Throwable[2];
    for (int i = 0; i < 2; i++) {
      try {
        evaluator.test(point);
      } catch (RuntimeException e) {
        errors[i] = e;
      }
    }
    assertThat(errors[0]).isNotNull().isSameAs(errors[1]);
    assertThat(errors[0].getStackTrace()).isEmpty();
  }

  @Test
  void onlySomeClassesAreKept() {
    for (int i = 0; i < 1100; i++) {
      StringBuilder text = new StringBuilder("\"f\"");
      for (int bit = 0; bit < 11; bit++) {
        text.append((i >> bit & 1) == 0 ? " + " : " - ").append("1.0");
      }
      value(LambdaText.parse(text.toString()));
    }
    assertThat(classes.size()).isEqualTo(1024);
    classes.clear();
    assertThat(classes.size()).isZero();
  }

  private static Expression chain(int length, Operator operator, IntFunction<Expression> part) {
    Expression chain = part.apply(0);
    for (int i = 1; i < length; i++) {
      chain = new Binary(operator, chain, part.apply(i));
    }
    return chain;
  }

  @Test
  void longChainsOfConditionsWork() {
    Expression chain =
        chain(
            3000,
            Operator.OR,
            i -> new Binary(Operator.EQUAL, new Reference("s"), new Literal("x" + i)));
    assertThat(value(chain)).isEqualTo(true);
    assertThat(evaluator(chain).test(new Row().of(point).set(new Field("s"), "y"))).isFalse();
  }

  @Test
  void longSumsOfAllTypesWork() {
    assertThat(value(chain(2000, Operator.PLUS, i -> new Reference("f")))).isEqualTo(4000.0);
    assertThat(value(chain(2000, Operator.PLUS, i -> new Reference("i")))).isEqualTo(6000L);
    assertThat(value(chain(600, Operator.PLUS, i -> new Reference("s"))).toString()).hasSize(2400);
    Literal second = new Literal(Duration.ofSeconds(1));
    assertThat(value(chain(2000, Operator.PLUS, i -> second))).isEqualTo(Duration.ofSeconds(2000));
  }

  @Test
  void expressionsBeyondAllMeasureFailWithAMessage() {
    Expression sum = chain(20_000, Operator.PLUS, i -> new Literal((double) i));
    assertThatThrownBy(() -> value(sum)).hasMessage("expression has too many parts");
  }

  @Test
  void partsOnTagsAreRememberedPerSeries() {
    Evaluator evaluator =
        evaluator(LambdaText.parse("\"f\" > 1.0 AND strToUpper(\"host\") + 'x' =~ /^WEB[0-9]x$/"));
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 100; i++) {
        String host = (i % 3 == 0 ? "web" : "db") + i % 10;
        Series other = new Series(i, "", "", "m", Tags.of("host", host));
        for (int again = 0; again < 2; again++) {
          Row row = new Row().of(point).series(other);
          assertThat(evaluator.test(row)).as(host).isEqualTo(i % 3 == 0);
        }
      }
    }
  }

  @Test
  void whatFailsIsNotRemembered() {
    Evaluator evaluator = evaluator(LambdaText.parse("int(\"host\") + 1 > 5"));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> evaluator.test(point)).hasMessageContaining("parsing \"web1\"");
    }
    Series number = new Series(0, "", "", "m", Tags.of("host", "5"));
    assertThat(evaluator.test(new Row().of(point).series(number))).isTrue();
    assertThat(evaluator.test(new Row().of(point).series(number))).isTrue();
  }
}
