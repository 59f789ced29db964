package com.example.smooth;

import org.junit.jupiter.api.Test;
import org.kapacitor.testkit.NodeTest;

class SmoothNodeTest {
  private static NodeTest smooth(String options) {
    return NodeTest.of("|smooth(" + options, new SmoothNode());
  }

  @Test
  void smoothsEachGroupByItself() {
    smooth("'value').weight(0.5)")
        .groupBy("host")
        .points("cpu,host=a value=10 1", "cpu,host=b value=0 1", "cpu,host=a value=20 2")
        .expect(
            "cpu,host=a smooth=10.0,value=10.0 1 [host=a]",
            "cpu,host=b smooth=0.0,value=0.0 1 [host=b]",
            "cpu,host=a smooth=15.0,value=20.0 2 [host=a]");
  }

  @Test
  void goesOnFromBatchToBatch() {
    smooth("'value').weight(0.5).as('value')")
        .onBatches()
        .batch("cpu 10", "value=4 1", "value=8 2")
        .batch("cpu 20", "value=2 11")
        .expect("batch cpu 10 {value=4.0 1; value=6.0 2}", "batch cpu 20 {value=4.0 11}");
  }

  @Test
  void countsPointsWithoutTheField() {
    smooth("'value')")
        .points("cpu other=1 1", "cpu value=\"text\" 2", "cpu value=3i 3")
        .expect("cpu smooth=3.0,value=3i 3")
        .expectErrors(2);
  }

  @Test
  void forgetsGroupsThatAreDeleted() {
    smooth("'value')")
        .groupBy("host")
        .points("cpu,host=a value=10 1")
        .delete("cpu,host=a")
        .points("cpu,host=a value=20 2")
        .expect(
            "cpu,host=a smooth=10.0,value=10.0 1 [host=a]",
            "delete [host=a]",
            "cpu,host=a smooth=20.0,value=20.0 2 [host=a]");
  }

  @Test
  void refusesWeightsThatAreNone() {
    smooth("'value').weight(1.5)").fails("weight");
  }
}
