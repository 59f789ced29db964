package org.kapacitor.node.join;

import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 7.11, on streams. */
class JoinNodeTest {
  private static NodeTest join(String properties) {
    return NodeTest.of("a|join(b).as('a', 'b')" + properties, new JoinNode()).parents(2);
  }

  private static NodeTest examples(String properties) {
    return join(properties)
        .pointOf(0, "a v=1,w=1 1")
        .pointOf(1, "b v=10 1")
        .pointOf(0, "a v=2 2")
        .pointOf(0, "a v=3 3")
        .pointOf(1, "b v=30 3")
        .pointOf(1, "b v=40 4")
        .pointOf(0, "a v=5 5")
        .pointOf(1, "b v=50 5");
  }

  @Test
  void joinsWhatHasTheSameTime() {
    examples("")
        .expect("a a.v=1.0,a.w=1.0,b.v=10.0 1", "a a.v=3.0,b.v=30.0 3", "a a.v=5.0,b.v=50.0 5");
    examples(".fill('none')")
        .expect("a a.v=1.0,a.w=1.0,b.v=10.0 1", "a a.v=3.0,b.v=30.0 3", "a a.v=5.0,b.v=50.0 5");
  }

  @Test
  void fillsWithNothingUnderTheNamesOfTheFirstPoint() {
    examples(".fill('null')")
        .expect(
            "a a.v=1.0,a.w=1.0,b.v=10.0 1",
            "a a.v=2.0,b.v=nil 2",
            "a a.v=3.0,b.v=30.0 3",
            "b a.v=nil,b.v=40.0 4",
            "a a.v=5.0,b.v=50.0 5");
  }

  @Test
  void fillsWithNumbersThatKeepTheirType() {
    join(".fill(0)")
        .pointOf(0, "a v=1.5,s=\"x\" 1")
        .pointOf(0, "a v=2.5 2")
        .pointOf(1, "b v=3.5 2")
        .expect("a a.s=\"x\",a.v=1.5,b.s=0i,b.v=0i 1", "a a.v=2.5,b.v=3.5 2");
    join(".fill(-0.5)")
        .pointOf(1, "b n=1i 1")
        .pointOf(0, "a v=2.5 2")
        .pointOf(1, "b n=3i 2")
        .expect("b a.n=-0.5,b.n=1i 1", "a a.v=2.5,b.n=3i 2");
  }

  @Test
  void aFillThatIsNeitherStringNorNumberIsNone() {
    examples(".fill(TRUE)")
        .expect("a a.v=1.0,a.w=1.0,b.v=10.0 1", "a a.v=3.0,b.v=30.0 3", "a a.v=5.0,b.v=50.0 5");
  }

  @Test
  void keepsAllTypesAndStrings() {
    join("")
        .pointOf(0, "a s=\"x\",n=1i,f=1.5,y=true 1")
        .pointOf(1, "b s=\"y\",t=\"z\",n=2i 1")
        .expect("a a.f=1.5,a.n=1i,a.s=\"x\",a.y=true,b.n=2i,b.s=\"y\",b.t=\"z\" 1");
  }

  @Test
  void fieldsMayChangeTheirTypeInMidStream() {
    join(".fill('null')")
        .pointOf(0, "a v=1 1")
        .pointOf(1, "b v=1 1")
        .pointOf(0, "a v=\"s\",w=2i 2")
        .pointOf(1, "b v=true 2")
        .pointOf(0, "a v=3i 3")
        .pointOf(0, "a v=4 4")
        .pointOf(1, "b v=4 4")
        .expect(
            "a a.v=1.0,b.v=1.0 1",
            "a a.v=\"s\",a.w=2i,b.v=true 2",
            "a a.v=3i,b.v=nil 3",
            "a a.v=4.0,b.v=4.0 4");
  }

  @Test
  void roundsTimesToTheTolerance() {
    join(".tolerance(10s)")
        .pointOf(0, "a v=1 1")
        .pointOf(1, "b v=2 4")
        .pointOf(0, "a v=3 5")
        .pointOf(1, "b v=4 14")
        .pointOf(0, "a v=5 16")
        .pointOf(1, "b v=6 16")
        .expect("a a.v=1.0,b.v=2.0 0", "a a.v=3.0,b.v=4.0 10", "a a.v=5.0,b.v=6.0 20");
  }

  @Test
  void pairsDuplicatesInOrder() {
    join("")
        .pointOf(0, "a v=1 1")
        .pointOf(0, "a v=2 1")
        .pointOf(0, "a v=3 1")
        .pointOf(1, "b v=10 1")
        .pointOf(1, "b v=20 1")
        .pointOf(1, "b v=30 1")
        .pointOf(1, "b v=40 1")
        .expect("a a.v=1.0,b.v=10.0 1", "a a.v=2.0,b.v=20.0 1", "a a.v=3.0,b.v=30.0 1");
  }

  @Test
  void aCompleteSetWaitsBehindAnOlderOneThatIsNot() {
    join(".fill('null')")
        .pointOf(0, "a v=1 1")
        .pointOf(0, "a v=2 2")
        .pointOf(0, "a v=3 3")
        .pointOf(1, "b v=3 3")
        .expect("a a.v=1.0,b.v=nil 1", "a a.v=2.0,b.v=nil 2", "a a.v=3.0,b.v=3.0 3");
    NodeTest.of("a|join(b, c).as('a', 'b', 'c').fill(0)", new JoinNode())
        .parents(3)
        .pointOf(0, "a v=1 1")
        .pointOf(0, "a v=2 2")
        .pointOf(1, "b v=2 2")
        .pointOf(2, "c v=1 1")
        .pointOf(2, "c v=2 2")
        .expect("a a.v=1.0,b.v=0i,c.v=1.0 1", "a a.v=2.0,b.v=2.0,c.v=2.0 2");
  }

  @Test
  void aLatePointMovesItsParentBack() {
    join(".fill('null')")
        .pointOf(0, "a v=3 3")
        .pointOf(1, "b v=4 4")
        .pointOf(1, "b v=1 1")
        .pointOf(0, "a v=5 5")
        .pointOf(0, "a v=6 6")
        .pointOf(1, "b v=7 7")
        .end()
        .expect(
            "b a.v=nil,b.v=1.0 1",
            "a a.v=3.0,b.v=nil 3",
            "b a.v=nil,b.v=4.0 4",
            "a a.v=5.0,b.v=nil 5",
            "a a.v=6.0,b.v=nil 6",
            "b a.v=nil,b.v=7.0 7");
  }

  @Test
  void emitsOneSetPerMessageAsLongAsAParentIsBehind() {
    // Set 2 is complete when b@1 comes, but only the oldest time is looked at.
    join("")
        .pointOf(0, "a v=1 1")
        .pointOf(0, "a v=2 2")
        .pointOf(0, "a v=1.5 1")
        .pointOf(1, "b v=2 2")
        .pointOf(1, "b v=1 1")
        .pointOf(1, "b v=1.5 1")
        .pointOf(1, "b v=9 9")
        .expect("a a.v=1.0,b.v=1.0 1", "a a.v=1.5,b.v=1.5 1", "a a.v=2.0,b.v=2.0 2");
  }

  @Test
  void keepsOnlyTheTagsOfTheGroup() {
    join("")
        .groupBy("host")
        .pointOf(0, "a,host=x,cpu=1 v=1 1")
        .pointOf(0, "a,host=y v=2 1")
        .pointOf(1, "b,host=y,core=7 v=3 1")
        .pointOf(1, "b,host=x v=4 1")
        .pointOf(1, "b,cpu=1 v=5 1")
        .pointOf(0, "a,cpu=1 v=6 1")
        .expect(
            "a,host=y a.v=2.0,b.v=3.0 1 [host=y]",
            "a,host=x a.v=1.0,b.v=4.0 1 [host=x]",
            "a,host= a.v=6.0,b.v=5.0 1 [host=]")
        .expectStatistic("working_cardinality", 3);
  }

  @Test
  void aGroupThatAParentLacksWaitsForTheEndOfData() {
    join(".fill(0)")
        .groupBy("host")
        .pointOf(0, "a,host=x v=1 1")
        .pointOf(0, "a,host=x v=2 2")
        .pointOf(1, "b,host=y v=3 3")
        .expect();
    join(".fill(0)")
        .groupBy("host")
        .pointOf(0, "a,host=x v=2 2")
        .pointOf(0, "a,host=x v=1 1")
        .pointOf(1, "b,host=y v=3 3")
        .end()
        .expect(
            "a,host=x a.v=1.0,b.v=0i 1 [host=x]",
            "a,host=x a.v=2.0,b.v=0i 2 [host=x]",
            "b,host=y a.v=0i,b.v=3.0 3 [host=y]");
  }

  @Test
  void theResultCanHaveAnotherName() {
    join(".streamName('c').delimiter('#')")
        .groupBy("host")
        .groupByMeasurement()
        .pointOf(0, "m,host=x v=1 1")
        .pointOf(1, "m,host=x v=2 1")
        .expect("c,host=x a#v=1.0,b#v=2.0 1 [c\\nhost=x]");
  }

  @Test
  void withoutDelimiterTheLaterParentWins() {
    NodeTest.of("a|join(b).as('x', 'xy').delimiter('')", new JoinNode())
        .parents(2)
        .pointOf(0, "a yv=1,w=\"s\" 1")
        .pointOf(1, "b v=2i 1")
        .expect("a xw=\"s\",xyv=2i 1");
  }

  @Test
  void aNodeCanBeJoinedWithItself() {
    NodeTest.of("a|join(b, a).as('a', 'b', 'c')", new JoinNode())
        .parents(2)
        .pointOf(0, "a v=1 1")
        .pointOf(1, "b v=2 1")
        .expect("a a.v=1.0,b.v=2.0,c.v=1.0 1");
  }

  @Test
  void aBarrierSaysThatNothingOlderComes() {
    join(".fill('null')")
        .barrierOf(0, "m", "3")
        .pointOf(1, "b v=2 2")
        .barrierOf(1, "m", "2")
        .barrierOf(1, "m", "3")
        .expect("barrier 3", "barrier 2", "b a.v=nil,b.v=2.0 2", "barrier 3");
  }

  @Test
  void aBarrierBeforeAllDataDoesNotStopTheJoin() {
    // Section 12: the newest original dies of this.
    join(".fill(0)")
        .barrierOf(0, "m", "1")
        .barrierOf(1, "m", "1")
        .pointOf(0, "a v=2 2")
        .pointOf(1, "b v=2 2")
        .pointOf(1, "b v=3 3")
        .pointOf(0, "a v=4 4")
        .expect("barrier 1", "barrier 1", "a a.v=2.0,b.v=2.0 2");
    join(".fill(0)")
        .barrierOf(0, "m", "1")
        .pointOf(0, "a v=2 2")
        .pointOf(1, "b v=3 3")
        .pointOf(1, "b v=4 4")
        .pointOf(0, "a v=5 5")
        .end()
        .expect(
            "barrier 1",
            "a a.v=2.0,b.v=0i 2",
            "b a.v=0i,b.v=3.0 3",
            "b a.v=0i,b.v=4.0 4",
            "a a.v=5.0,b.v=0i 5");
  }

  @Test
  void aDeletedGroupIsForgotten() {
    join(".fill(0)")
        .groupBy("host")
        .pointOf(0, "a,host=x v=1 1")
        .pointOf(0, "a,host=y v=1 1")
        .delete("a,host=x")
        .pointOf(1, "b,host=x v=2 1")
        .pointOf(1, "b,host=y v=2 1")
        .expect("delete [host=x]", "a,host=y a.v=1.0,b.v=2.0 1 [host=y]")
        .expectStatistic("working_cardinality", 2);
    join("").groupBy("host").delete("a,host=x").expect("delete [host=x]");
  }

  @Test
  void givesGroupsBackWhenTheyAreDeleted() {
    NodeTest test = join("").groupBy("host");
    for (int i = 0; i < 5; i++) {
      test.pointOf(0, "a,host=h" + i + " v=1 1").delete("a,host=h" + i);
    }
    test.expectStatistic("working_cardinality", 0);
  }

  @Test
  void refusesPrefixesThatDoNotFit() {
    String join = "a|join(b)";
    refused(join, "a call to join.as() is required to specify the output stream prefixes.");
    refused(join + ".as()", "a call to join.as() is required");
    String count = "number of prefixes specified by join.as() must match the number of joined";
    refused(join + ".as('a')", count);
    refused(join + ".as('a', 'b', 'c')", count);
    refused(join + ".as('a', '')", "must provide a prefix name for the join node, see .as()");
    refused(
        join + ".as('a', 'b.c')",
        "cannot use name b.c as field prefix, it contains the delimiter \".\"\t");
    refused(join + ".as('a', 'b#').delimiter('#')", "it contains the delimiter \"#\"\t");
    refused(join + ".as('a', 'a')", "cannot use the same prefix name see .as() property method");
    refused(join + ".as('a', 'b').fill('zero')", "unexpected fill option zero");
    refused(
        join + ".as('a', 'b').tolerance(5)",
        "reflect.Set: value of type int64 is not assignable to type time.Duration");
  }

  private static void refused(String script, String message) {
    NodeTest.of(script, new JoinNode()).parents(2).fails(message);
  }

  @Test
  void refusesParentsOfDifferentKinds() {
    NodeTest.of("a|join(stream|feedBatches(7)).as('a', 'b')", new JoinNode())
        .parents(2)
        .fails("cannot add child mismatched edges: feedBatches3:batch -> join5:stream");
  }
}
