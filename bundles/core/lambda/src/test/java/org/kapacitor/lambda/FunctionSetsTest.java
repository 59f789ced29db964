package org.kapacitor.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.function.Function;
import org.kapacitor.api.function.FunctionSet;
import org.kapacitor.api.function.FunctionState;
import org.kapacitor.api.node.Evaluator;
import org.kapacitor.api.node.StateIo;

/** Functions of plug-ins. */
class FunctionSetsTest {

  /** Functions of all types. */
  public static final class Various implements FunctionSet {
    @Function(name = "celsius", summary = "Degrees Celsius from Fahrenheit.")
    public static double celsius(double fahrenheit) {
      return (fahrenheit - 32) / 1.8;
    }

    @Function(name = "twice", summary = "Twice the value.")
    public static long twice(long number) {
      return 2 * number;
    }

    @Function(name = "twice", summary = "Twice the value.")
    public static String twice(String text) {
      return text + text;
    }

    @Function(name = "twice", summary = "Twice the value.")
    public static Duration twice(Duration duration) {
      return duration.multipliedBy(2);
    }

    @Function(name = "later", summary = "A later time.")
    public static Instant later(Instant time, Duration by) {
      return time.plus(by);
    }

    @Function(name = "not", summary = "The opposite.")
    public static boolean not(boolean value) {
      return !value;
    }

    @Function(name = "broken", summary = "Fails.")
    public static String broken(String why) {
      if (why.equals("null")) {
        return null;
      }
      if (why.isEmpty()) {
        throw new UnsupportedOperationException();
      }
      throw new IllegalArgumentException(why);
    }

    @Function(name = "five", summary = "The sum of five numbers.")
    public static long five(long a, long b, long c, long d, long e) {
      return a + b + c + d + e;
    }
  }

  /** State of {@link Sums}. */
  public static final class Sum implements FunctionState {
    private double sum;

    @Override
    public void state(StateIo io) {
      sum = io.float64("sum", sum);
    }
  }

  /** A function with state. */
  public static final class Sums implements FunctionSet {
    @Function(name = "total", summary = "The sum of all values.")
    public static double total(Sum state, double x) {
      state.sum += x;
      return state.sum;
    }
  }

  /** Another version of the state of {@link Sums}. */
  public static final class NewSum implements FunctionState {
    private double sum;

    @Override
    public void state(StateIo io) {
      sum = io.float64("sum", sum);
    }
  }

  /** Another version of {@link Sums}. */
  public static final class NewSums implements FunctionSet {
    @Function(name = "total", summary = "The sum of all values, negative.")
    public static double total(NewSum state, double x) {
      state.sum += x;
      return -state.sum;
    }
  }

  /** Takes the name of a built-in function. */
  public static final class Clashing implements FunctionSet {
    @Function(name = "fine", summary = "Would be fine.")
    public static long fine(long x) {
      return x;
    }

    @Function(name = "abs", summary = "Is there already.")
    public static long abs(long x) {
      return Math.abs(x);
    }
  }

  /** Not as function sets should be. */
  public static final class Untypable implements FunctionSet {
    @Function(name = "list", summary = "Wrong type.")
    public static List<String> list(long x) {
      return List.of();
    }
  }

  /** Not as function sets should be. */
  public static final class Instances implements FunctionSet {
    @Function(name = "instance", summary = "Not static.")
    public long instance(long x) {
      return x;
    }
  }

  private final Lambdas lambdas = new Lambdas(List.of(new Various()));
  private final Sample sample = Sample.of(lambdas, "t", "tag").with("x", 50.0).with("n", 3L);

  @Test
  void functionsTakeAndGiveAllTypes() {
    assertThat(sample.value("celsius(\"x\")")).isEqualTo("10");
    assertThat(sample.value("twice(\"n\") + twice(1)")).isEqualTo("8");
    assertThat(sample.value("twice(\"t\")")).isEqualTo("tagtag");
    assertThat(sample.value("twice(90s)")).isEqualTo("3m");
    assertThat(sample.value("hour(later(\"time\", 2h))")).isEqualTo("14");
    assertThat(sample.test("not(\"n\" > 5)")).isEqualTo("true");
    assertThat(sample.value("five(1, 2, 3, 4, \"n\")")).isEqualTo("13");
    assertThat(lambdas.functionNames()).contains("celsius", "abs");
  }

  @Test
  void typesMustMatchExactly() {
    assertThat(sample.value("celsius(\"n\")"))
        .isEqualTo(
            "Cannot call function \"celsius\" with args (\"n\": int), available signatures are"
                + " [(float)].");
    assertThat(sample.test("!not(\"n\")")).contains("available signatures are [(boolean)].");
    assertThat(sample.test("!not(\"q\")")).contains("argument \"q\" is missing");
  }

  @Test
  void exceptionsFailTheEvaluation() {
    assertThat(sample.value("broken('why')")).isEqualTo("error calling \"broken\": why");
    assertThat(sample.value("twice(broken('null'))"))
        .isEqualTo("Failed to handle 1 argument: error calling \"broken\": the function gave null");
    assertThat(sample.value("broken('')"))
        .isEqualTo("error calling \"broken\": java.lang.UnsupportedOperationException");
  }

  @Test
  void functionsComeAndGoWhileExpressionsAreInUse() {
    Evaluator evaluator = sample.evaluator("total(\"x\")");
    String undefined = "undefined function: \"total\"";
    assertThatThrownBy(() -> sample.value(evaluator)).hasMessage(undefined);
    Sums sums = new Sums();
    lambdas.add(sums, "test");
    assertThat(sample.value(evaluator)).isEqualTo("50");
    assertThat(sample.value(evaluator)).isEqualTo("100");
    lambdas.remove(sums);
    assertThatThrownBy(() -> sample.value(evaluator)).hasMessage(undefined);
    NewSums newSums = new NewSums();
    lambdas.add(newSums, "test");
    assertThat(sample.value(evaluator)).as("goes on from the old state").isEqualTo("-150");
    lambdas.remove(newSums);
    lambdas.add(sums, "test");
    assertThat(sample.value(evaluator)).isEqualTo("200");
  }

  @Test
  void listenersHearOfFunctionsThatCanBeCalledAndBeforeTheyCannot() throws Exception {
    List<String> heard = new ArrayList<>();
    AutoCloseable listening =
        lambdas.listen(
            new Lambdas.Listener() {
              @Override
              public void added(String function) {
                heard.add("+" + function + " " + lambdas.plugIn(function));
              }

              @Override
              public void removed(String function) {
                heard.add("-" + function + " " + lambdas.plugIn(function));
              }
            });
    Sums first = new Sums();
    lambdas.add(first, "first");
    lambdas.add(new NewSums(), "second");
    assertThat(heard).containsExactly("+total true");
    lambdas.remove(first);
    assertThat(heard).containsExactly("+total true", "-total true", "+total true");
    listening.close();
    lambdas.add(new Instances(), "third");
    lambdas.remove(first);
    assertThat(heard).hasSize(3);
  }

  @Test
  void statesArePerEvaluatorAndAreSaved() {
    lambdas.add(new Sums(), "test");
    var lambda = lambdas.compile(new Lambda(LambdaText.parse("total(\"x\")")));
    Evaluator a = lambda.evaluator();
    sample.value(a);
    SavedState saved = new SavedState();
    a.state(saved.saving());
    Evaluator b = lambda.evaluator();
    assertThat(sample.value(b)).isEqualTo("50");
    b.state(saved.restoring());
    assertThat(saved.names()).containsExactly("total.sum");
    assertThat(sample.value(b)).isEqualTo("100");
  }

  @Test
  void aSetThatTakesTheNameOfABuiltInFunctionIsRefused() {
    Clashing clashing = new Clashing();
    lambdas.add(clashing, "test");
    assertThat(lambdas.refused())
        .singleElement()
        .asString()
        .isEqualTo("function \"abs\" of test: the name is that of a built-in function");
    assertThat(lambdas.functionNames()).doesNotContain("fine");
    lambdas.remove(clashing);
    assertThat(lambdas.refused()).isEmpty();
  }

  @Test
  void aSetThatTakesTheNameOfAnotherWaitsUntilItIsFree() {
    Sums first = new Sums();
    lambdas.add(first, "one [1]");
    lambdas.add(new NewSums(), "two [2]");
    assertThat(lambdas.refused())
        .containsExactly("function \"total\" of two [2]: the name is taken by one [1]");
    assertThat(sample.value("total(1.0)")).isEqualTo("1");
    lambdas.remove(first);
    assertThat(lambdas.refused()).isEmpty();
    assertThat(sample.value("total(1.0)")).isEqualTo("-1");
  }

  @Test
  void setsThatAreNotAsTheyShouldBeAreRefused() {
    lambdas.add(new Untypable(), "one");
    lambdas.add(new Instances(), "two");
    assertThat(lambdas.refused())
        .satisfiesExactly(
            why -> assertThat(why).contains("of one", "java.util.List", "double, long"),
            why -> assertThat(why).contains("of two", "method instance is not public static"));
  }
}
