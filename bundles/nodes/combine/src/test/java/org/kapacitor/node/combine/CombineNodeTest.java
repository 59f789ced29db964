package org.kapacitor.node.combine;

import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 7.4. */
class CombineNodeTest {
  private static NodeTest combine(String script) {
    return NodeTest.of("|combine(" + script, new CombineNode());
  }

  /** The first example of the section. */
  @Test
  void joinsPointsThatFulfilTheConditions() {
    combine("lambda: \"z\" == '1', lambda: TRUE).as('p', 'q')")
        .points("m,z=1 v=1 1", "m,z=2 v=2 1", "m,z=3 v=3 1", "m,z=1 v=9 2")
        .expect("m,p.z=1,q.z=2 p.v=1.0,q.v=2.0 1", "m,p.z=1,q.z=3 p.v=1.0,q.v=3.0 1");
  }

  /** The second example of the section. */
  @Test
  void takesEveryCombinationOnceInOrder() {
    combine("lambda: TRUE, lambda: TRUE).as('a', 'b')")
        .points("m v=1 1", "m v=2 1", "m v=3 1", "m v=9 2")
        .expect("m a.v=1.0,b.v=2.0 1", "m a.v=1.0,b.v=3.0 1", "m a.v=2.0,b.v=3.0 1");
    combine("lambda: TRUE).as('a')")
        .points("m v=1i 1", "m v=\"s\" 1", "m v=true 2")
        .expect("m a.v=1i 1", "m a.v=\"s\" 1");
  }

  /** The first condition takes the first point it can, even if the second then finds none. */
  @Test
  void doesNotLookForAnotherWayIfTheFirstFails() {
    combine("lambda: TRUE, lambda: \"z\" == '1').as('p', 'q')")
        .points("m,z=1 v=1 1", "m,z=2 v=2 1", "m,z=1 v=3 1", "m,z=1 v=9 2")
        .expect("m,p.z=1,q.z=1 p.v=1.0,q.v=3.0 1", "m,p.z=2,q.z=1 p.v=2.0,q.v=3.0 1");
  }

  @Test
  void groupTagsKeepTheirNames() {
    combine("lambda: TRUE, lambda: TRUE).as('a', 'b').delimiter('#')")
        .groupBy("h")
        .points("m,h=x,z=1 v=1 1", "n,h=x v=2i,w=\"s\" 1", "m,h=y v=1 1", "m,h=x v=0 2")
        .expect("m,a#z=1,h=x a#v=1.0,b#v=2i,b#w=\"s\" 1 [h=x]");
  }

  /** The original crashes on the first point (nodes.md section 12). */
  @Test
  void roundsTimesAndTakesPointsInARow() {
    combine("lambda: TRUE, lambda: TRUE).as('a', 'b').tolerance(10s)")
        .points("m v=1 3", "m v=2 4", "m v=3 6", "m v=4 9", "m v=5 2", "m v=6 4", "m v=7 30")
        .expect("m a.v=1.0,b.v=2.0 0", "m a.v=3.0,b.v=4.0 10", "m a.v=5.0,b.v=6.0 0");
  }

  @Test
  void conditionsThatFailCountAsNotFulfilled() {
    combine("lambda: \"w\" > 1, lambda: TRUE).as('a', 'b')")
        .points("m v=1 1", "m w=2 1", "m w=\"s\" 1", "m v=0 2")
        .expect("m a.w=2.0,b.v=1.0 1", "m a.w=2.0,b.w=\"s\" 1")
        .expectErrors(2);
  }

  /** Also where there are fewer points than conditions. */
  @Test
  void statefulConditionsSeeEveryPointOnce() {
    combine("lambda: count() % 2 == 0, lambda: TRUE).as('a', 'b')")
        .points("m v=1 1", "m v=2 2", "m v=3 2", "m v=4 3", "m v=5 3", "m v=6 4")
        .expect("m a.v=2.0,b.v=3.0 2", "m a.v=4.0,b.v=5.0 3");
  }

  @Test
  void refusesTooManyCombinations() {
    combine("lambda: TRUE, lambda: TRUE).as('a', 'b').max(2)")
        .points("m v=1 1", "m v=2 1", "m v=3 1", "m v=9 2")
        .failsRunning(
            "refusing to perform combination as total combinations 3 exceeds max combinations 2");
    combine("lambda: TRUE, lambda: TRUE).as('a', 'b').max(1)")
        .points("m v=1 1", "m v=2 1", "m v=9 2")
        .expect("m a.v=1.0,b.v=2.0 1");
  }

  /** After nodes that change the size of batches, which crashes the original. */
  @Test
  void combinationsStayInsideABatch() {
    combine("lambda: TRUE, lambda: TRUE).as('a', 'b')")
        .onBatches()
        .batch("m,h=x 10", "v=1 1", "c=1 v=2 1", "v=3 2")
        .batch("n,h=x 20", "v=4 2", "v=5 2")
        .batch("m,h=x 30")
        .expect("m,b.c=1,h=x a.v=1.0,b.v=2.0 1 [h=x]", "n,h=x a.v=4.0,b.v=5.0 2 [h=x]");
  }

  @Test
  void barriersPassWithoutEffectAndDeletionsForget() {
    combine("lambda: TRUE, lambda: TRUE).as('a', 'b')")
        .groupBy("h")
        .points("m,h=x v=1 1")
        .barrier("m,h=x", "5")
        .points("m,h=x v=2 1")
        .delete("m,h=x")
        .points("m,h=x v=3 1", "m,h=x v=4 1", "m,h=x v=5 2")
        .end()
        .expect("barrier [h=x] 5", "delete [h=x]", "m,h=x a.v=3.0,b.v=4.0 1 [h=x]");
  }

  @Test
  void refusesPrefixesThatDoNotFit() {
    combine("lambda: TRUE)")
        .fails("a call to combine.as() is required to specify the output stream prefixes.");
    combine("lambda: TRUE).as('a', 'b')")
        .fails(
            "number of prefixes specified by combine.as() must match the number of combine"
                + " expressions");
    combine("lambda: TRUE).as('')")
        .fails("must provide a prefix name for the combine node, see .as() property method");
    combine("lambda: TRUE).as('a.b')")
        .fails("cannot use name a.b as field prefix, it contains the delimiter character .");
    combine("lambda: TRUE).as('a').delimiter('')")
        .fails("cannot use name a as field prefix, it contains the delimiter character ");
    combine("lambda: TRUE, lambda: TRUE).as('a', 'a')")
        .fails("cannot use the same prefix name see .as() property method");
    combine("lambda: TRUE, lambda: 1 + 'a').as('a', 'b')")
        .fails("Failed to compile 1 expression: mismatched type to binary operator.");
  }
}
