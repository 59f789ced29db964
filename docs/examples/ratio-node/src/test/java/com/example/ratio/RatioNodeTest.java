package com.example.ratio;

import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.NodeTest;

class RatioNodeTest {
  private static NodeTest ratio(String script) {
    return NodeTest.of(script, new RatioNode()).parents(2);
  }

  @Test
  void dividesByTheLatestValueOfTheOtherNode() {
    ratio("a|ratio(b).field('count').as('share')")
        .groupBy("host")
        .pointOf(0, "errors,host=a count=1i 1")
        .pointOf(1, "requests,host=a count=100i 2")
        .pointOf(1, "requests,host=b count=10i 2")
        .pointOf(0, "errors,host=a count=5i 3")
        .pointOf(0, "errors,host=b count=5i 3")
        .expect(
            "errors,host=a count=5i,share=0.05 3 [host=a]",
            "errors,host=b count=5i,share=0.5 3 [host=b]");
  }

  @Test
  void forgetsGroupsThatAreDeleted() {
    ratio("a|ratio(b)")
        .groupBy("host")
        .pointOf(1, "requests,host=a value=10 1")
        .delete("errors,host=a")
        .pointOf(0, "errors,host=a value=5 2")
        .expect("delete [host=a]");
  }

  @Test
  void countsPointsWithoutTheField() {
    ratio("a|ratio(b)").pointOf(0, "errors v=1 1").pointOf(1, "requests v=1 1").expectErrors(1);
  }

  @Test
  void needsTwoNodes() {
    ratio("a|ratio()").fails("ratio needs one other node, got 0");
  }
}
