package org.kapacitor.node.shift;

import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 7.15. */
class ShiftNodeTest {
  private static NodeTest shift(String script) {
    return NodeTest.of("|shift(" + script, new ShiftNode());
  }

  @Test
  void movesPoints() {
    shift("10s)")
        .groupBy("h")
        .points("m,h=a,x=1 v=1,s=\"t\" 1", "m,h=b v=2i 2.5")
        .expect("m,h=a,x=1 s=\"t\",v=1.0 11 [h=a]", "m,h=b v=2i 12.5 [h=b]");
  }

  @Test
  void movesBack() {
    shift("-1500ms)").points("m v=1 1").expect("m v=1.0 -0.5");
  }

  @Test
  void movesBatchesWithTheirRows() {
    shift("10s)")
        .onBatches()
        .batch("m,h=a 3", "v=0 0", "x=1 v=1 1")
        .batch("m,h=a 6")
        .expect("batch m [h=a] 13 {v=0.0 10; x=1 v=1.0 11}", "batch m [h=a] 16 {}");
  }

  @Test
  void leavesBarriersAndDeletionsAsTheyAre() {
    shift("10s)")
        .groupBy("h")
        .barrier("m,h=a", "5")
        .delete("m,h=a")
        .expect("barrier [h=a] 5", "delete [h=a]");
  }

  @Test
  void theShiftCanBeSetAgainByName() {
    shift("10s).shift(1s)").points("m v=1 1").expect("m v=1.0 2");
  }

  @Test
  void refusesWhatIsNoShift() {
    shift("0s)").fails("invalid shift value: must be non zero duration");
    shift(")").fails("reflect: Call with too few input arguments");
    shift("5)").fails("reflect: Call using int64 as type time.Duration");
    shift("1s, 2s)").fails("reflect: Call with too many input arguments");
  }
}
