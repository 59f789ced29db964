package org.kapacitor.node.join;

import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 7.11, on batches. */
class JoinBatchTest {
  private static NodeTest join(String properties) {
    return NodeTest.of("a|join(b).as('a', 'b')" + properties, new JoinNode())
        .parents(2)
        .onBatches();
  }

  private static NodeTest rows(String properties) {
    return join(properties)
        .batchOf(0, "m,h=x 10", "v=1 1", "v=3 3", "v=5 5")
        .batchOf(1, "n,h=x 10", "v=10 1", "v=20 4", "v=50 5");
  }

  @Test
  void joinsRowsOfTheSameTime() {
    rows("").expect("batch m [h=x] 10 {a.v=1.0,b.v=10.0 1; a.v=5.0,b.v=50.0 5}");
  }

  @Test
  void fillsRowsThatAreMissing() {
    rows(".fill('null')")
        .expect(
            "batch m [h=x] 10 {a.v=1.0,b.v=10.0 1; a.v=3.0,b.v=nil 3; a.v=nil,b.v=20.0 4;"
                + " a.v=5.0,b.v=50.0 5}");
    rows(".fill(7)")
        .expect(
            "batch m [h=x] 10 {a.v=1.0,b.v=10.0 1; a.v=3.0,b.v=7i 3; a.v=7i,b.v=20.0 4;"
                + " a.v=5.0,b.v=50.0 5}");
  }

  @Test
  void namesWhatIsFilledAfterTheVeryFirstRow() {
    join(".fill(0)")
        .batchOf(0, "m 10", "p=1 2")
        .batchOf(1, "n 10", "q=2,r=2 1", "q=3,r=3 2")
        .expect("batch m 10 {a.p=0i,b.q=2.0,b.r=2.0 1; a.p=1.0,b.q=3.0,b.r=3.0 2}");
  }

  @Test
  void dropsTagsThatAreNotTheBatchs() {
    join("")
        .batchOf(0, "m,h=x 10", "c=1 v=1 1")
        .batchOf(1, "m,h=x 10", "c=2 v=2 1")
        .expect("batch m [h=x] 10 {a.v=1.0,b.v=2.0 1}");
  }

  @Test
  void roundsTheTimesOfBatchesAndRows() {
    join(".tolerance(2s)")
        .batchOf(0, "m 9.5", "v=1 1.2", "v=2 4.5")
        .batchOf(1, "m 10.5", "v=3 2.9", "v=4 4.9")
        .expect("batch m 10 {a.v=1.0,b.v=3.0 2; a.v=2.0,b.v=4.0 4}");
  }

  @Test
  void anEmptyResultIsGivenToo() {
    join("")
        .batchOf(0, "m 10", "v=1 1")
        .batchOf(1, "m 10", "v=1 2")
        .batchOf(0, "m 20")
        .batchOf(1, "m 20")
        .expect("batch m 10 {}", "batch m 20 {}");
  }

  @Test
  void aBatchThatIsMissingLeavesAnEmptyOrAFilledOne() {
    join("")
        .batchOf(0, "m 10", "v=1 1")
        .batchOf(0, "m 20", "v=2 11")
        .batchOf(1, "n 20", "v=3 11")
        .expect("batch m 10 {}", "batch m 20 {a.v=2.0,b.v=3.0 11}");
    join(".fill('null').streamName('j')")
        .batchOf(1, "n 10", "v=1 1", "w=2 2")
        .batchOf(0, "m 20", "v=2 11")
        .batchOf(1, "n 20", "v=3 11")
        .expect(
            "batch j 10 {a.v=nil,b.v=1.0 1; a.v=nil,b.w=2.0 2}", "batch j 20 {a.v=2.0,b.v=3.0 11}");
  }

  @Test
  void rowsOutOfOrderWaitForTheNextOfTheOther() {
    join(".fill(0)")
        .batchOf(0, "m 10", "v=3 3", "v=1 1")
        .batchOf(1, "m 10", "v=1 1", "v=3 3")
        .expect("batch m 10 {a.v=0i,b.v=1.0 1; a.v=3.0,b.v=3.0 3; a.v=1.0,b.v=0i 1}");
  }

  @Test
  void groupsBarriersAndDeletionsAreKeptApart() {
    join(".fill(0)")
        .batchOf(0, "m,h=x 10", "v=1 1")
        .batchOf(0, "m,h=y 10", "v=2 1")
        .barrierOf(1, "m,h=x", "11")
        .barrierOf(0, "m,h=x", "12")
        .delete("m,h=y")
        .end()
        .expect(
            "barrier [h=x] 11",
            "batch m [h=x] 10 {a.v=1.0,b.v=0i 1}",
            "barrier [h=x] 12",
            "delete [h=y]");
  }

  @Test
  void joinsOnFewerDimensions() {
    join(".on('h')")
        .batchOf(0, "m,h=x 10", "v=1 1")
        .batchOf(1, "n,d=1,h=x 10", "v=2 1")
        .batchOf(1, "n,d=2,h=x 10", "v=3 1")
        .expect(
            "batch m [d=1,h=x] 10 {a.v=1.0,b.v=2.0 1}", "batch m [d=2,h=x] 10 {a.v=1.0,b.v=3.0 1}");
  }
}
