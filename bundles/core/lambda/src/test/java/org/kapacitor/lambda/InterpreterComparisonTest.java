package org.kapacitor.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.node.CompiledLambda;
import org.kapacitor.api.node.Evaluator;
import org.kapacitor.lambda.internal.function.Functions;
import org.kapacitor.lambda.internal.type.Shape;

/** Random expressions on random points: bytecode and interpreter give the same or fail the same. */
class InterpreterComparisonTest {
  private static final int EXPRESSIONS = 2500;
  private static final int POINTS = 6;

  private final Lambdas lambdas = new Lambdas();
  private final Functions functions = Functions.builtIn();
  private final Layout root = Layout.root();
  private final Series[] series = {
    new Series(0, "", "", "m", Tags.of("s", "web", "t", "a1")),
    new Series(1, "", "", "m", Tags.of("s", "true", "t", "12")),
    new Series(2, "", "", "m", Tags.of("b", "x", "t", "")),
    new Series(3, "", "", "m", Tags.of("t", "é", "u", "T")),
    new Series(0, "", "", "m", Tags.of("s", "other", "t", "reused id")),
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void bytecodeDoesWhatTheReferenceSays(long seed) {
    RandomExpressions random = new RandomExpressions(new Random(seed));
    int values = 0;
    for (int i = 0; i < EXPRESSIONS; i++) {
      values += compare(random);
    }
    // Errors must not be all that is compared.
    assertThat(values).isGreaterThan(EXPRESSIONS * POINTS / 4);
  }

  private int compare(RandomExpressions random) {
    Lambda lambda = new Lambda(random.expression());
    ReferenceInterpreter interpreter = new ReferenceInterpreter(lambda.body(), functions);
    CompiledLambda compiled;
    try {
      compiled = lambdas.compile(lambda, () -> 7);
    } catch (LambdaException e) {
      assertThat(e.getMessage())
          .as(lambda.toString())
          .isEqualTo(ReferenceTypes.compileError(lambda.body()));
      return 0;
    }
    assertThat(ReferenceTypes.compileError(lambda.body())).as(lambda.toString()).isNull();
    Evaluator[] evaluators = {compiled.evaluator(), compiled.evaluator()};
    ReferenceInterpreter[] interpreters = {interpreter, interpreter.another()};
    int values = 0;
    for (int i = 0; i < POINTS; i++) {
      int group = random.random().nextInt(2);
      Row point = point(random.random());
      Row results = new Row().empty(point.series(), null, 0, root);
      if (random.random().nextBoolean()) {
        results.set(new Field("r"), random.random().nextInt(5) - 2L);
      }
      Evaluator evaluator = evaluators[group];
      boolean test = random.random().nextBoolean();
      String actual =
          test
              ? outcome(() -> evaluator.test(point))
              : outcome(() -> evaluate(evaluator, point, results));
      Map<String, Object> scope = scope(lambda, point, test ? null : results);
      ReferenceInterpreter expected = interpreters[group];
      assertThat(sorted(actual))
          .as("%s on %s, %s", lambda, point, results)
          .isEqualTo(sorted(outcome(() -> test ? expected.test(scope) : expected.evaluate(scope))));
      values += actual.startsWith("error") ? 0 : 1;
    }
    return values;
  }

  private static Object evaluate(Evaluator evaluator, Row point, Row results) {
    Field as = new Field("result");
    boolean typed = results.layout().size() == 0;
    evaluator.evaluate(point, results, as);
    int index = as.in(results.layout());
    if (typed) {
      assertThat(evaluator.type(point)).isEqualTo(results.layout().type(index));
    }
    return results.value(index);
  }

  private static String outcome(Callable<Object> evaluation) {
    try {
      Object value = evaluation.call();
      return value.getClass().getSimpleName() + " " + value;
    } catch (Exception e) {
      return "error " + e.getMessage();
    }
  }

  /** Names in scope are in no order. */
  private static String sorted(String outcome) {
    int at = outcome.indexOf("values in scope are [");
    if (at < 0) {
      return outcome;
    }
    String[] names = outcome.substring(at).split("[\\[\\], ]+");
    Arrays.sort(names);
    return outcome.substring(0, at) + String.join(" ", names);
  }

  private Row point(Random random) {
    Row point =
        new Row()
            .empty(
                series[random.nextInt(series.length)],
                null,
                random.nextLong() >> random.nextInt(20),
                root);
    List<String> names = new ArrayList<>(List.of("f", "i", "b", "d", "s", "n"));
    Collections.shuffle(names, random);
    for (String name : names) {
      boolean usual = random.nextInt(12) > 0;
      set(point, name, usual ? name : names.get(0), random);
    }
    return point;
  }

  private static void set(Row point, String name, String like, Random random) {
    Field field = new Field(name);
    switch (like) {
      case "f" -> point.set(field, RandomExpressions.number(random));
      case "i" -> point.set(field, (long) random.nextInt(7) - 3);
      case "b" -> {
        if (!point.tags().has("b") || random.nextInt(4) == 0) {
          point.set(field, random.nextBoolean());
        }
      }
      case "d" -> point.set(field, FieldType.DURATION, (random.nextInt(5) - 2) * 1_500_000_000L);
      case "s" -> {
        if (!point.tags().has(name) || random.nextInt(8) == 0) {
          point.set(field, RandomExpressions.text(random));
        }
      }
      default -> {
        if (random.nextBoolean()) {
          point.set(field, FieldType.NIL, 0);
        }
      }
    }
  }

  private static Map<String, Object> scope(Lambda lambda, Row point, Row results) {
    Map<String, Object> scope = new LinkedHashMap<>();
    for (String name : Shape.references(lambda.body())) {
      scope.put(name, value(name, point, results));
    }
    return scope;
  }

  private static Object value(String name, Row point, Row results) {
    if (name.equals("time")) {
      return new ReferenceInterpreter.Time(point.time());
    }
    int field = point.layout().indexOf(name);
    if (field >= 0 && point.tags().has(name)) {
      return ReferenceInterpreter.CLASH;
    }
    if (field >= 0) {
      Object value = point.value(field);
      return value == null ? ReferenceInterpreter.NIL : value;
    }
    if (point.tags().has(name)) {
      return point.tags().get(name);
    }
    int result = results == null ? -1 : results.layout().indexOf(name);
    return result >= 0 ? results.value(result) : ReferenceInterpreter.MISSING;
  }
}
