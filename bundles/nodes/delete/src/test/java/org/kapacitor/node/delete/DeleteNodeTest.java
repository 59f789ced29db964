package org.kapacitor.node.delete;

import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 7.6. */
class DeleteNodeTest {
  private static NodeTest delete(String properties) {
    return NodeTest.of("|delete()" + properties, new DeleteNode());
  }

  @Test
  void removesFields() {
    delete(".field('a').field('s')")
        .points("m a=1,b=2,s=\"x\",t=\"y\" 0", "m b=1i 1", "m b=true,a=1i 2", "m t=\"z\",s=\"w\" 3")
        .expect("m b=2.0,t=\"y\" 0", "m b=1i 1", "m b=true 2", "m t=\"z\" 3")
        .expectStatistic("fields_deleted", 4)
        .expectStatistic("tags_deleted", 0);
  }

  @Test
  void pointsWithoutFieldsAreStillPassedOn() {
    delete(".field('a')").points("m,h=x a=1 0").expect("m,h=x  0");
  }

  @Test
  void removesTagsAndKeepsTheGroupIfTheyAreNotInIt() {
    delete(".tag('x').tag('y')")
        .groupBy("h")
        .points("m,h=a,x=1,y=2 v=1 0", "m,h=a,x=1 v=2 1", "m,h=b,z=1 v=3 2")
        .expect("m,h=a v=1.0 0 [h=a]", "m,h=a v=2.0 1 [h=a]", "m,h=b,z=1 v=3.0 2 [h=b]")
        .expectStatistic("tags_deleted", 3)
        .expectStatistic("fields_deleted", 0);
  }

  @Test
  void aTagOfTheGroupIsNoDimensionAnyMore() {
    delete(".tag('h')")
        .groupBy("c", "h")
        .points("m,c=1,h=a v=1 0", "m,c=1,h=b v=2 1", "m,c=1 v=3 2", "m,h=a v=4 3")
        .expect(
            "m,c=1 v=1.0 0 [c=1]", "m,c=1 v=2.0 1 [c=1]", "m,c=1 v=3.0 2 [c=1]", "m v=4.0 3 [c=]");
    delete(".tag('h')").groupBy("h").points("m,h=a,x=1 v=1 0").expect("m,x=1 v=1.0 0");
    delete(".tag('h')")
        .groupByMeasurement()
        .groupBy("h")
        .points("m,h=a v=1 0")
        .expect("m v=1.0 0 [m]");
  }

  @Test
  void removesFromRowsAndFromTheBatchItself() {
    delete(".field('v').tag('h').tag('x')")
        .onBatches()
        .batch("m,g=1,h=a 10", "x=1 v=1,w=1 1", "z=1 w=2 2")
        .batch("m,g=1,h=a 20")
        .expect("batch m [g=1] 10 {w=1.0 1; z=1 w=2.0 2}", "batch m [g=1] 20 {}")
        .expectStatistic("fields_deleted", 1)
        .expectStatistic("tags_deleted", 5);
  }

  @Test
  void aBatchKeepsItsGroupIfItsTagsStay() {
    delete(".tag('x')")
        .onBatches()
        .batch("m,h=a 10", "x=1 v=1 1", "v=2 2")
        .expect("batch m [h=a] 10 {v=1.0 1; v=2.0 2}")
        .expectStatistic("tags_deleted", 1);
  }

  @Test
  void passesEverythingWithoutProperties() {
    delete("").groupBy("h").points("m,h=a v=1,s=\"t\" 0").expect("m,h=a s=\"t\",v=1.0 0 [h=a]");
  }

  /** nodes.md section 1.2: what a deletion names is the group as it came in. */
  @Test
  void barriersAndDeletionsKeepTheirGroup() {
    delete(".tag('h')")
        .groupBy("h")
        .points("m,h=a v=1 0")
        .barrier("m,h=a", "2")
        .delete("m,h=a")
        .expect("m v=1.0 0", "barrier [h=a] 2", "delete [h=a]");
  }

  @Test
  void refusesArgumentsThatDoNotFit() {
    delete(".field(5)").fails("reflect: Call using int64 as type string");
    delete(".tag(\"x\")").fails("did you use double quotes instead of single quotes?");
    delete(".field()").fails("reflect: Call with too few input arguments");
    delete(".tag('a', 'b')").fails("reflect: Call with too many input arguments");
    NodeTest.of("|delete('q')", new DeleteNode())
        .fails("reflect: Call with too many input arguments");
  }
}
