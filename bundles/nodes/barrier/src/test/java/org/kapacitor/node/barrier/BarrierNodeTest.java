package org.kapacitor.node.barrier;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 7.2. */
class BarrierNodeTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static NodeTest barrier(String properties) {
    return NodeTest.of("|barrier()" + properties, new BarrierNode());
  }

  /** The table of the section: silence moves the group's time on by as much. */
  @Test
  void aSilentGroupGetsBarriersInTheTimeOfItsData() {
    barrier(".idle(1s)")
        .points("m v=1 1", "m v=2 2")
        .wait(SECOND)
        .wait(Duration.ofMillis(2500))
        .points("m v=3 10")
        .wait(SECOND)
        .expect(
            "m v=1.0 1",
            "m v=2.0 2",
            "barrier 3",
            "barrier 4",
            "barrier 5",
            "m v=3.0 10",
            "barrier 11");
  }

  @Test
  void dataStartsTheWaitAnew() {
    barrier(".idle(1s)")
        .points("m v=1 1")
        .wait(Duration.ofMillis(999))
        .points("m v=2 2")
        .wait(Duration.ofMillis(999))
        .points("m v=3 1")
        .wait(Duration.ofMillis(999))
        .expect("m v=1.0 1", "m v=2.0 2", "m v=3.0 1");
  }

  @Test
  void dataOlderThanTheBarrierIsDropped() {
    barrier(".idle(1s)")
        .points("m v=1 1")
        .wait(SECOND)
        .wait(Duration.ofMillis(600))
        .points("m v=2 1.9", "m v=3 2")
        .barrier("m", "1.5")
        .barrier("m", "5")
        .points("m v=4 4.9", "m v=5 5")
        .wait(Duration.ofMillis(999))
        .expect("m v=1.0 1", "barrier 2", "m v=3.0 2", "barrier 5", "m v=5.0 5");
  }

  /** A point that is dropped does not count as a sign of life. */
  @Test
  void lateDataDoesNotStartTheWaitAnew() {
    barrier(".idle(1s)")
        .points("m v=1 1")
        .wait(SECOND)
        .wait(Duration.ofMillis(600))
        .points("m v=2 1")
        .wait(Duration.ofMillis(400))
        .expect("m v=1.0 1", "barrier 2", "barrier 3");
  }

  @Test
  void everyPeriodBringsABarrierAtTheTimeOfTheClock() {
    barrier(".period(2s)")
        .wait(SECOND)
        .points("m v=1 100", "m v=2 -5")
        .wait(Duration.ofSeconds(5))
        .points("m v=3 4.9", "m v=4 5")
        .barrier("m", "4")
        .barrier("m", "6")
        .points("m v=5 5.5")
        .wait(SECOND)
        .expect(
            "m v=1.0 100",
            "m v=2.0 -5",
            "barrier 3",
            "barrier 5",
            "m v=4.0 5",
            "barrier 6",
            "m v=5.0 5.5",
            "barrier 7");
  }

  @Test
  void groupsHaveTimersOfTheirOwn() {
    barrier(".idle(1s)")
        .groupBy("h")
        .points("m,h=a v=1 1")
        .wait(Duration.ofMillis(500))
        .points("m,h=b v=1 20")
        .wait(Duration.ofMillis(600))
        .points("m,h=b v=2 21")
        .wait(Duration.ofMillis(600))
        .expect(
            "m,h=a v=1.0 1 [h=a]",
            "m,h=b v=1.0 20 [h=b]",
            "barrier [h=a] 2",
            "m,h=b v=2.0 21 [h=b]");
  }

  @Test
  void deletesGroupsThatAreSilent() {
    barrier(".idle(1s).delete(TRUE)")
        .groupBy("h")
        .points("m,h=a v=1 10", "m,h=b v=1 10")
        .wait(Duration.ofMillis(500))
        .points("m,h=b v=2 11")
        .wait(Duration.ofMillis(500))
        .wait(Duration.ofMillis(400))
        .points("m,h=a v=2 5")
        .wait(SECOND)
        .wait(Duration.ofSeconds(10))
        .expect(
            "m,h=a v=1.0 10 [h=a]",
            "m,h=b v=1.0 10 [h=b]",
            "m,h=b v=2.0 11 [h=b]",
            "barrier [h=a] 11",
            "delete [h=a]",
            "m,h=a v=2.0 5 [h=a]",
            "barrier [h=b] 12",
            "delete [h=b]",
            "barrier [h=a] 6",
            "delete [h=a]");
  }

  @Test
  void deletesGroupsEveryPeriod() {
    barrier(".period(1s).delete(TRUE)")
        .points("m v=1 10")
        .wait(Duration.ofSeconds(3))
        .points("m v=2 0.5")
        .wait(Duration.ofSeconds(3))
        .expect("m v=1.0 10", "barrier 1", "delete []", "m v=2.0 0.5", "barrier 4", "delete []");
  }

  @Test
  void deletedGroupsHaveNoTimerAnyMore() {
    barrier(".idle(1s)")
        .groupBy("h")
        .points("m,h=a v=1 1")
        .delete("m,h=a")
        .wait(Duration.ofSeconds(5))
        .points("m,h=a v=2 0")
        .wait(SECOND)
        .expect("m,h=a v=1.0 1 [h=a]", "delete [h=a]", "m,h=a v=2.0 0 [h=a]", "barrier [h=a] 1");
  }

  @Test
  void batchesPassWithoutTheirLateRows() {
    barrier(".idle(1s)")
        .onBatches()
        .batch("m,h=a 10", "v=1 1", "c=1 v=2 5")
        .wait(SECOND)
        .batch("m,h=a 20", "v=3 5.5", "c=1 v=4 6", "v=5 5")
        .batch("m,h=a 30", "v=6 1")
        .wait(Duration.ofMillis(999))
        .batch("m,h=a 40")
        .wait(Duration.ofMillis(1))
        .expect(
            "batch m [h=a] 10 {v=1.0 1; c=1 v=2.0 5}",
            "barrier [h=a] 6",
            "batch m [h=a] 20 {c=1 v=4.0 6}",
            "batch m [h=a] 30 {}",
            "batch m [h=a] 40 {}",
            "barrier [h=a] 7");
    barrier(".period(1s)")
        .onBatches()
        .batch("m,h=a 10", "v=1 0", "v=2 5")
        .wait(SECOND)
        .batch("m,h=a 20", "v=1 0", "v=2 5")
        .expect(
            "batch m [h=a] 10 {v=1.0 0; v=2.0 5}", "barrier [h=a] 1", "batch m [h=a] 20 {v=2.0 5}");
  }

  @Test
  void theEndStopsTheTimers() {
    barrier(".idle(1s)")
        .withoutRestoring()
        .points("m v=1 1")
        .end()
        .wait(Duration.ofSeconds(9))
        .expect("m v=1.0 1");
  }

  @Test
  void needsEitherATimeOfSilenceOrAPeriod() {
    barrier("").fails("idle must be greater than zero");
    barrier(".idle(-1s)").fails("idle must be greater than zero");
    barrier(".period(-1s)").fails("period must be greater than zero");
    barrier(".idle(1s).period(1s)").fails("cannot specify both idle and period");
    barrier(".idle(1s).delete()")
        .fails("too many arguments to set property Delete on *pipeline.BarrierNode");
  }
}
