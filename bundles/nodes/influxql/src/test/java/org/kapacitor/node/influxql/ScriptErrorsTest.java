package org.kapacitor.node.influxql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts are told about wrong calls (nodes.md sections 3.2 and 12). */
class ScriptErrorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "percentile('v', 50) | reflect: Call using int64 as type float64",
        "top('v', 10) | reflect: Call using string as type int64",
        "top(1.0, 'v') | reflect: Call using float64 as type int64",
        "mean() | reflect: Call with too few input arguments",
        "mean('v', 'w') | reflect: Call with too many input arguments",
        "elapsed('v') | reflect: Call with too few input arguments",
        "elapsed('v', 1) | reflect: Call using int64 as type time.Duration",
        "movingAverage('v', 2.0) | reflect: Call using float64 as type int64",
        "holtWinters('v', 1, 0) | reflect: Call with too few input arguments",
        "mean('v').usePointTimes(TRUE) | reflect: Call with too many input arguments",
        "mean('v').as(1) | reflect.Set: value of type int64 is not assignable to type string",
        "mean('v').foo() | no method or property \"foo\" on *pipeline.InfluxQLNode",
        "holtWintersWithFit('v', 1, 0, 1s).foo() | on *pipeline.InfluxQLNode"
      })
  void wrongCalls(String call, String message) {
    Functions.stream("|" + call).fails(message);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void movingAverageOfNothing(int window) {
    Functions.stream("|movingAverage('v', %d)".formatted(window))
        .fails("movingAverage: the number of values must be in [1, 2147483647], got " + window);
  }

  @Test
  void elapsedInUnitsOfNothing() {
    Functions.stream("|elapsed('v', 0s)").fails("elapsed: the unit must not be 0s");
  }
}
