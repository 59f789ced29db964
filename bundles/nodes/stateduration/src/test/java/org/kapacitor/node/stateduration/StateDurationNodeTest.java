package org.kapacitor.node.stateduration;

import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 7.17. */
class StateDurationNodeTest {
  private static NodeTest stateDuration(String script) {
    return NodeTest.of("|stateDuration(" + script, new StateDurationNode());
  }

  /** The example of the section. */
  @Test
  void measuresTheTimeSinceTheStateBegan() {
    stateDuration("lambda: \"v\" > 1)")
        .points("m v=2 1", "m v=2 3", "m v=1 4", "m v=2 5", "m w=0 6", "m v=2 7")
        .expect(
            "m state_duration=0.0,v=2.0 1",
            "m state_duration=2.0,v=2.0 3",
            "m state_duration=-1.0,v=1.0 4",
            "m state_duration=0.0,v=2.0 5",
            "m state_duration=2.0,v=2.0 7")
        .expectErrors(1);
  }

  @Test
  void measuresInTheUnitAskedFor() {
    stateDuration("lambda: TRUE).unit(1m).as('minutes')")
        .points("m v=2 0", "m v=2 90")
        .expect("m minutes=0.0,v=2.0 0", "m minutes=1.5,v=2.0 90");
    stateDuration("lambda: TRUE).as('v')")
        .points("m v=1i,s=\"x\" 0", "m v=1i 0.5")
        .expect("m s=\"x\",v=0.0 0", "m v=0.5 0.5");
  }

  @Test
  void earlierPointsHaveNegativeDurations() {
    stateDuration("lambda: TRUE)")
        .points("m v=2 5", "m v=2 3", "m v=2 6")
        .expect(
            "m state_duration=0.0,v=2.0 5",
            "m state_duration=-2.0,v=2.0 3",
            "m state_duration=1.0,v=2.0 6");
  }

  /** More than 292 years, which 64 bits of nanoseconds cannot hold. */
  @Test
  void timesFarApartAreAsLongAsTheyCanBe() {
    stateDuration("lambda: TRUE)")
        .points("m v=0 -9000000000", "m v=1 9000000000")
        .expect(
            "m state_duration=0.0,v=0.0 -9000000000",
            "m state_duration=9.223372036854776e+09,v=1.0 9000000000");
  }

  @Test
  void groupsMeasureForThemselvesAndTheirConditionsToo() {
    stateDuration("lambda: count() % 3 != 0)")
        .groupBy("h")
        .points("m,h=a v=1 1", "m,h=a v=1 2", "m,h=b v=1 5", "m,h=a v=1 3", "m,h=b v=1 6")
        .expect(
            "m,h=a state_duration=0.0,v=1.0 1 [h=a]",
            "m,h=a state_duration=1.0,v=1.0 2 [h=a]",
            "m,h=b state_duration=0.0,v=1.0 5 [h=b]",
            "m,h=a state_duration=-1.0,v=1.0 3 [h=a]",
            "m,h=b state_duration=1.0,v=1.0 6 [h=b]");
  }

  @Test
  void everyBatchStartsAnew() {
    stateDuration("lambda: \"v\" > 1)")
        .onBatches()
        .batch("m,h=a 3", "v=2 1", "x=1 v=2 2")
        .batch("m,h=a 6", "w=1 3", "v=2 4", "v=0 5")
        .batch("m,h=a 9")
        .expect(
            "batch m [h=a] 3 {state_duration=0.0,v=2.0 1; x=1 state_duration=1.0,v=2.0 2}",
            "batch m [h=a] 6 {state_duration=0.0,v=2.0 4; state_duration=-1.0,v=0.0 5}",
            "batch m [h=a] 9 {}")
        .expectErrors(1);
  }

  @Test
  void barriersPassAndDeletedGroupsStartAnew() {
    stateDuration("lambda: \"v\" > 1)")
        .groupBy("h")
        .points("m,h=a v=2 1")
        .barrier("m,h=a", "2")
        .delete("m,h=a")
        .points("m,h=a v=2 3")
        .expect(
            "m,h=a state_duration=0.0,v=2.0 1 [h=a]",
            "barrier [h=a] 2",
            "delete [h=a]",
            "m,h=a state_duration=0.0,v=2.0 3 [h=a]");
  }

  @Test
  void refusesOptionsThatDoNotFit() {
    stateDuration(")").fails("reflect: Call with too few input arguments");
    stateDuration("lambda: TRUE).unit(1)")
        .fails("reflect.Set: value of type int64 is not assignable to type time.Duration");
    stateDuration("lambda: 1 + 'a')")
        .fails("mismatched type to binary operator. got int + string.");
  }
}
