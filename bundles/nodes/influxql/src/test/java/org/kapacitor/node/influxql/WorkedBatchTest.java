package org.kapacitor.node.influxql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.testkit.NodeTest;

/** The worked batch of nodes.md section 8.4. */
class WorkedBatchTest {
  private static NodeTest worked(String script) {
    return Functions.batches(script)
        .batch(
            "m,h=a 10",
            "z=1 v=1,w=\"x\" 1",
            "z=2 v=9,w=\"y\" 2",
            "z=3 v=5,w=\"z\" 3",
            "z=4 v=5,w=\"z\" 4");
  }

  @ParameterizedTest
  @CsvSource({
    "count, 4i",
    "sum, 20.0",
    "mean, 5.0",
    "median, 5.0",
    "mode, 5.0",
    "spread, 8.0",
    "stddev, 3.265986323710904"
  })
  void aggregatesHaveTheGroupsTagsAndTheBatchsTime(String function, String value) {
    worked("|%s('v')".formatted(function))
        .expect("m,h=a %s=%s 10 [h=a]".formatted(function, value));
  }

  @ParameterizedTest
  @CsvSource({"count, 4i", "sum, 20.0", "mean, 5.0", "median, 5.0", "mode, 5.0", "spread, 8.0"})
  void aggregatesKeepTheBatchsTimeWhateverTheScriptSays(String function, String value) {
    worked("|%s('v').usePointTimes().as('x')".formatted(function))
        .expect("m,h=a x=%s 10 [h=a]".formatted(value));
  }

  @Test
  void selectorsKeepTagsAndOtherFieldsOfTheirPoint() {
    worked("|first('v')").expect("m,h=a,z=1 first=1.0,w=\"x\" 10 [h=a]");
    worked("|last('v')").expect("m,h=a,z=4 last=5.0,w=\"z\" 10 [h=a]");
    worked("|min('v')").expect("m,h=a,z=1 min=1.0,w=\"x\" 10 [h=a]");
    worked("|max('v').usePointTimes()").expect("m,h=a,z=2 max=9.0,w=\"y\" 2 [h=a]");
    worked("|percentile('v', 50.0)").expect("m,h=a,z=3 percentile=5.0,w=\"z\" 10 [h=a]");
  }

  @Test
  void aSelectedFieldCanKeepItsNameOrTakeThatOfAnother() {
    worked("|max('v').as('v')").expect("m,h=a,z=2 v=9.0,w=\"y\" 10 [h=a]");
    worked("|max('v').as('w')").expect("m,h=a,z=2 w=9.0 10 [h=a]");
    worked("|last('w').as('v')").expect("m,h=a,z=4 v=\"z\" 10 [h=a]");
  }

  @Test
  void distinct() {
    worked("|distinct('v')")
        .expect("batch m [h=a] 10 {distinct=1.0 10; distinct=9.0 10; distinct=5.0 10}");
    worked("|distinct('w').usePointTimes().as('w')")
        .expect("batch m [h=a] 10 {w=\"x\" 1; w=\"y\" 2; w=\"z\" 3}");
  }

  @Test
  void top() {
    worked("|top(2, 'v')").expect("batch m [h=a] 10 {z=2 top=9.0 10; z=3 top=5.0 10}");
    worked("|top(2, 'v').usePointTimes()")
        .expect("batch m [h=a] 10 {z=2 top=9.0 2; z=3 top=5.0 3}");
  }

  @Test
  void bottom() {
    worked("|bottom(3, 'v')")
        .expect("batch m [h=a] 10 {z=1 bottom=1.0 10; z=3 bottom=5.0 10; z=4 bottom=5.0 10}");
  }

  @Test
  void transformationsHaveTheTimesOfTheirPoints() {
    worked("|elapsed('v', 1s)")
        .expect("batch m [h=a] 10 {elapsed=1i 2; elapsed=1i 3; elapsed=1i 4}");
    worked("|difference('v')")
        .expect("batch m [h=a] 10 {difference=8.0 2; difference=-4.0 3; difference=0.0 4}");
    worked("|movingAverage('v', 2)")
        .expect("batch m [h=a] 10 {movingAverage=5.0 2; movingAverage=7.0 3; movingAverage=5.0 4}");
    worked("|cumulativeSum('v').as('s')")
        .expect("batch m [h=a] 10 {s=1.0 1; s=10.0 2; s=15.0 3; s=20.0 4}");
  }

  @Test
  void holtWinters() {
    worked("|holtWinters('v', 2, 0, 1s)")
        .expect(
            "batch m [h=a] 10 {holtWinters=4.836324695003694 5; holtWinters=4.8328539471202685 6}");
  }
}
