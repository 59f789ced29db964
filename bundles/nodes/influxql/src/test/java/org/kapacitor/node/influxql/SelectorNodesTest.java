package org.kapacitor.node.influxql;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Selectors, nodes.md sections 8.1 to 8.4. */
class SelectorNodesTest {

  @ParameterizedTest
  @CsvSource({
    // Equal times: the larger value.
    "first, v=3, v=9, 9.0",
    "first, v=9, v=3, 9.0",
    "last, v=3, v=9, 9.0",
    "last, v=9, v=3, 9.0",
    "first, v=3i, v=9i, 9i",
    "last, v=9i, v=3i, 9i",
    "first, v=\"a\", v=\"b\", '\"b\"'",
    "first, v=\"b\", v=\"a\", '\"b\"'",
    "last, v=\"b\", v=\"a\", '\"b\"'",
    "last, v=\"Z\", v=\"a\", '\"a\"'",
    // Booleans: first prefers false, last true.
    "first, v=true, v=false, false",
    "first, v=false, v=true, false",
    "last, v=true, v=false, true",
    "last, v=false, v=true, true"
  })
  void ofEqualTimesTheValueDecides(String function, String one, String other, String selected) {
    Functions.batches("|%s('v')".formatted(function))
        .batch("m 10", one + " 1", other + " 1")
        .expect("m %s=%s 10".formatted(function, selected));
    Functions.stream("|%s('v')".formatted(function))
        .points("m " + one + " 1", "m " + other + " 1", "m " + one + " 2")
        .expect("m %s=%s 1".formatted(function, selected));
  }

  @Test
  void firstAndLastGoByTimeNotByPlace() {
    Functions.batches("|first('v')")
        .batch("m 10", "v=3 3", "v=1 1", "v=2 2")
        .expect("m first=1.0 10");
    Functions.batches("|last('v')")
        .batch("m 10", "v=3 3", "v=1 1", "v=2 2")
        .expect("m last=3.0 10");
  }

  @Test
  void ofEqualValuesMinAndMaxTakeTheEarlier() {
    Functions.batches("|min('v')")
        .batch("m 10", "z=a v=5 3", "z=b v=1 2", "z=c v=1 1", "z=d v=1 4")
        .expect("m,z=c min=1.0 10");
    Functions.batches("|max('v')")
        .batch("m 10", "z=a v=5i 3", "z=b v=9i 2", "z=c v=9i 1", "z=d v=9i 1")
        .expect("m,z=c max=9i 10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"first('v')", "last('v')", "min('v')", "max('v')", "percentile('v', 50.0)"})
  void emptyBatchesGiveNothing(String call) {
    Functions.batches("|" + call).batch("m 10").expect().expectErrors(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"min('v')", "max('v')", "percentile('v', 50.0)"})
  void comparingSelectorsRefuseStringsAndBooleans(String call) {
    Functions.batches("|" + call).batch("m 10", "v=\"a\" 1", "v=true 2").expect().expectErrors(2);
  }

  @Test
  void pointsThatDoNotFitAreLeftOut() {
    Functions.batches("|max('v')")
        .batch("m 10", "w=1 1", "z=a v=2 2", "z=b v=9i 3", "w=3 4", "z=c v=4 5")
        .expect("m,z=c max=4.0 10")
        .expectErrors(3);
    Functions.batches("|percentile('v', 50.0)")
        .batch("m 10", "w=1 1", "z=a v=2 2", "z=b v=9i 3", "w=3 4", "z=c v=4 5")
        .expect("m,z=a percentile=2.0 10")
        .expectErrors(3);
  }

  @Test
  void pointTimes() {
    Functions.batches("|last('v').usePointTimes()")
        .batch("m 10", "v=1 1", "v=2 7")
        .expect("m last=2.0 7");
    Functions.batches("|percentile('v', 50.0).usePointTimes()")
        .batch("m 10", "v=1i 1", "v=2i 7")
        .expect("m percentile=1i 1");
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, ",
    "-5.0, ",
    "12.4, ",
    "12.5, 1",
    "37.4, 1",
    "37.5, 2",
    "50.0, 2",
    "62.4, 2",
    "62.5, 3",
    "100.0, 4",
    "112.4, 4",
    "112.5, ",
    "200.0, ",
    "1e18, "
  })
  void percentileRoundsToARank(double percentile, String rank) {
    String[] expected =
        rank == null
            ? new String[0]
            : new String[] {
              "m percentile=%s.0 10".formatted(rank), "m percentile=%si 20".formatted(rank)
            };
    Functions.batches("|percentile('v', %s)".formatted(decimal(percentile)))
        .batch("m 10", "v=4 1", "v=1 2", "v=3 3", "v=2 4")
        .batch("m 20", "v=4i 1", "v=1i 2", "v=3i 3", "v=2i 4")
        .expect(expected);
  }

  private static String decimal(double value) {
    return BigDecimal.valueOf(value).setScale(1).toPlainString();
  }

  @Test
  void ofEqualValuesPercentileRanksByPlace() {
    for (int rank = 1; rank <= 4; rank++) {
      Functions.batches("|percentile('v', %d.0)".formatted(rank * 25))
          .batch("m 10", "z=1 v=5 1", "z=2 v=5 2", "z=3 v=5 3", "z=4 v=5 4")
          .expect("m,z=%d percentile=5.0 10".formatted(rank));
    }
  }

  @Test
  void theTwoZerosAreEqual() {
    Functions.batches("|percentile('v', 100.0)")
        .batch("m 10", "z=1 v=0 1", "z=2 v=-0 2")
        .expect("m,z=2 percentile=-0.0 10");
    Functions.batches("|max('v')")
        .batch("m 10", "z=1 v=0 2", "z=2 v=-0 1")
        .expect("m,z=2 max=-0.0 10");
  }
}
