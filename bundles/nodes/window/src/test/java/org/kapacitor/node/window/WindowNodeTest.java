package org.kapacitor.node.window;

import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 7.21; the examples of its table are called plain, align and so on. */
class WindowNodeTest {
  private static NodeTest window(String options) {
    return NodeTest.of("|window()" + options, new WindowNode())
        .points("m v=3 3", "m v=5 5", "m v=9 9", "m v=10 10", "m v=12 12", "m v=14 14")
        .points("m v=20 20", "m v=21 21", "m v=35 35", "m v=36 36");
  }

  @Test
  void plain() {
    window(".period(10s).every(5s)")
        .expect(
            "batch m 8 {v=3.0 3; v=5.0 5}",
            "batch m 14 {v=5.0 5; v=9.0 9; v=10.0 10; v=12.0 12}",
            "batch m 19 {v=9.0 9; v=10.0 10; v=12.0 12; v=14.0 14}",
            "batch m 25 {v=20.0 20; v=21.0 21}");
  }

  @Test
  void align() {
    window(".period(10s).every(5s).align()")
        .expect(
            "batch m 5 {v=3.0 3}",
            "batch m 10 {v=3.0 3; v=5.0 5; v=9.0 9}",
            "batch m 15 {v=5.0 5; v=9.0 9; v=10.0 10; v=12.0 12; v=14.0 14}",
            "batch m 25 {v=20.0 20; v=21.0 21}");
  }

  @Test
  void fillPeriod() {
    window(".period(10s).every(5s).fillPeriod()")
        .expect(
            "batch m 13 {v=3.0 3; v=5.0 5; v=9.0 9; v=10.0 10; v=12.0 12}",
            "batch m 19 {v=9.0 9; v=10.0 10; v=12.0 12; v=14.0 14}",
            "batch m 25 {v=20.0 20; v=21.0 21}");
  }

  @Test
  void alignAndFillPeriod() {
    window(".period(10s).every(5s).align().fillPeriod()")
        .expect(
            "batch m 15 {v=5.0 5; v=9.0 9; v=10.0 10; v=12.0 12; v=14.0 14}",
            "batch m 25 {v=20.0 20; v=21.0 21}");
  }

  @Test
  void emptyWindowsAreEmittedToo() {
    window(".period(5s).every(10s).align()")
        .expect("batch m 10 {v=5.0 5; v=9.0 9}", "batch m 20 {}", "batch m 30 {}");
  }

  @Test
  void everyPoint() {
    NodeTest.of("|window().period(10s)", new WindowNode())
        .points("m v=3 3", "m v=5 5", "m v=13 13", "m v=14 14", "m v=4 4")
        .expect(
            "batch m 3 {v=3.0 3}",
            "batch m 5 {v=3.0 3; v=5.0 5}",
            "batch m 13 {v=5.0 5; v=13.0 13}",
            "batch m 14 {v=5.0 5; v=13.0 13; v=14.0 14}");
  }

  @Test
  void latePointsStayBehindNewerOnes() {
    NodeTest.of("|window().period(10s).every(10s).align()", new WindowNode())
        .points("m v=12 12", "m v=5 5", "m v=13 13", "m v=20 20")
        .expect("batch m 20 {v=12.0 12; v=5.0 5; v=13.0 13}");
  }

  @Test
  void groupsHaveWindowsOfTheirOwn() {
    NodeTest.of("|window().period(2s).every(2s)", new WindowNode())
        .groupBy("h")
        .points(
            "m,h=a,x=1 v=1 1",
            "m,h=b v=2 2",
            "m,h=a,x=2 v=3,s=\"t\" 2",
            "m,h=a v=4 3",
            "m,h=b v=5 4")
        .expect("batch m [h=a] 3 {x=1 v=1.0 1; x=2 s=\"t\",v=3.0 2}", "batch m [h=b] 4 {v=2.0 2}");
  }

  @Test
  void aBarrierEmitsAndGoesNoFurther() {
    NodeTest.of("|window().period(5s).every(5s)", new WindowNode())
        .points("m v=1 1", "m v=2 2")
        .barrier("m", "5")
        .barrier("m", "6")
        .barrier("m", "20")
        .expect("batch m 6 {v=1.0 1; v=2.0 2}", "batch m 11 {}");
  }

  @Test
  void aDeletedGroupStartsAnew() {
    NodeTest.of("|window().period(5s).every(5s)", new WindowNode())
        .groupBy("h")
        .points("m,h=a v=1 1")
        .delete("m,h=a")
        .points("m,h=a v=2 9", "m,h=a v=3 14")
        .expect("delete [h=a]", "batch m [h=a] 14 {v=2.0 9}");
  }

  @Test
  void byCount() {
    String points = "|window().periodCount(3).everyCount(2)";
    NodeTest.of(points, new WindowNode())
        .points("m v=1 1", "m v=2 2", "m v=3 3", "m v=4 4", "m v=5 5", "m v=6 6", "m v=7 7")
        .expect(
            "batch m 2 {v=1.0 1; v=2.0 2}",
            "batch m 4 {v=2.0 2; v=3.0 3; v=4.0 4}",
            "batch m 6 {v=4.0 4; v=5.0 5; v=6.0 6}");
  }

  @Test
  void byCountFilled() {
    NodeTest.of("|window().periodCount(2).everyCount(3).fillPeriod()", new WindowNode())
        .points("m v=1 1", "m v=2 2", "m v=3 3", "m v=4 4", "m v=5 5")
        .expect("batch m 2 {v=1.0 1; v=2.0 2}", "batch m 5 {v=4.0 4; v=5.0 5}");
  }

  @Test
  void aBarrierPassesAWindowByCount() {
    NodeTest.of("|window().periodCount(2).everyCount(2)", new WindowNode())
        .barrier("m", "3")
        .expect("barrier 3");
  }

  @Test
  void refusesOptionsThatDoNotFit() {
    NodeTest.of("|window()", new WindowNode())
        .fails("window node must have either a non zero period or non zero period count");
    NodeTest.of("|window().period(1s).periodCount(1)", new WindowNode())
        .fails("cannot specify both period and periodCount");
    NodeTest.of("|window().periodCount(1).everyCount(1).align()", new WindowNode())
        .fails("can only align windows based off time, not count");
    NodeTest.of("|window().periodCount(1)", new WindowNode())
        .fails("everyCount must be greater than zero");
    NodeTest.of("|window()", new WindowNode()).onBatches().fails("cannot Window batch edge");
  }
}
