package org.kapacitor.node.join;

import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.NodeTest;

/**
 * nodes.md section 7.11, "on": parent a gives buildings, parent b, grouped by one tag more, floors.
 */
class JoinOnTest {
  private NodeTest test;

  private JoinOnTest on(String properties) {
    String script = "a|join(b).as('b', 'f').on('building')" + properties;
    test = NodeTest.of(script, new JoinNode()).parents(2);
    return this;
  }

  private JoinOnTest building(String line) {
    test.groupBy("building").pointOf(0, "building," + line);
    return this;
  }

  private JoinOnTest floor(String line) {
    test.groupBy("building", "floor").pointOf(1, "floor," + line);
    return this;
  }

  private void expect(String... messages) {
    test.expect(messages);
  }

  @Test
  void whatIsMoreSpecificMeetsItsMatch() {
    on("")
        .building("building=x v=1 1")
        .floor("building=x,floor=1 v=10 1")
        .floor("building=x,floor=2 v=20 1")
        .floor("building=y,floor=1 v=30 1")
        .building("building=y v=2 1")
        .expect(
            "building,building=x,floor=1 b.v=1.0,f.v=10.0 1 [building=x,floor=1]",
            "building,building=x,floor=2 b.v=1.0,f.v=20.0 1 [building=x,floor=2]",
            "building,building=y,floor=1 b.v=2.0,f.v=30.0 1 [building=y,floor=1]");
  }

  @Test
  void matchesAreKeptUntilEveryParentIsPastThem() {
    on(".fill('null')")
        .building("building=x v=1 1")
        .building("building=x v=2 2")
        .floor("building=x,floor=1 v=10 1")
        .floor("building=x,floor=1 v=20 2")
        .building("building=x v=3 3")
        .floor("building=x,floor=2 v=21 2")
        .floor("building=x,floor=2 v=22 1")
        .expect(
            "building,building=x,floor=1 b.v=1.0,f.v=10.0 1 [building=x,floor=1]",
            "building,building=x,floor=1 b.v=2.0,f.v=20.0 2 [building=x,floor=1]",
            "building,building=x,floor=2 b.v=2.0,f.v=21.0 2 [building=x,floor=2]");
  }

  @Test
  void whatWillFindNoMatchIsSentAloneAndFilled() {
    on(".fill(0).streamName('s')")
        .floor("building=x,floor=1 v=10 1")
        .building("building=x v=2 2")
        .floor("building=x,floor=1 v=20 2")
        .floor("building=x,floor=1 v=30 3")
        .building("building=x v=3 3")
        .expect(
            "s,building=x,floor=1 b.v=0i,f.v=10.0 1 [building=x,floor=1]",
            "s,building=x,floor=1 b.v=2.0,f.v=20.0 2 [building=x,floor=1]",
            "s,building=x,floor=1 b.v=3.0,f.v=30.0 3 [building=x,floor=1]");
    on(".fill(0)")
        .floor("building=x,floor=1 v=10 1")
        .building("building=x v=2 2")
        .floor("building=x,floor=1 v=20 3");
    test.end().expect("floor,building=x,floor=1 b.v=0i,f.v=10.0 1 [building=x,floor=1]");
  }

  @Test
  void timesAreRoundedToTheTolerance() {
    on(".tolerance(2s)")
        .floor("building=x,floor=1 v=10 9.5")
        .building("building=x v=1 10.9")
        .expect("building,building=x,floor=1 b.v=1.0,f.v=10.0 10 [building=x,floor=1]");
  }

  @Test
  void theMeasurementCountsWhereItIsADimension() {
    on("");
    test.groupByMeasurement();
    building("building=x v=1 1").floor("building=x,floor=1 v=10 1").expect();
  }

  @Test
  void whatWaitsIsLostAtTheEnd() {
    on(".fill(0)").building("building=x v=1 1").floor("building=y,floor=1 v=10 1");
    test.end().expect();
  }

  @Test
  void theDeletionOfTheGroupJoinedOnForgetsWhatWaits() {
    on("").building("building=x v=1 1");
    test.groupBy("building").delete("m,building=x");
    floor("building=x,floor=1 v=10 1")
        .building("building=x v=2 1")
        .expect(
            "delete [building=x]",
            "building,building=x,floor=1 b.v=2.0,f.v=10.0 1 [building=x,floor=1]");
  }

  @Test
  void theDeletionOfAMoreSpecificGroupForgetsItsSets() {
    on("").building("building=x v=1 1").floor("building=x,floor=1 v=10 1");
    test.deleteOf(1, "m,building=x,floor=1");
    floor("building=x,floor=1 v=11 1")
        .expect(
            "building,building=x,floor=1 b.v=1.0,f.v=10.0 1 [building=x,floor=1]",
            "delete [building=x,floor=1]",
            "building,building=x,floor=1 b.v=1.0,f.v=11.0 1 [building=x,floor=1]");
  }

  @Test
  void deleteAllForgetsHowFarEveryParentIs() {
    // Nobody knows any more that buildings are at 2 only, so no match is waited for.
    String joined = "building,building=x,floor=1 b.v=2.0,f.v=20.0 2 [building=x,floor=1]";
    String deleted = "delete [building=x,floor=1]";
    afterDeletion("").expect(joined, deleted);
    afterDeletion(".deleteAll(TRUE)")
        .expect(joined, deleted, "floor,building=x,floor=2 b.v=0i,f.v=10.0 3 [building=x,floor=2]");
  }

  private NodeTest afterDeletion(String properties) {
    on(".fill(0)" + properties).building("building=x v=2 2").floor("building=x,floor=1 v=20 2");
    test.deleteOf(1, "m,building=x,floor=1");
    floor("building=x,floor=2 v=10 3").floor("building=x,floor=2 v=11 4");
    return test.end();
  }

  @Test
  void aBarrierActsOnTheGroupItCarries() {
    on(".fill(0)")
        .building("building=x v=1 1")
        .floor("building=x,floor=1 v=10 1")
        .floor("building=x,floor=1 v=20 2")
        .building("building=x v=3 3");
    test.barrierOf(0, "m,building=x", "9")
        .expect(
            "building,building=x,floor=1 b.v=1.0,f.v=10.0 1 [building=x,floor=1]",
            "barrier [building=x] 9");
  }
}
