package org.kapacitor.node.influxql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.testkit.NodeTest;

/**
 * What Kapacitor 1.5.7 was seen to make of one window, apart from the order of top and bottom,
 * which is that of later versions (nodes.md section 13).
 */
class RecordedResultsTest {
  private static NodeTest floats(String call) {
    return Functions.batches("|" + call)
        .batch("m 6", "v=4 0", "v=7.5 1", "v=-2 2", "v=7.5 3", "v=10 4", "v=3.25 5");
  }

  @ParameterizedTest
  @CsvSource({
    "count, 6i",
    "sum, 30.25",
    "mean, 5.041666666666667",
    "median, 5.75",
    "mode, 7.5",
    "spread, 12.0",
    "stddev, 4.255633521188903",
    "min, -2.0",
    "max, 10.0"
  })
  void aggregates(String function, String value) {
    floats(function + "('v')").expect("m %s=%s 6".formatted(function, value));
  }

  @ParameterizedTest
  @CsvSource({"10.0, -2.0", "50.0, 4.0", "90.0, 7.5", "99.9, 10.0", "100.0, 10.0"})
  void percentiles(String percentile, String value) {
    floats("percentile('v', %s)".formatted(percentile))
        .expect("m percentile=%s 6".formatted(value));
  }

  @ParameterizedTest
  @CsvSource({"25.0, 3", "75.0, 7"})
  void percentilesOfIntegers(String percentile, String value) {
    Functions.batches("|percentile('v', %s)".formatted(percentile))
        .batch("m 6", "v=4i 0", "v=7i 1", "v=-2i 2", "v=7i 3", "v=10i 4", "v=3i 5")
        .expect("m percentile=%si 6".formatted(value));
  }

  @Test
  void distinct() {
    floats("distinct('v').usePointTimes()")
        .expect(
            "batch m 6 {distinct=4.0 0; distinct=7.5 1; distinct=-2.0 2; distinct=10.0 4;"
                + " distinct=3.25 5}");
  }

  @Test
  void topAndBottom() {
    floats("top(2, 'v')").expect("batch m 6 {top=10.0 6; top=7.5 6}");
    floats("top(2, 'v').usePointTimes()").expect("batch m 6 {top=10.0 4; top=7.5 1}");
    floats("bottom(10, 'v')")
        .expect(
            "batch m 6 {bottom=-2.0 6; bottom=3.25 6; bottom=4.0 6; bottom=7.5 6; bottom=7.5 6;"
                + " bottom=10.0 6}");
  }

  @Test
  void topWithTags() {
    Functions.batches("|top(2, 'v', 'host', 'other')")
        .batch(
            "m 6",
            "host=a v=3.0,other=1i 0",
            "host=b v=9.0,other=2i 1",
            "host=c v=5.0,other=3i 2",
            "host=a v=9.0,other=4i 3",
            "host=b v=1.0,other=5i 4",
            "host=c v=2.0,other=6i 5")
        .expect("batch m 6 {host=b top=9.0 6; host=a top=9.0 6}");
  }

  @Test
  void transformations() {
    floats("difference('v')")
        .expect(
            "batch m 6 {difference=3.5 1; difference=-9.5 2; difference=9.5 3; difference=2.5 4;"
                + " difference=-6.75 5}");
    floats("movingAverage('v', 3)")
        .expect(
            "batch m 6 {movingAverage=3.1666666666666665 2; movingAverage=4.333333333333333 3;"
                + " movingAverage=5.166666666666667 4; movingAverage=6.916666666666667 5}");
  }

  @Test
  void holtWinters() {
    Functions.batches("|holtWinters('v', 3, 0, 1s)")
        .batch("m 6", "v=1 0", "v=2 1", "v=3 2", "v=4 3", "v=5 4", "v=6 5")
        .expect(
            "batch m 8 {holtWinters=6.967645778005788 6; holtWinters=7.924639875499009 7;"
                + " holtWinters=8.861702803811703 8}");
  }

  @Test
  void medianAndModeOfEvenNumbersOfPoints() {
    Functions.batches("|stddev('v')")
        .batch("m 4", "v=1 1", "v=2 2", "v=3 3", "v=10 4")
        .batch("m 8", "v=5 5", "v=5 6", "v=7 7", "v=7 8")
        .expect("m stddev=4.08248290463863 4", "m stddev=1.1547005383792515 8");
    Functions.batches("|mode('v')")
        .batch("m 4", "v=1 1", "v=2 2", "v=3 3", "v=10 4")
        .batch("m 8", "v=5 5", "v=5 6", "v=7 7", "v=7 8")
        .expect("m mode=1.0 4", "m mode=5.0 8");
  }

  @Test
  void elapsedOfAFieldThatChangesItsType() {
    Functions.stream("|elapsed('v', 1m)")
        .points("m v=1 0", "m v=2i 1.5", "m v=\"x\" 1.5", "m v=true 61.5", "m v=5 61.499")
        .expect("m elapsed=1i 61.499")
        .expectErrors(3);
  }

  @Test
  void selectedPoints() {
    Functions.batches("|last('v')")
        .batch("m 2", "c=0 v=0,o=0i 0", "c=1 v=5,o=1i 1", "c=2 v=3,o=2i 2")
        .expect("m,c=2 last=3.0,o=2i 2");
  }
}
