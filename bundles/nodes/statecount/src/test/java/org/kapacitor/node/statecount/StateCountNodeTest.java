package org.kapacitor.node.statecount;

import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 7.17. */
class StateCountNodeTest {
  private static NodeTest stateCount(String script) {
    return NodeTest.of("|stateCount(" + script, new StateCountNode());
  }

  @Test
  void countsPointsInTheState() {
    stateCount("lambda: \"v\" > 1)")
        .points("m v=2 1", "m v=2 3", "m v=1 4", "m v=5 5", "m v=3 3")
        .expect(
            "m state_count=1i,v=2.0 1",
            "m state_count=2i,v=2.0 3",
            "m state_count=-1i,v=1.0 4",
            "m state_count=1i,v=5.0 5",
            "m state_count=2i,v=3.0 3");
  }

  @Test
  void theResultReplacesAFieldOfItsName() {
    stateCount("lambda: \"v\" > 1).as('v')")
        .points("m,h=a v=2,w=\"x\" 1", "m,h=b v=2,w=\"y\" 2")
        .expect("m,h=a v=1i,w=\"x\" 1", "m,h=b v=2i,w=\"y\" 2");
  }

  /** The point is dropped and counts neither way. */
  @Test
  void anErrorLeavesTheCount() {
    stateCount("lambda: \"v\" > 1)")
        .points("m v=2 1", "m w=2 2", "m v=\"s\" 3", "m v=2 4")
        .expect("m state_count=1i,v=2.0 1", "m state_count=2i,v=2.0 4")
        .expectErrors(2);
    stateCount("lambda: \"v\")").points("m v=2 1").expect().expectErrors(1);
  }

  @Test
  void groupsCountForThemselvesAndTheirConditionsToo() {
    stateCount("lambda: count() % 3 != 0)")
        .groupBy("h")
        .points("m,h=a v=1 1", "m,h=a v=1 2", "m,h=b v=1 1", "m,h=a v=1 3", "m,h=a v=1 4")
        .expect(
            "m,h=a state_count=1i,v=1.0 1 [h=a]",
            "m,h=a state_count=2i,v=1.0 2 [h=a]",
            "m,h=b state_count=1i,v=1.0 1 [h=b]",
            "m,h=a state_count=-1i,v=1.0 3 [h=a]",
            "m,h=a state_count=1i,v=1.0 4 [h=a]");
  }

  @Test
  void everyBatchStartsAnew() {
    stateCount("lambda: \"v\" > 1)")
        .onBatches()
        .batch("m,h=a 3", "v=2 1", "x=1 v=2 2", "w=2 3")
        .batch("m,h=a 6", "v=2 4", "v=0 5")
        .batch("m,h=a 9")
        .expect(
            "batch m [h=a] 3 {state_count=1i,v=2.0 1; x=1 state_count=2i,v=2.0 2}",
            "batch m [h=a] 6 {state_count=1i,v=2.0 4; state_count=-1i,v=0.0 5}",
            "batch m [h=a] 9 {}")
        .expectErrors(1);
  }

  @Test
  void barriersPassAndDeletedGroupsStartAnew() {
    stateCount("lambda: \"v\" > 1)")
        .groupBy("h")
        .points("m,h=a v=2 1")
        .barrier("m,h=a", "2")
        .delete("m,h=a")
        .points("m,h=a v=2 3")
        .expect(
            "m,h=a state_count=1i,v=2.0 1 [h=a]",
            "barrier [h=a] 2",
            "delete [h=a]",
            "m,h=a state_count=1i,v=2.0 3 [h=a]");
  }

  @Test
  void refusesWhatIsNoCondition() {
    stateCount(")").fails("reflect: Call with too few input arguments");
    stateCount("'v')").fails("reflect: Call using string as type *ast.LambdaNode");
    stateCount("lambda: TRUE).unit(1s)")
        .fails("no method or property \"unit\" on *pipeline.StateCountNode");
    stateCount("lambda: 1 + 'a')").fails("mismatched type to binary operator. got int + string.");
  }
}
