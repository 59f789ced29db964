package org.kapacitor.node.trickle;

import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 7.18. */
class TrickleNodeTest {
  private static NodeTest trickle() {
    return NodeTest.of("|trickle()", new TrickleNode()).onBatches();
  }

  @Test
  void makesPointsOfRows() {
    trickle()
        .batch("m,h=a 10", "v=1,s=\"t\" 1", "c=1 v=2i 1", "v=true 9")
        .batch("n,h=a 20")
        .batch("n 30", "h=b v=3 21")
        .expect(
            "m,h=a s=\"t\",v=1.0 1 [h=a]",
            "m,c=1,h=a v=2i 1 [h=a]",
            "m,h=a v=true 9 [h=a]",
            "n,h=b v=3.0 21");
  }

  @Test
  void barriersAndDeletionsPass() {
    trickle()
        .barrier("m,h=a", "1")
        .delete("m,h=a")
        .delete("m,h=b")
        .expect("barrier [h=a] 1", "delete [h=a]", "delete [h=b]");
  }

  @Test
  void refusesToFollowAStream() {
    NodeTest.of("|trickle()", new TrickleNode()).fails("cannot Trickle stream edge");
    NodeTest.of("|trickle(1)", new TrickleNode())
        .onBatches()
        .fails("reflect: Call with too many input arguments");
  }
}
