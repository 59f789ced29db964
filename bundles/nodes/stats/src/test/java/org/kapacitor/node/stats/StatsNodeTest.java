package org.kapacitor.node.stats;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kapacitor.node.noop.NoOpNode;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 6.6. The clock starts at 0. */
class StatsNodeTest {
  private static NodeTest stats(String script) {
    return NodeTest.of("|stats(" + script, new StatsNode(), new NoOpNode());
  }

  private static Duration seconds(long count) {
    return Duration.ofSeconds(count);
  }

  @Test
  void emitsCumulativeCountsAtEveryInterval() {
    stats("10s)")
        .points("m v=1 1", "m v=2 2")
        .wait(seconds(9))
        .points("m v=3 3")
        .wait(seconds(1))
        .wait(seconds(15))
        .points("m v=4 4")
        .wait(seconds(5))
        .expect("stats emitted=3i 10", "stats emitted=3i 20", "stats emitted=4i 30");
  }

  @Test
  void emitsAPointOfEveryGroup() {
    stats("10s)")
        .groupBy("c", "h")
        .points("m,c=1,h=b,x=1 v=1 1", "m,c=1,h=a v=2 2", "n,c=1,h=b,x=2 v=3 3")
        .wait(seconds(10))
        .expect("stats,c=1,h=b emitted=2i 10 [c=1,h=b]", "stats,c=1,h=a emitted=1i 10 [c=1,h=a]");
  }

  @Test
  void ofNothingItEmitsZeroUntilThereIsAGroup() {
    stats("10s)")
        .groupBy("h")
        .wait(seconds(20))
        .points("m,h=a v=1 1")
        .wait(seconds(10))
        .expect("stats emitted=0i 10", "stats emitted=0i 20", "stats,h=a emitted=1i 30 [h=a]");
  }

  @Test
  void deletedGroupsAreNotReportedAnyMore() {
    stats("10s)")
        .groupBy("h")
        .points("m,h=a v=1 1", "m,h=b v=1 1")
        .delete("m,h=a")
        .wait(seconds(10))
        .delete("m,h=b")
        .wait(seconds(10))
        .points("m,h=a v=1 2")
        .wait(seconds(10))
        .expect(
            "stats,h=b emitted=1i 10 [h=b]",
            "stats emitted=0i 20",
            "stats,h=a emitted=1i 30 [h=a]");
  }

  /** The name is that of the new points, also where it is a dimension. */
  @Test
  void groupsByMeasurementAreCalledStatsToo() {
    stats("10s)")
        .groupByMeasurement()
        .groupBy("h")
        .points("m,h=a v=1 1", "n,h=a v=1 1", "n,h=a v=1 2")
        .wait(seconds(10))
        .expect("stats,h=a emitted=1i 10 [stats\\nh=a]", "stats,h=a emitted=2i 10 [stats\\nh=a]");
  }

  @Test
  void countsThePointsInBatches() {
    stats("10s)")
        .onBatches()
        .batch("m,h=a 3", "v=1 1", "v=2 2", "x=1 v=3 3")
        .batch("m,h=a 4", "v=4 4")
        .batch("m,h=b 4")
        .wait(seconds(10))
        .expect("stats,h=a emitted=4i 10 [h=a]", "stats,h=b emitted=0i 10 [h=b]");
  }

  @Test
  void watchesTheFirstChildOfANodeThatHasSome() {
    NodeTest.of("|sink()\na|sink()\na|stats(10s)", new StatsNode())
        .points("m v=1 1")
        .wait(seconds(10))
        .expect("m v=1.0 1", "m v=1.0 1", "stats emitted=1i 10");
  }

  @Test
  void watchesOtherStats() {
    NodeTest.of("|stats(10s)|stats(15s)", new StatsNode(), new NoOpNode())
        .wait(seconds(30))
        .expect("stats emitted=1i 15", "stats emitted=2i 30");
  }

  /** The start is a multiple already; the first point has its time nonetheless. */
  @Test
  void alignedTheFirstPointHasTheRoundedTimeOfTheStart() {
    stats("10s).align()")
        .points("m v=1 1")
        .wait(seconds(6))
        .wait(seconds(4))
        .points("m v=1 2")
        .wait(seconds(10))
        .wait(seconds(10))
        .expect("stats emitted=1i 0", "stats emitted=2i 20", "stats emitted=2i 30");
  }

  /** Multiples of 7s are -4, 3, 10 (nodes.md section 5.1). */
  @Test
  void alignedItEmitsAtMultiplesOfTheInterval() {
    stats("7s).align()")
        .wait(seconds(2))
        .points("m v=1 1")
        .wait(seconds(1))
        .points("m v=1 2")
        .wait(seconds(7))
        .expect("stats emitted=1i 3", "stats emitted=2i 10");
  }

  @Test
  void endsWithTheData() {
    stats("10s)")
        .points("m v=1 1")
        .wait(seconds(10))
        .end()
        .wait(seconds(20))
        .withoutRestoring()
        .expect("stats emitted=1i 10");
  }

  /** tickscript.md section 3.4. */
  @Test
  void theIntervalCanBeSetAgainByName() {
    stats("10s).interval(4s)").wait(seconds(4)).expect("stats emitted=0i 4");
  }

  @Test
  void refusesWhatIsNoInterval() {
    stats("0s)").fails("stats node must have positive interval");
    stats("-1s)").fails("stats node must have positive interval");
    stats(")").fails("reflect: Call with too few input arguments");
    stats("10)").fails("reflect: Call using int64 as type time.Duration");
    stats("10s).align(TRUE)").fails("reflect: Call with too many input arguments");
  }
}
