package org.kapacitor.node.groupby;

import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 7.10. */
class GroupByNodeTest {
  private static NodeTest groupBy(String script) {
    return NodeTest.of("|groupBy(" + script, new GroupByNode());
  }

  @Test
  void givesPointsOfStreamsNewGroups() {
    groupBy("'b', 'a')")
        .groupBy("h")
        .points("m,a=1,b=2,h=x v=1 1", "m,h=x v=2 2")
        .expect("m,a=1,b=2,h=x v=1.0 1 [a=1,b=2]", "m,h=x v=2.0 2 [a=,b=]");
    groupBy(")").groupBy("h").points("m,h=x v=1 1").expect("m,h=x v=1.0 1");
    groupBy("*).exclude('a').exclude('b')")
        .points("m,a=1,b=2,h=x v=1 1")
        .expect("m,a=1,b=2,h=x v=1.0 1 [h=x]");
    groupBy("'h').byMeasurement()").points("m,h=x v=1 1").expect("m,h=x v=1.0 1 [m\\nh=x]");
  }

  @Test
  void doesNotUndoGroupingByMeasurement() {
    groupBy("*)").groupByMeasurement().points("m,h=x v=1 1").expect("m,h=x v=1.0 1 [m\\nh=x]");
  }

  @Test
  void collectsTheRowsOfAllBatchesOfOneTime() {
    groupBy("'z')")
        .onBatches()
        .batch("m,h=a 10", "z=1 v=1 1", "z=2 v=2 2")
        .batch("m,h=b 10", "z=1 v=3 3", "z=1 v=4 2")
        .batch("m,h=a 20", "z=1 v=5 11")
        .expect(
            "batch m [z=1] 10 {h=a v=1.0 1; h=b v=4.0 2; h=b v=3.0 3}",
            "batch m [z=2] 10 {h=a v=2.0 2}");
  }

  @Test
  void aBarrierOfAnotherTimeEmitsToo() {
    groupBy("'z')")
        .onBatches()
        .batch("m,h=a 10", "z=1 v=1 1")
        .barrier("m,h=a", "10")
        .barrier("m,h=a", "11")
        .expect("barrier [h=a] 10", "batch m [z=1] 10 {h=a v=1.0 1}", "barrier [h=a] 11");
  }

  @Test
  void refusesDimensionsThatDoNotFit() {
    groupBy("'a').exclude('b')").fails("exclude requires '*'");
    groupBy("'a', *)").fails("cannot group by both '*' and named dimensions.");
  }
}
