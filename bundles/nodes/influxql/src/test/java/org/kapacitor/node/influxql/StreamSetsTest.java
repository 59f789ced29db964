package org.kapacitor.node.influxql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.testkit.NodeTest;

/** Functions on a stream: points with the same time are a set (nodes.md section 8.2). */
class StreamSetsTest {
  /** The times of the reference: 1, 1, 2, 1, 9. */
  private static NodeTest reference(String call) {
    return Functions.stream("|" + call)
        .points("m,z=a v=1 1", "m,z=b v=3 1", "m,z=c v=4 2", "m,z=d v=5 1", "m,z=e v=6 9");
  }

  @ParameterizedTest
  @CsvSource({
    "count('v'), 2i, 1i, 1i",
    "sum('v'), 4.0, 4.0, 5.0",
    "mean('v'), 2.0, 4.0, 5.0",
    "median('v'), 2.0, 4.0, 5.0",
    "mode('v'), 1.0, 4.0, 5.0",
    "spread('v'), 2.0, 0.0, 0.0",
    "stddev('v'), 1.4142135623730951, NaN, NaN"
  })
  void aggregates(String call, String one, String two, String three) {
    String function = call.substring(0, call.indexOf('('));
    reference(call)
        .expect(
            "m %s=%s 1".formatted(function, one),
            "m %s=%s 2".formatted(function, two),
            "m %s=%s 1".formatted(function, three));
  }

  @ParameterizedTest
  @CsvSource({"first, b, 3", "last, b, 3", "min, a, 1", "max, b, 3"})
  void selectors(String function, String tag, String value) {
    reference(function + "('v')")
        .expect(
            "m,z=%s %s=%s.0 1".formatted(tag, function, value),
            "m,z=c %s=4.0 2".formatted(function),
            "m,z=d %s=5.0 1".formatted(function));
  }

  @Test
  void percentile() {
    reference("percentile('v', 75.0)")
        .expect("m,z=b percentile=3.0 1", "m,z=c percentile=4.0 2", "m,z=d percentile=5.0 1");
  }

  @Test
  void functionsThatMakeBatches() {
    reference("distinct('v')")
        .expect(
            "batch m 1 {distinct=1.0 1; distinct=3.0 1}",
            "batch m 2 {distinct=4.0 2}",
            "batch m 1 {distinct=5.0 1}");
    reference("top(1, 'v')")
        .expect(
            "batch m 1 {z=b top=3.0 1}", "batch m 2 {z=c top=4.0 2}", "batch m 1 {z=d top=5.0 1}");
    reference("bottom(5, 'v')")
        .expect(
            "batch m 1 {z=a bottom=1.0 1; z=b bottom=3.0 1}",
            "batch m 2 {z=c bottom=4.0 2}",
            "batch m 1 {z=d bottom=5.0 1}");
    reference("holtWinters('v', 1, 0, 1s)").expect("batch m 1 {}", "batch m 2 {}", "batch m 1 {}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "count('v')",
        "sum('v')",
        "mean('v')",
        "median('v')",
        "max('v')",
        "percentile('v', 50.0)",
        "top(1, 'v')",
        "distinct('v')"
      })
  void anOpenSetIsNeverEmitted(String call) {
    Functions.stream("|" + call)
        .groupBy("h")
        .points("m,h=a v=1 1")
        .barrier("m,h=a", "5")
        .delete("m,h=a")
        .points("m,h=a v=2 7")
        .end()
        .expect("barrier [h=a] 5", "delete [h=a]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"count('v')", "sum('v')", "mean('v')", "median('v')", "max('v')", "top(1, 'v')"})
  void aSetWithoutAUsablePointGivesNothing(String call) {
    Functions.stream("|" + call).points("m w=1 1", "m w=1 2", "m w=1 3").expect().expectErrors(3);
  }

  @Test
  void pointsThatDoNotFitTheFirstOfTheirSetAreLeftOut() {
    NodeTest test =
        Functions.stream("|sum('v')")
            .points("m w=1 1", "m v=1i 1", "m v=2 1", "m v=3i 1")
            .points("m v=4 2", "m v=5i 2", "m v=6 2")
            .points("m v=\"x\" 3");
    test.expect("m sum=4i 1", "m sum=10.0 2").expectErrors(4);
    Functions.stream("|percentile('v', 100.0)")
        .points("m w=1 1", "m v=1i 1", "m v=2 1", "m v=3i 1")
        .points("m v=4 2", "m v=5i 2")
        .points("m v=6 3")
        .expect("m percentile=3i 1", "m percentile=4.0 2")
        .expectErrors(3);
  }

  @Test
  void resultsHaveTheNameOfTheFirstPointOfTheirSet() {
    Functions.stream("|count('v')")
        .points("m w=1 1", "n v=1 1", "n v=1 2", "m v=1 2", "m v=1 3")
        .expect("m count=1i 1", "n count=2i 2");
    Functions.stream("|max('v')")
        .points("m,z=a v=1 1", "n,z=b v=2 1", "n v=1 2")
        .expect("m,z=b max=2.0 1");
    Functions.stream("|top(1, 'v')|max('top')")
        .points("m,z=a v=1 1", "n,z=b v=2 1", "n v=1 2")
        .expect("m,z=b max=2.0 1");
  }

  @Test
  void aBarrierBeforeTheFirstPointHasNoPartInTheSet() {
    Functions.stream("|count('v')")
        .barrier("m", "1")
        .points("m v=1 1", "m v=1 2")
        .expect("barrier 1", "m count=1i 1");
  }

  @Test
  void groupsHaveSetsOfTheirOwn() {
    Functions.stream("|sum('v')")
        .groupBy("h")
        .points("m,h=a,z=1 v=1 1", "m,h=b v=2 1", "m,h=a,z=2 v=3 1", "m,h=b v=4 2", "m,h=a v=5 2")
        .expect("m,h=b sum=2.0 1 [h=b]", "m,h=a sum=4.0 1 [h=a]");
    Functions.stream("|median('v')")
        .groupBy("h")
        .points("m,h=a,z=1 v=1 1", "m,h=b v=2 1", "m,h=a,z=2 v=3 1", "m,h=b v=4 2", "m,h=a v=5 2")
        .expect("m,h=b median=2.0 1 [h=b]", "m,h=a median=2.0 1 [h=a]");
  }

  @Test
  void setsBeforeTheEpochAndAtIt() {
    Functions.stream("|count('v')")
        .points("m v=1 0", "m v=1 0", "m v=1 -1", "m v=1 0")
        .expect("m count=2i 0", "m count=1i -1");
  }

  @Test
  void aSelectedPointWithStringsSurvivesTheSet() {
    Functions.stream("|last('v').as('s')")
        .points(
            "m v=\"a\",w=\"x\" 1",
            "m v=\"b\",w=\"y\",b=true 1",
            "m v=\"a\",w=\"z\" 1",
            "m v=\"q\" 2")
        .expect("m b=true,s=\"b\",w=\"y\" 1");
  }
}
