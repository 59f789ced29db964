package org.kapacitor.node.derivative;

import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 7.7. */
class DerivativeNodeTest {
  private static NodeTest derivative(String script) {
    return NodeTest.of("|derivative(" + script, new DerivativeNode());
  }

  /** The table of the section. */
  @Test
  void givesTheChangeInAUnitOfTime() {
    derivative("'v')")
        .points("m v=1 1", "m v=3i 2", "m v=2 4", "m v=9 4", "m w=1 5", "m v=10 6", "m v=20 5")
        .expect("m v=2.0 2", "m v=-0.5 4", "m v=0.5 6", "m v=-10.0 5")
        .expectErrors(2);
  }

  @Test
  void keepsTagsAndOtherFields() {
    derivative("'v').as('perhour').unit(1h)")
        .groupBy("h")
        .points("m,h=a,x=1 v=10i,s=\"t\" 0", "m,h=a,x=2 v=20i,s=\"u\" 60")
        .expect("m,h=a,x=2 perhour=600.0,s=\"u\",v=20i 60 [h=a]");
    derivative("'v').as('s')")
        .points("m v=1,s=\"t\" 0", "m v=2,s=\"u\" 1")
        .expect("m s=1.0,v=2.0 1");
  }

  @Test
  void everyGroupHasItsOwnPreviousPoint() {
    derivative("'v')")
        .groupBy("h")
        .points("m,h=a v=1 1", "m,h=b v=10 1", "m,h=a v=2 2", "m,h=b v=5 2")
        .expect("m,h=a v=1.0 2 [h=a]", "m,h=b v=-5.0 2 [h=b]");
  }

  @Test
  void dropsFallingValuesIfAsked() {
    derivative("'v').nonNegative()")
        .points("m v=1 1", "m v=5 2", "m v=2 3", "m v=2 4", "m v=3 5")
        .expect("m v=4.0 2", "m v=0.0 4", "m v=1.0 5")
        .expectErrors(0);
  }

  @Test
  void fieldsOfOtherTypesAreErrorsThatLeaveThePreviousPoint() {
    derivative("'v')")
        .points("m v=1 1", "m v=\"s\" 2", "m v=true 3", "m w=1 4", "m v=9 5")
        .expect("m v=2.0 5")
        .expectErrors(3);
    derivative("'v').quiet()").points("m w=1 4").expect().expectErrors(1);
  }

  @Test
  void aUnitOfZeroGivesZero() {
    derivative("'v').unit(0s)").points("m v=1 1", "m v=5 2").expect("m v=0.0 2").expectErrors(0);
  }

  /** More than 292 years, which 64 bits of nanoseconds cannot hold. */
  @Test
  void timesFarApartAreStillLaterAndEarlier() {
    derivative("'v').unit(9000000000s)")
        .points("m v=0 -9000000000", "m v=1 9000000000", "m v=0 -9000000000")
        .expect("m v=0.975781955236954 9000000000", "m v=0.975781955236954 -9000000000");
  }

  @Test
  void everyBatchStartsAnew() {
    derivative("'v')")
        .onBatches()
        .batch("m,h=a 3", "v=1 1", "x=1 v=3 2", "v=3 2", "w=1 3", "v=4i 3")
        .batch("m,h=a 5", "v=9 4")
        .batch("m,h=a 6")
        .expect(
            "batch m [h=a] 3 {x=1 v=2.0 2; v=1.0 3}", "batch m [h=a] 5 {}", "batch m [h=a] 6 {}")
        .expectErrors(2);
  }

  @Test
  void barriersPassAndDeletedGroupsStartAnew() {
    derivative("'v')")
        .groupBy("h")
        .points("m,h=a v=1 1")
        .barrier("m,h=a", "2")
        .points("m,h=a v=2 2")
        .delete("m,h=a")
        .points("m,h=a v=5 3")
        .expect("barrier [h=a] 2", "m,h=a v=1.0 2 [h=a]", "delete [h=a]");
  }

  /** tickscript.md section 3.4. */
  @Test
  void theFieldCanBeSetAgainByName() {
    derivative("'w').field('v').as('d')").points("m v=1 1", "m v=2 2").expect("m d=1.0,v=2.0 2");
  }

  @Test
  void refusesOptionsThatDoNotFit() {
    derivative(")").fails("reflect: Call with too few input arguments");
    derivative("1)").fails("reflect: Call using int64 as type string");
    derivative("\"v\")").fails("did you use double quotes instead of single quotes?");
    derivative("'v').unit(1)")
        .fails("reflect.Set: value of type int64 is not assignable to type time.Duration");
    derivative("'v').as()")
        .fails("too many arguments to set property As on *pipeline.DerivativeNode");
    derivative("'v').nonNegative(TRUE)").fails("reflect: Call with too many input arguments");
  }
}
