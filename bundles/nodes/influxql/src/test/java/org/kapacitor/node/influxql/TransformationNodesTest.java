package org.kapacitor.node.influxql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Transformations, nodes.md sections 8.1 to 8.4. */
class TransformationNodesTest {

  @ParameterizedTest
  @CsvSource({
    "'elapsed(\"v\", 1s)', 2i, 3i",
    "'difference(\"v\")', 2i, -5i",
    "'movingAverage(\"v\", 2)', 2.0, 0.5",
    "'cumulativeSum(\"v\")', 4i, 2i"
  })
  void ofIntegers(String call, String second, String third) {
    String function = call.substring(0, call.indexOf('('));
    String[] expected =
        function.equals("cumulativeSum")
            ? new String[] {"m cumulativeSum=1i 1", "m cumulativeSum=4i 3", "m cumulativeSum=2i 6"}
            : new String[] {
              "m %s=%s 3".formatted(function, second), "m %s=%s 6".formatted(function, third)
            };
    Functions.stream("|" + call.replace('"', '\''))
        .points("m v=1i 1", "m v=3i 3", "m v=-2i 6")
        .expect(expected);
  }

  @Test
  void elapsedCountsWholeUnitsTowardsZero() {
    Functions.stream("|elapsed('v', 2s)")
        .points("m v=1 10", "m v=1 15", "m v=1 15", "m v=1 14", "m v=1 10.5", "m v=1 12.4")
        .expect(
            "m elapsed=2i 15",
            "m elapsed=0i 15",
            "m elapsed=0i 14",
            "m elapsed=-1i 10.5",
            "m elapsed=0i 12.4");
  }

  @Test
  void elapsedTakesStringsAndBooleans() {
    Functions.stream("|elapsed('v', 1s)")
        .points("m v=\"a\" 1", "m v=\"b\" 2")
        .expect("m elapsed=1i 2");
    Functions.stream("|elapsed('v', 1s)")
        .points("m v=true 1", "m v=false 4")
        .expect("m elapsed=3i 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"difference('v')", "movingAverage('v', 2)", "cumulativeSum('v')"})
  void othersRefuseStringsAndBooleans(String call) {
    Functions.stream("|" + call).points("m v=\"a\" 1", "m v=true 2").expect().expectErrors(2);
  }

  @Test
  void differenceIgnoresFurtherPointsOfTheSameTime() {
    Functions.stream("|difference('v')")
        .points("m v=1 1", "m v=3 2", "m v=9 2", "m v=7 4", "m v=6 3")
        .expect("m difference=2.0 2", "m difference=4.0 4", "m difference=-1.0 3");
  }

  @Test
  void movingAverageWaitsForEnoughValues() {
    Functions.stream("|movingAverage('v', 3)")
        .points("m v=1 1", "m v=2 2", "m v=6 3", "m v=4 4", "m v=5 5", "m v=0 6")
        .expect(
            "m movingAverage=3.0 3",
            "m movingAverage=4.0 4",
            "m movingAverage=5.0 5",
            "m movingAverage=3.0 6");
    Functions.stream("|movingAverage('v', 1)")
        .points("m v=1 1", "m v=2 1")
        .expect("m movingAverage=1.0 1", "m movingAverage=2.0 1");
  }

  @Test
  void movingAverageOfManyValues() {
    String[] points = new String[100];
    for (int i = 0; i < points.length; i++) {
      points[i] = "m v=%di %d".formatted(i, i);
    }
    Functions.stream("|movingAverage('v', 99)")
        .points(points)
        .expect("m movingAverage=49.0 98", "m movingAverage=50.0 99");
  }

  @Test
  void integersAreAveragedByTheirSum() {
    Functions.stream("|movingAverage('v', 2)")
        .points("m v=1i 1", "m v=2i 2", "m v=4i 3")
        .expect("m movingAverage=1.5 2", "m movingAverage=3.0 3");
  }

  @Test
  void onAStreamTheFirstKindStaysForEver() {
    Functions.stream("|cumulativeSum('v')")
        .points("m v=1 1", "m v=2i 2", "m w=1 3", "m v=\"x\" 4", "m v=3 5")
        .expect("m cumulativeSum=1.0 1", "m cumulativeSum=4.0 5")
        .expectErrors(3);
  }

  @Test
  void aPointThatFailsGivesNothing() {
    Functions.stream("|elapsed('v', 1s)")
        .points("m v=1 1", "m v=1 2", "m w=1 3", "m v=1 5")
        .expect("m elapsed=1i 2", "m elapsed=3i 5")
        .expectErrors(1);
    Functions.batches("|movingAverage('v', 2)")
        .batch("m 10", "v=1 1", "v=3 2", "v=\"x\" 3", "v=5 4")
        .expect("batch m 10 {movingAverage=2.0 2; movingAverage=4.0 4}")
        .expectErrors(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elapsed('v', 1s)",
        "difference('v')",
        "movingAverage('v', 1)",
        "cumulativeSum('v')"
      })
  void batchesAreForwardedEvenIfNothingFits(String call) {
    Functions.batches("|" + call)
        .batch("m,h=a 10")
        .batch("n,h=a 20", "w=1 11")
        .expect("batch m [h=a] 10 {}", "batch n [h=a] 20 {}")
        .expectErrors(1);
  }

  @Test
  void eachBatchStartsOver() {
    Functions.batches("|cumulativeSum('v')")
        .batch("m 10", "v=1 1", "v=2 2")
        .batch("m 20", "v=3i 11", "v=4i 12")
        .expect(
            "batch m 10 {cumulativeSum=1.0 1; cumulativeSum=3.0 2}",
            "batch m 20 {cumulativeSum=3i 11; cumulativeSum=7i 12}");
    Functions.batches("|elapsed('v', 1s)")
        .batch("m 10", "v=1 1", "v=2 2")
        .batch("m 20", "v=3i 11", "v=4i 13")
        .expect("batch m 10 {elapsed=1i 2}", "batch m 20 {elapsed=2i 13}");
    Functions.batches("|difference('v')")
        .batch("m 10", "v=1 1", "v=2 2")
        .batch("m 20", "v=3i 2", "v=5i 13")
        .expect("batch m 10 {difference=1.0 2}", "batch m 20 {difference=2i 13}");
    Functions.batches("|movingAverage('v', 2)")
        .batch("m 10", "v=1 1", "v=2 2", "v=3 3")
        .batch("m 20", "v=3i 2", "v=5i 13")
        .expect(
            "batch m 10 {movingAverage=1.5 2; movingAverage=2.5 3}",
            "batch m 20 {movingAverage=4.0 13}");
  }

  @Test
  void onAStreamResultsHaveTheGroupsTagsAndItsFirstName() {
    Functions.stream("|cumulativeSum('v')")
        .groupBy("h")
        .points("m,h=a,z=1 v=1 1", "m,h=b v=10 1", "n,h=a,z=2 v=2 2", "m,h=b v=10 2")
        .expect(
            "m,h=a cumulativeSum=1.0 1 [h=a]",
            "m,h=b cumulativeSum=10.0 1 [h=b]",
            "m,h=a cumulativeSum=3.0 2 [h=a]",
            "m,h=b cumulativeSum=20.0 2 [h=b]");
  }

  @Test
  void aGroupStartsOverWhenItWasDeleted() {
    Functions.stream("|cumulativeSum('v')")
        .groupBy("h")
        .points("m,h=a v=1 1")
        .barrier("m,h=a", "2")
        .points("m,h=a v=2 3")
        .delete("m,h=a")
        .points("m,h=a v=4i 4")
        .expect(
            "m,h=a cumulativeSum=1.0 1 [h=a]",
            "barrier [h=a] 2",
            "m,h=a cumulativeSum=3.0 3 [h=a]",
            "delete [h=a]",
            "m,h=a cumulativeSum=4i 4 [h=a]");
  }
}
