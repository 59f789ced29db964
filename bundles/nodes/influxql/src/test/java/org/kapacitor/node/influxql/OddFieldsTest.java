package org.kapacitor.node.influxql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields of kinds that no function can read (nodes.md sections 8.2 and 12), and origins. */
class OddFieldsTest {

  @ParameterizedTest
  @ValueSource(strings = {"d", "t", "n"})
  void theyCountAsUnusable(String field) {
    String[] functions = {
      "mean", "median", "mode", "spread", "stddev", "first", "last", "min", "max", "distinct"
    };
    for (String function : functions) {
      Functions.batches("|odd()|%s('%s')".formatted(function, field))
          .batch("m 10", field + "=1i 1", field + "=2i 2")
          .expect()
          .expectErrors(2);
      Functions.stream("|odd()|%s('%s')".formatted(function, field))
          .points("m %s=1i 1".formatted(field), "m %s=2i 2".formatted(field), "m a=1 3")
          .expect()
          .expectErrors(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"d", "t", "n"})
  void sumAndCountOfThemAreThoseOfNothing(String field) {
    Functions.batches("|odd()|sum('%s')".formatted(field))
        .batch("m 10", field + "=1i 1")
        .expect("m sum=0.0 10")
        .expectErrors(1);
    Functions.batches("|odd()|count('%s')".formatted(field))
        .batch("m 10", field + "=1i 1")
        .expect("m count=0i 10")
        .expectErrors(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"elapsed('n', 1s)", "difference('n')", "movingAverage('n', 1)"})
  void transformationsGiveNothingForThem(String call) {
    Functions.stream("|odd()|" + call).points("m n=1 1", "m n=2 2").expect().expectErrors(2);
  }

  @Test
  void otherFieldsOfASelectedPointMayBeOdd() {
    Functions.batches("|odd()|max('v')")
        .batch("m 10", "v=1,d=1000000000i,n=1,t=1000000000i 1")
        .expect("m d=1s,max=1.0,n=nil,t=1t 10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "count('v')",
        "mean('v')",
        "max('v')",
        "percentile('v', 50.0)",
        "elapsed('v', 1s)"
      })
  void resultsAreFromNoDatabase(String call) {
    Functions.stream("|%s|origin()".formatted(call))
        .points("m,h=a v=1 1", "m,h=a v=1 2")
        .expect(
            (call.startsWith("max") || call.startsWith("perc") ? "m,h=a" : "m")
                + " origin=\".\" "
                + (call.startsWith("elapsed") ? 2 : 1));
  }

  @Test
  void rowsOfBatchesAreFromNoDatabase() {
    Functions.stream("|top(1, 'v')|origin()")
        .points("m,h=a v=1 1", "m,h=a v=1 2")
        .expect("batch m 1 {h=a origin=\".\" 1}");
  }
}
