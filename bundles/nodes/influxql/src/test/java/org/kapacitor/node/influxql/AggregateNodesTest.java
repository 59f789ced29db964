package org.kapacitor.node.influxql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Aggregates, nodes.md sections 8.1 to 8.4. */
class AggregateNodesTest {
  private static final String[] NOTHING = {};

  @ParameterizedTest
  @CsvSource({
    "count, 3i",
    "sum, 12i",
    "mean, 4.0",
    "median, 3.0",
    "mode, 2i",
    "spread, 5i",
    "stddev, 2.6457513110645907"
  })
  void ofIntegers(String function, String value) {
    Functions.batches("|%s('v')".formatted(function))
        .batch("m 10", "v=7i 1", "v=2i 2", "v=3i 3")
        .expect("m %s=%s 10".formatted(function, value));
  }

  @Test
  void countTakesStringsAndBooleansToo() {
    Functions.batches("|count('v')")
        .batch("m 10", "v=\"a\" 1", "v=\"b\" 2")
        .batch("m 20", "v=true 11", "v=false 12", "v=true 13")
        .expect("m count=2i 10", "m count=3i 20");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sum", "mean", "median", "mode", "spread", "stddev"})
  void othersRefuseStringsAndBooleans(String function) {
    String[] expected = function.equals("sum") ? new String[] {"m sum=0.0 10"} : NOTHING;
    Functions.batches("|%s('v')".formatted(function))
        .batch("m 10", "v=\"a\" 1", "v=true 2")
        .expect(expected)
        .expectErrors(2);
  }

  @Test
  void emptyBatches() {
    Functions.batches("|count('v')").batch("m,h=a 10").expect("m,h=a count=0i 10 [h=a]");
    Functions.batches("|sum('v')").batch("m,h=a 10").expect("m,h=a sum=0.0 10 [h=a]");
    for (String function : new String[] {"mean", "median", "mode", "spread", "stddev"}) {
      Functions.batches("|%s('v')".formatted(function)).batch("m 10").expect().expectErrors(0);
    }
  }

  @Test
  void aBatchWithoutTheFieldIsLikeAnEmptyOne() {
    Functions.batches("|count('v')").batch("m 10", "w=1 1").expect("m count=0i 10").expectErrors(1);
    Functions.batches("|mean('v')").batch("m 10", "w=1 1").expect().expectErrors(1);
  }

  @Test
  void pointsThatDoNotFitTheFirstAreLeftOut() {
    Functions.batches("|sum('v')")
        .batch("m 10", "w=1 1", "v=2i 2", "v=3.5 3", "w=1 4", "v=\"x\" 5", "v=5i 6")
        .expect("m sum=7i 10")
        .expectErrors(4);
  }

  @Test
  void eachBatchHasATypeOfItsOwn() {
    Functions.batches("|mean('v')")
        .batch("m 10", "v=1i 1", "v=2i 2")
        .batch("m 20", "v=\"x\" 11", "v=3.0 12")
        .batch("m 30", "v=5i 21")
        .expect("m mean=1.5 10", "m mean=3.0 20", "m mean=5.0 30")
        .expectErrors(1);
  }

  @Test
  void groupsHaveResultsOfTheirOwn() {
    Functions.batches("|max('v')|sum('max')")
        .batch("m,h=a 10", "v=1 1", "v=2 2")
        .batch("m,h=b 10", "v=5 1")
        .batch("m,h=a 20", "v=7 11")
        .batch("m,h=a 30", "v=0 21")
        .expect("m,h=a sum=2.0 10 [h=a]", "m,h=a sum=7.0 20 [h=a]");
  }

  @Test
  void resultsHaveTheNameOfTheGroupsFirstBatch() {
    Functions.batches("|count('v')")
        .batch("m,h=a 10", "v=1 1")
        .batch("n,h=a 20", "v=1 11")
        .batch("n,h=b 20", "v=1 11")
        .expect("m,h=a count=1i 10 [h=a]", "m,h=a count=1i 20 [h=a]", "n,h=b count=1i 20 [h=b]");
  }

  @Test
  void aBarrierHasNoPartInNames() {
    Functions.batches("|count('v')")
        .barrier("m", "5")
        .batch("m 10", "v=1 1")
        .expect("barrier 5", "m count=1i 10");
  }

  @Test
  void aDeletedGroupIsForgotten() {
    Functions.batches("|count('v')")
        .batch("m,h=a 10")
        .delete("m,h=a")
        .batch("n,h=a 20")
        .expect("m,h=a count=0i 10 [h=a]", "delete [h=a]", "n,h=a count=0i 20 [h=a]");
  }

  @Test
  void integersWrapAround() {
    Functions.batches("|sum('v')")
        .batch("m 10", "v=9223372036854775807i 1", "v=1i 2")
        .expect("m sum=-9223372036854775808i 10");
    Functions.batches("|mean('v')")
        .batch("m 10", "v=9223372036854775807i 1", "v=1i 2")
        .expect("m mean=-4.611686018427388e+18 10");
  }

  @ParameterizedTest
  @CsvSource({
    "v=5, 5.0",
    "v=5 v=6, 5.5",
    "v=9 v=1 v=2, 2.0",
    "v=9 v=1 v=2 v=7, 4.5",
    "v=5i, 5.0",
    "v=1i v=2i, 1.5",
    "v=-3i v=-6i, -4.5",
    "v=9i v=1i v=2i, 2.0",
    "v=-1 v=-2.5 v=0.5, -1.0"
  })
  void median(String values, String median) {
    Functions.batches("|median('v')")
        .batch("m 10", timed(values))
        .expect("m median=%s 10".formatted(median));
  }

  @ParameterizedTest
  @CsvSource({
    "v=5, 5.0",
    "v=3 v=1 v=2, 1.0",
    "v=1 v=2 v=2, 2.0",
    "v=5 v=5 v=7 v=7, 5.0",
    "v=7 v=7 v=5 v=5, 7.0",
    "v=5 v=7 v=7 v=5, 7.0",
    "v=5 v=5 v=7 v=7 v=7, 7.0",
    "v=3 v=9 v=1 v=9 v=3 v=1, 9.0",
    "v=2i v=-2i v=2i v=-2i, 2i"
  })
  void mode(String values, String mode) {
    Functions.batches("|mode('v')")
        .batch("m 10", timed(values))
        .expect("m mode=%s 10".formatted(mode));
  }

  @Test
  void stddevOfOnePointIsNotANumber() {
    Functions.batches("|stddev('v')").batch("m 10", "v=5 1").expect("m stddev=NaN 10");
    Functions.batches("|stddev('v')").batch("m 10", "v=5i 1").expect("m stddev=NaN 10");
  }

  @Test
  void stddevOfEqualValuesIsZero() {
    Functions.batches("|stddev('v')").batch("m 10", timed("v=2 v=2 v=2")).expect("m stddev=0.0 10");
  }

  /** Rows with the times 1, 2, 3 and so on. */
  private static String[] timed(String values) {
    String[] rows = values.split(" ");
    for (int i = 0; i < rows.length; i++) {
      rows[i] += " " + (i + 1);
    }
    return rows;
  }
}
