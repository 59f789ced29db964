package org.kapacitor.node.sample;

import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.NodeTest;

/** nodes.md section 7.14. */
class SampleNodeTest {
  private static NodeTest sample(String script) {
    return NodeTest.of("|sample(" + script, new SampleNode());
  }

  private static NodeTest seven(NodeTest test) {
    for (int i = 1; i <= 7; i++) {
      test.points("m v=" + i + " " + i);
    }
    return test;
  }

  @Test
  void keepsTheFirstOfSoManyPoints() {
    seven(sample("3)")).expect("m v=1.0 1", "m v=4.0 4", "m v=7.0 7");
    seven(sample("-3)")).expect("m v=1.0 1", "m v=4.0 4", "m v=7.0 7");
  }

  @Test
  void everyGroupIsCountedByItself() {
    sample("2)")
        .groupBy("h")
        .points("m,h=a v=1 1", "m,h=b v=2 2", "m,h=b v=3 3", "m,h=a v=4 4", "m,h=a v=5 5")
        .expect("m,h=a v=1.0 1 [h=a]", "m,h=b v=2.0 2 [h=b]", "m,h=a v=5.0 5 [h=a]");
  }

  @Test
  void countsAnewInEveryBatch() {
    sample("2)")
        .onBatches()
        .batch("m,h=a 3", "v=0 0", "v=1 1", "x=1 v=2 2")
        .batch("m,h=a 4", "v=3 3", "v=4 4")
        .batch("m,h=a 5")
        .expect(
            "batch m [h=a] 3 {v=0.0 0; x=1 v=2.0 2}",
            "batch m [h=a] 4 {v=3.0 3}",
            "batch m [h=a] 5 {}");
  }

  @Test
  void keepsExactMultiplesOfATime() {
    sample("5s)")
        .groupBy("h")
        .points("m,h=a v=1 4", "m,h=a v=2 5", "m,h=b v=3 5", "m,h=a v=4 5.5")
        .points("m,h=a v=5 9.999999999", "m,h=a v=6 15", "m,h=a v=7 -5")
        .expect(
            "m,h=a v=2.0 5 [h=a]",
            "m,h=b v=3.0 5 [h=b]",
            "m,h=a v=6.0 15 [h=a]",
            "m,h=a v=7.0 -5 [h=a]");
  }

  /** nodes.md section 5.1: 7s divides no day, so its multiples are not those since 1970. */
  @Test
  void multiplesCountFromTheYearOne() {
    sample("7s)")
        .points("m v=1 0", "m v=2 3", "m v=3 7", "m v=4 10")
        .expect("m v=2.0 3", "m v=4.0 10");
  }

  @Test
  void keepsRowsAtMultiplesAndEmptyBatches() {
    sample("5s)")
        .onBatches()
        .batch("m,h=a 11", "v=1 4", "x=1 v=2 5", "v=3 10")
        .batch("m,h=a 12", "v=4 11")
        .expect("batch m [h=a] 11 {x=1 v=2.0 5; v=3.0 10}", "batch m [h=a] 12 {}");
  }

  @Test
  void everythingIsAMultipleOfANegativeTime() {
    sample("-5s)").points("m v=1 1", "m v=2 2").expect("m v=1.0 1", "m v=2.0 2");
  }

  @Test
  void barriersPassAndDeletedGroupsStartAnew() {
    sample("2)")
        .groupBy("h")
        .points("m,h=a v=1 1")
        .barrier("m,h=a", "2")
        .delete("m,h=a")
        .points("m,h=a v=2 2")
        .expect("m,h=a v=1.0 1 [h=a]", "barrier [h=a] 2", "delete [h=a]", "m,h=a v=2.0 2 [h=a]");
  }

  /** tickscript.md section 3.4. */
  @Test
  void theRateCanBeSetAgainByName() {
    seven(sample("2).n(3)")).expect("m v=1.0 1", "m v=4.0 4", "m v=7.0 7");
    seven(sample("2).duration(5s)")).expect("m v=5.0 5");
    seven(sample("1s).duration(5s)")).expect("m v=5.0 5");
    seven(sample("5s).n(2)")).expect("m v=5.0 5");
    seven(sample("5s).duration(0s).n(6)")).expect("m v=1.0 1", "m v=7.0 7");
  }

  @Test
  void refusesWhatIsNoRate() {
    sample("0)").fails("invalid sample rate: must be positive integer or duration");
    sample("0s)").fails("invalid sample rate: must be positive integer or duration");
    for (String wrong : new String[] {"1.5", "'3'", "TRUE", "\"n\"", "/x/", "*", "lambda: 3"}) {
      sample(wrong + ")")
          .fails(
              "error calling func \"sample\" on obj *pipeline.FeedNode:"
                  + " must pass int64 or duration to new sample node");
    }
    sample(")").fails("reflect: Call with too few input arguments");
    sample("1, 2)").fails("reflect: Call with too many input arguments");
  }
}
