package org.kapacitor.node.from;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.data.Grouping;
import org.kapacitor.api.data.Tags;
import org.kapacitor.testkit.NodeTest;

/**
 * nodes.md section 6.2. The source of these tests is called stream, so from follows it directly.
 */
class FromNodeTest {
  private static NodeTest from(String properties) {
    return NodeTest.ofRoot("|from()" + properties, new FromNode());
  }

  @Test
  void passesEverythingWithoutProperties() {
    from("").points("a,h=x v=1 1", "b v=2 2").expect("a,h=x v=1.0 1", "b v=2.0 2");
  }

  @Test
  void selectsByMeasurementDatabaseAndRetentionPolicy() {
    from(".measurement('a')").points("a v=1 1", "ab v=2 2").expect("a v=1.0 1");
    from(".database('db').retentionPolicy('rp')").points("a v=1 1").expect("a v=1.0 1");
    from(".database('other')").points("a v=1 1").expect();
    from(".retentionPolicy('other')").points("a v=1 1").expect();
  }

  @Test
  void joinsConditionsByAnd() {
    from(".where(lambda: \"v\" > 1).where(lambda: \"h\" == 'x')")
        .points("a,h=x v=1 1", "a,h=x v=2 2", "a,h=y v=3 3")
        .expect("a,h=x v=2.0 2");
  }

  @Test
  void conditionsOfAllGroupsShareTheirState() {
    from(".groupBy('h').where(lambda: count() % 2 == 1)")
        .points("a,h=x v=1 1", "a,h=y v=2 2", "a,h=x v=3 3", "a,h=y v=4 4")
        .expect("a,h=x v=1.0 1 [h=x]", "a,h=x v=3.0 3 [h=x]");
  }

  @Test
  void dropsPointsWhoseConditionFails() {
    from(".where(lambda: \"w\" > 1)")
        .points("a v=1 1", "a w=2 2")
        .expect("a w=2.0 2")
        .expectErrors(1);
  }

  @Test
  void cutsAndRoundsTimes() {
    from(".truncate(10s)").points("a v=1 19", "a v=2 -1").expect("a v=1.0 10", "a v=2.0 -10");
    from(".round(10s)").points("a v=1 15", "a v=2 14").expect("a v=1.0 20", "a v=2.0 10");
    from(".truncate(4s).round(10s)").points("a v=1 15").expect("a v=1.0 10");
  }

  @Test
  void groupsByTagsAndByMeasurement() {
    from(".groupBy('h', 'c')")
        .points("a,h=x,c=1,z=2 v=1 1", "a,h=x v=2 2")
        .expect("a,c=1,h=x,z=2 v=1.0 1 [c=1,h=x]", "a,h=x v=2.0 2 [c=,h=x]");
    from(".groupBy(*)")
        .points("a,h=x,c=1 v=1 1", "a v=2 2")
        .expect("a,c=1,h=x v=1.0 1 [c=1,h=x]", "a v=2.0 2");
    from(".groupBy('h').groupByMeasurement()")
        .points("a,h=x v=1 1")
        .expect("a,h=x v=1.0 1 [a\\nh=x]");
    from(".groupByMeasurement()").points("a v=1 1").expect("a v=1.0 1 [a]");
  }

  @Test
  void refusesDimensionsThatDoNotFit() {
    from(".groupBy('')").fails("dimensions cannot not be the empty string");
    from(".groupBy('a', *)").fails("cannot group by both '*' and named dimensions.");
    from(".groupBy(1.5)").fails("invalid dimension object of type float64");
    from(".where(lambda: 1 + 1.0)").fails("Failed to compile from expression: ");
    from(".where(5)").fails("reflect: Call using int64 as type *ast.LambdaNode");
    from(".measurement(5)")
        .fails("reflect.Set: value of type int64 is not assignable to type string");
    from(".measurement('a', 'b')")
        .fails("too many arguments to set property Measurement on *pipeline.FromNode");
    from(".measurement(\"a\")").fails("did you use double quotes instead of single quotes?");
  }

  @Test
  void groupingKnowsWhatItWasGiven() {
    assertThat(Grouping.of(List.of("b", "a"), List.of(), false).of(Tags.EMPTY).names())
        .containsExactly("a", "b");
  }
}
