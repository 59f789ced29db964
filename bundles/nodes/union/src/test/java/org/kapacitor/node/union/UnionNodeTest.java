package org.kapacitor.node.union;

import org.junit.jupiter.api.Test;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 7.19. */
class UnionNodeTest {
  private static NodeTest unionOfTwo(String properties) {
    return NodeTest.of("a|union(b)" + properties, new UnionNode()).parents(2);
  }

  private static NodeTest unionOfThree() {
    return NodeTest.of("a|union(b, c)", new UnionNode()).parents(3);
  }

  /** The example of the section. */
  @Test
  void mergesByTimeWhatAllParentsHaveReached() {
    unionOfTwo("")
        .pointOf(0, "a v=1 1")
        .pointOf(1, "b v=1 5")
        .pointOf(0, "a v=1 3")
        .pointOf(0, "a v=1 8")
        .pointOf(1, "b v=1 6")
        .pointOf(1, "b v=1 8")
        .pointOf(0, "a v=1 2")
        .pointOf(1, "b v=1 20")
        .pointOf(0, "a v=1 21")
        .expect(
            "a v=1.0 1",
            "a v=1.0 3",
            "b v=1.0 5",
            "b v=1.0 6",
            "b v=1.0 8",
            "a v=1.0 8",
            "a v=1.0 2",
            "b v=1.0 20");
  }

  @Test
  void emitsNothingUntilEveryParentHasSentSomething() {
    NodeTest test =
        unionOfThree()
            .pointOf(0, "a v=1 1")
            .pointOf(1, "b v=1 1")
            .pointOf(1, "b v=1 2")
            .pointOf(0, "a v=1 2");
    test.expect();
    test.pointOf(2, "c v=1 1").expect("b v=1.0 1", "c v=1.0 1", "a v=1.0 1");
  }

  @Test
  void theNodeLeftOfThePipeComesLastAtEqualTimes() {
    unionOfThree()
        .pointOf(2, "c v=1 5")
        .pointOf(0, "a v=1 5")
        .pointOf(1, "b v=1 5")
        .pointOf(2, "c v=2 6")
        .pointOf(1, "b v=2 6")
        .pointOf(0, "a v=2 6")
        .expect("b v=1.0 5", "c v=1.0 5", "a v=1.0 5", "b v=2.0 6", "c v=2.0 6", "a v=2.0 6");
  }

  @Test
  void theEndDrainsWhatIsHeldBackInOrderOfTime() {
    unionOfTwo("")
        .pointOf(0, "a v=1 3")
        .pointOf(0, "a v=1 1")
        .pointOf(0, "a v=1 7")
        .end()
        .expect("a v=1.0 3", "a v=1.0 1", "a v=1.0 7");
    unionOfTwo("")
        .pointOf(0, "a v=1 7")
        .pointOf(0, "a v=1 9")
        .pointOf(1, "b v=1 1")
        .pointOf(0, "a v=1 10")
        .end()
        .expect("b v=1.0 1", "a v=1.0 7", "a v=1.0 9", "a v=1.0 10");
  }

  @Test
  void barriersWaitAsDataDoesAndMoveTheUnionOn() {
    unionOfTwo("")
        .groupBy("h")
        .pointOf(0, "m,h=x v=1 1")
        .pointOf(0, "m,h=x v=2 5")
        .barrierOf(1, "m,h=y", "3")
        .barrierOf(0, "m,h=x", "6")
        .barrierOf(1, "m,h=y", "5")
        .pointOf(1, "m,h=y v=3 6")
        .expect(
            "m,h=x v=1.0 1 [h=x]",
            "barrier [h=y] 3",
            "barrier [h=y] 5",
            "m,h=x v=2.0 5 [h=x]",
            "m,h=y v=3.0 6 [h=y]",
            "barrier [h=x] 6");
  }

  @Test
  void batchesAreMergedByTheirTimes() {
    unionOfTwo("")
        .onBatches()
        .batchOf(0, "m,h=x 10", "v=1 1", "c=1 v=2 2")
        .batchOf(0, "m,h=x 20")
        .batchOf(1, "n,h=x 15", "v=3 11")
        .batchOf(1, "n,h=x 30", "v=4 21")
        .expect(
            "batch m [h=x] 10 {v=1.0 1; c=1 v=2.0 2}",
            "batch n [h=x] 15 {v=3.0 11}",
            "batch m [h=x] 20 {}");
  }

  @Test
  void renamesPointsAndBatches() {
    unionOfTwo(".rename('u')")
        .groupBy("h")
        .pointOf(1, "b,h=x v=1 1")
        .pointOf(0, "a,h=x,c=1 v=1,s=\"t\" 1")
        .expect("u,h=x v=1.0 1 [h=x]", "u,c=1,h=x s=\"t\",v=1.0 1 [h=x]");
    unionOfTwo(".rename('u')")
        .onBatches()
        .batchOf(1, "b,h=x 10", "c=1 v=1 1")
        .batchOf(0, "a,h=x 10", "v=2 2")
        .expect("batch u [h=x] 10 {c=1 v=1.0 1}", "batch u [h=x] 10 {v=2.0 2}");
  }

  @Test
  void aNewNameIsAnotherGroupIfGroupedByMeasurement() {
    unionOfTwo(".rename('u')")
        .groupByMeasurement()
        .pointOf(1, "b v=1 1")
        .pointOf(0, "a v=1 1")
        .barrierOf(0, "a", "2")
        .barrierOf(1, "b", "2")
        .deleteOf(0, "a")
        .expect("u v=1.0 1 [u]", "u v=1.0 1 [u]", "barrier [u] 2", "barrier [u] 2", "delete [u]");
  }

  @Test
  void deletionsOvertakeWhatIsHeldBack() {
    unionOfTwo("")
        .groupBy("h")
        .pointOf(0, "m,h=x v=1 1")
        .deleteOf(0, "m,h=x")
        .deleteOf(1, "m,h=y")
        .pointOf(1, "m,h=y v=2 1")
        .expect("delete [h=x]", "delete [h=y]", "m,h=y v=2.0 1 [h=y]", "m,h=x v=1.0 1 [h=x]");
  }

  /** Numbers the points of each group. */
  @Node(name = "number", summary = "Numbers points.")
  static final class NumberNode implements NodeType<NumberNode.Options> {
    record Options() {}

    @Override
    public GroupOperators open(Options options, NodeContext context) {
      Field number = context.field("number");
      Row row = new Row();
      return group ->
          new GroupOperator() {
            private long count;

            @Override
            public void point(Point point, Output out) {
              out.point(row.of(point).set(number, ++count));
            }

            @Override
            public void state(StateIo io) {
              count = io.int64("count", count);
            }
          };
    }
  }

  @Test
  void whatIsHeldBackGoesToTheGroupThatCameAfterTheDeletion() {
    NodeTest.of("a|union(b)|number()", new UnionNode(), new NumberNode())
        .parents(2)
        .groupBy("h")
        .pointOf(0, "m,h=x v=1 1")
        .pointOf(1, "m,h=x v=2 1")
        .pointOf(0, "m,h=x v=3 5")
        .deleteOf(0, "m,h=x")
        .pointOf(1, "m,h=x v=4 4")
        .pointOf(1, "m,h=x v=5 6")
        .expect(
            "m,h=x number=1i,v=2.0 1 [h=x]",
            "m,h=x number=2i,v=1.0 1 [h=x]",
            "delete [h=x]",
            "m,h=x number=1i,v=4.0 4 [h=x]",
            "m,h=x number=2i,v=3.0 5 [h=x]");
  }

  @Test
  void aNodeCanBeUnitedWithItself() {
    NodeTest.of("|union(a)", new UnionNode())
        .points("m v=1 1", "m v=2 2")
        .expect("m v=1.0 1", "m v=1.0 1", "m v=2.0 2", "m v=2.0 2");
  }

  @Test
  void aloneItPassesEverything() {
    NodeTest.of("|union()", new UnionNode())
        .points("m v=2 2", "m v=1 1")
        .barrier("m", "3")
        .expect("m v=2.0 2", "m v=1.0 1", "barrier 3");
  }

  @Test
  void refusesWhatIsNoNode() {
    NodeTest.of("|union('b')", new UnionNode()).fails("reflect: cannot use string as type");
    unionOfTwo(".rename(1)")
        .fails("reflect.Set: value of type int64 is not assignable to type string");
  }
}
