package org.kapacitor.node.changedetect;

import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 7.3. */
class ChangeDetectNodeTest {
  private static NodeTest changeDetect(String arguments) {
    return NodeTest.of("|changeDetect(" + arguments + ")", new ChangeDetectNode());
  }

  /** The table of the section. */
  @Test
  void keepsPointsInWhichAFieldHasChanged() {
    changeDetect("'v', 'w'")
        .points("m v=1,w=1 1", "m v=1,w=1 2", "m v=1i,w=1 3", "m v=1i 4", "m v=1i,w=2 5", "m x=0 6")
        .expect("m v=1.0,w=1.0 1", "m v=1i,w=1.0 3", "m v=1i,w=2.0 5")
        .expectErrors(3);
  }

  @Test
  void pointsPassUnchanged() {
    changeDetect("'v'")
        .points("m,h=a v=true,s=\"x\" 1", "m,h=b v=true,s=\"y\" 2", "m,h=b v=false,s=\"z\" 2")
        .expect("m,h=a s=\"x\",v=true 1", "m,h=b s=\"z\",v=false 2");
  }

  @Test
  void comparesWithTheLastPointGivenNotTheLastSeen() {
    changeDetect("'v', 'w'")
        .points("m v=1,w=1 1", "m v=2 2", "m v=2,w=1 3", "m v=2,w=1 4")
        .expect("m v=1.0,w=1.0 1", "m v=2.0 2", "m v=2.0,w=1.0 3")
        .expectErrors(0);
  }

  @Test
  void comparesValuesOfEveryType() {
    changeDetect("'v'")
        .points("m v=\"a\" 1", "m v=\"a\" 2", "m v=\"b\" 3", "m v=true 4", "m v=true 5")
        .points("m v=7i 6", "m v=7i 7", "m v=0 8", "m v=-0 9", "m v=0i 10")
        .expect("m v=\"a\" 1", "m v=\"b\" 3", "m v=true 4", "m v=7i 6", "m v=0.0 8", "m v=0i 10");
  }

  @Test
  void withoutFieldsNothingChanges() {
    changeDetect("").points("m v=1 1", "m v=2 2").expect().expectErrors(0);
  }

  @Test
  void everyGroupChangesForItself() {
    changeDetect("'v'")
        .groupBy("h")
        .points("m,h=a v=1 1", "m,h=b v=1 2", "m,h=a v=1 3", "m,h=b v=2 4", "m,h=a v=1 3")
        .expect("m,h=a v=1.0 1 [h=a]", "m,h=b v=1.0 2 [h=b]", "m,h=b v=2.0 4 [h=b]");
  }

  @Test
  void everyBatchStartsAnewAndPassesEvenIfEmpty() {
    changeDetect("'v'")
        .onBatches()
        .batch("m,h=a 3", "v=1 1", "x=1 v=1 2", "x=2 v=2 3")
        .batch("m,h=a 6", "v=2 4", "v=2 5")
        .batch("m,h=a 9", "w=2 7")
        .batch("m,h=a 12")
        .expect(
            "batch m [h=a] 3 {v=1.0 1; x=2 v=2.0 3}",
            "batch m [h=a] 6 {v=2.0 4}",
            "batch m [h=a] 9 {}",
            "batch m [h=a] 12 {}")
        .expectErrors(1);
  }

  @Test
  void barriersPassAndDeletedGroupsStartAnew() {
    changeDetect("'v'")
        .groupBy("h")
        .points("m,h=a v=1 1")
        .barrier("m,h=a", "2")
        .points("m,h=a v=1 2")
        .delete("m,h=a")
        .points("m,h=a v=1 3")
        .expect("m,h=a v=1.0 1 [h=a]", "barrier [h=a] 2", "delete [h=a]", "m,h=a v=1.0 3 [h=a]");
  }

  @Test
  void refusesFieldsThatAreNoNames() {
    changeDetect("1").fails("reflect: cannot use int64 as type string in Call");
    changeDetect("'v').as('x'").fails("no method or property \"as\" on *pipeline.ChangeDetectNode");
  }
}
