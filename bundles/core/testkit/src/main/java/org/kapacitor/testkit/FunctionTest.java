package org.kapacitor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.kapacitor.api.function.FunctionSet;

/**
 * Tests functions of lambda expressions: an expression, the points it sees, the values it must
 * give.
 *
 * <pre>{@code
 * FunctionTest.of("celsius(\"fahrenheit\")", new TemperatureFunctions())
 *     .points("room fahrenheit=212.0 1", "room fahrenheit=32.0 2")
 *     .expect("100.0", "0.0");
 * }</pre>
 *
 * The expression is compiled and evaluated as in a task, twice: straight through, and with the
 * state of its functions saved and restored after every point. Both must give the same.
 */
public final class FunctionTest {
  private final String expression;
  private final FunctionSet[] sets;
  private final List<String> points = new ArrayList<>();

  private FunctionTest(String expression, FunctionSet... sets) {
    this.expression = expression;
    this.sets = sets;
  }

  /**
   * A test of an expression.
   *
   * @param expression what follows {@code lambda:} in a script
   * @param sets the functions it calls beside the built-in ones
   */
  public static FunctionTest of(String expression, FunctionSet... sets) {
    return new FunctionTest(expression, sets);
  }

  /** Points come in, written as line protocol with times in seconds. */
  public FunctionTest points(String... lines) {
    points.addAll(List.of(lines));
    return this;
  }

  /**
   * Runs the test: exactly these values must come out, one for each point, written as line protocol
   * writes fields but floats always with a decimal point: {@code 1.0, 2i, "text", true, 1m30s}; for
   * a point without a value, what is wrong: {@code error: undefined function: "x"}.
   */
  public FunctionTest expect(String... values) {
    assertThat(run(false)).as("straight through").containsExactly(values);
    assertThat(run(true)).as("restored after every point").containsExactly(values);
    return this;
  }

  private List<String> run(boolean restoring) {
    List<String> values = new ArrayList<>();
    NodeTest.of("|evaluate(lambda: " + expression + ")", new Evaluate(values))
        .functions(sets)
        .points(points.toArray(String[]::new))
        .run(restoring);
    return values;
  }

  /** The expression must be refused, with a message that contains this. */
  public void fails(String message) {
    NodeTest.of("|evaluate(lambda: " + expression + ")", new Evaluate(new ArrayList<>()))
        .functions(sets)
        .fails(message);
  }
}
