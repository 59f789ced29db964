package org.kapacitor.node.where;

import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 7.20. */
class WhereNodeTest {
  @Test
  void keepsPointsThatFulfilTheCondition() {
    NodeTest.of("|where(lambda: \"v\" > 1 AND \"h\" =~ /^x/)", new WhereNode())
        .points("m,h=x v=1 1", "m,h=xy v=2 2", "m,h=yx v=3 3")
        .expect("m,h=xy v=2.0 2")
        .expectStatistic("collected", 3);
  }

  @Test
  void everyGroupHasItsOwnState() {
    NodeTest.of("|where(lambda: count() % 2 == 1)", new WhereNode())
        .groupBy("h")
        .points("m,h=a v=1 1", "m,h=b v=2 2", "m,h=a v=3 3", "m,h=b v=4 4", "m,h=a v=5 5")
        .expect("m,h=a v=1.0 1 [h=a]", "m,h=b v=2.0 2 [h=b]", "m,h=a v=5.0 5 [h=a]");
  }

  @Test
  void dropsPointsWithErrorsAndCountsThem() {
    NodeTest.of("|where(lambda: \"v\" > 1)", new WhereNode())
        .points("m w=1 1", "m v=\"s\" 2", "m v=2 3")
        .expect("m v=2.0 3")
        .expectErrors(2);
    NodeTest.of("|where(lambda: \"v\")", new WhereNode())
        .points("m v=1 1")
        .expect()
        .expectErrors(1);
    NodeTest.of("|where(lambda: \"v\" > 1).quiet()", new WhereNode())
        .points("m w=1 1")
        .expect()
        .expectErrors(1);
  }

  @Test
  void filtersRowsAndPassesEmptyBatches() {
    NodeTest.of("|where(lambda: \"v\" > 1)", new WhereNode())
        .onBatches()
        .batch("m,h=a 10", "v=1 1", "c=x v=2 2")
        .batch("m,h=b 10", "v=0 1")
        .expect("batch m [h=a] 10 {c=x v=2.0 2}", "batch m [h=b] 10 {}");
  }

  @Test
  void saysWhatDoesNotCompile() {
    NodeTest.of("|where(lambda: 1 + 'a' > 2)", new WhereNode())
        .fails("Failed to compile expression in where clause: ");
    NodeTest.of("|where()", new WhereNode()).fails("reflect: Call with too few input arguments");
  }
}
