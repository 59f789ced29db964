package org.kapacitor.node.influxql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions that make batches: distinct, top, bottom (nodes.md sections 8.1 to 8.4). */
class RowsNodesTest {

  @Test
  void distinctValuesOfEachKind() {
    Functions.batches("|distinct('v')")
        .batch("m 10", "v=2i 1", "v=1i 2", "v=2i 3")
        .batch("m 20", "v=\"b\" 11", "v=\"a\" 12", "v=\"b\" 13")
        .batch("m 30", "v=true 21", "v=true 22", "v=false 23")
        .expect(
            "batch m 10 {distinct=2i 10; distinct=1i 10}",
            "batch m 20 {distinct=\"b\" 20; distinct=\"a\" 20}",
            "batch m 30 {distinct=true 30; distinct=false 30}");
  }

  @Test
  void distinctKeepsTheFirstPlaceAndSortsByTimeThenValue() {
    Functions.batches("|distinct('v').usePointTimes()")
        .batch("m 10", "v=5 3", "v=9 1", "v=5 0", "v=7 1", "v=8 2")
        .expect("batch m 10 {distinct=7.0 1; distinct=9.0 1; distinct=8.0 2; distinct=5.0 3}");
    Functions.batches("|distinct('v').usePointTimes()")
        .batch("m 10", "v=\"b\" 1", "v=\"a\" 1", "v=\"Z\" 1")
        .batch("m 10", "v=true 1", "v=false 1")
        .expect(
            "batch m 10 {distinct=\"Z\" 1; distinct=\"a\" 1; distinct=\"b\" 1}",
            "batch m 10 {distinct=false 1; distinct=true 1}");
  }

  @Test
  void distinctOfTheTwoZerosIsOne() {
    Functions.batches("|distinct('v')")
        .batch("m 10", "v=0 1", "v=-0 2")
        .expect("batch m 10 {distinct=0.0 10}");
  }

  @Test
  void topTakesTheLargestAndOfEqualOnesTheEarliest() {
    Functions.batches("|top(3, 'v').usePointTimes()")
        .batch("m 10", "v=5 4", "v=5 2", "v=7 3", "v=5 1", "v=1 0")
        .expect("batch m 10 {top=7.0 3; top=5.0 1; top=5.0 2}");
    Functions.batches("|bottom(3, 'v').usePointTimes()")
        .batch("m 10", "v=5i 4", "v=5i 2", "v=7i 3", "v=5i 1", "v=1i 0")
        .expect("batch m 10 {bottom=1i 0; bottom=5i 1; bottom=5i 2}");
  }

  @Test
  void fewerPointsThanAskedForAreAllGiven() {
    Functions.batches("|top(9223372036854775807, 'v')")
        .batch("m 10", "v=5 1", "v=7 2")
        .expect("batch m 10 {top=7.0 10; top=5.0 10}");
  }

  @Test
  void noPointsAskedForIsAnEmptyBatch() {
    Functions.batches("|top(0, 'v')").batch("m 10", "v=5 1").expect("batch m 10 {}");
    Functions.batches("|bottom(0, 'v')").batch("m 10", "v=5 1").expect("batch m 10 {}");
  }

  @Test
  void aNegativeNumberOfPointsIsRefusedAtTheStart() {
    Functions.batches("|top(-1, 'v')").fails("top: the number of points must not be negative");
    Functions.batches("|bottom(-1, 'v')")
        .fails("bottom: the number of points must not be negative");
  }

  @Test
  void moreFieldsAndTagsChangeNothing() {
    Functions.batches("|top(3, 'v', 'host', 'w')")
        .batch("m 10", "host=a v=1,w=1 1", "host=a v=3,w=2 2", "host=b v=2,w=1 3")
        .expect("batch m 10 {host=a top=3.0 10; host=b top=2.0 10; host=a top=1.0 10}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"distinct('v')", "top(1, 'v')", "bottom(1, 'v')", "holtWinters('v', 1, 0, 1s)"})
  void batchesWithoutAUsablePointGiveNothing(String call) {
    Functions.batches("|" + call).batch("m 10").batch("m 20", "w=1 11").expect().expectErrors(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"top(1, 'v')", "bottom(1, 'v')", "holtWinters('v', 1, 0, 1s)"})
  void comparingFunctionsRefuseStringsAndBooleans(String call) {
    Functions.batches("|" + call).batch("m 10", "v=\"a\" 1", "v=true 2").expect().expectErrors(2);
  }

  @Test
  void aPointLaterThanTheBatchMovesItsEnd() {
    Functions.batches("|top(2, 'v').usePointTimes()")
        .batch("m 10", "v=5 12", "v=7 11")
        .expect("batch m 12 {top=7.0 11; top=5.0 12}");
    Functions.batches("|distinct('v')")
        .batch("m 10", "v=5 12")
        .expect("batch m 10 {distinct=5.0 10}");
  }

  @Test
  void rowsHaveTheGroupsTagsThatTheirPointsLack() {
    Functions.batches("|top(1, 'v')|max('top')")
        .batch("m,h=a 10", "z=1 v=1 1")
        .expect("m,h=a,z=1 max=1.0 10 [h=a]");
    Functions.stream("|top(1, 'v')|max('top')")
        .groupBy("h")
        .points("m,z=1 v=1 1", "m,z=1 v=1 2")
        .expect("m,h=,z=1 max=1.0 1 [h=]");
  }

  @Test
  void rowsOfDistinctHaveTheGroupsTagsOnly() {
    Functions.batches("|distinct('v')|max('distinct')")
        .batch("m,h=a 10", "z=1 v=1 1")
        .expect("m,h=a max=1.0 10 [h=a]");
  }

  @Test
  void memoryOfOneBatchDoesNotShowInTheNext() {
    Functions.batches("|distinct('v')")
        .batch("m 10", numbered(40))
        .batch("m 20", "v=\"a\" 11", "v=\"b\" 12")
        .batch("m 30", "v=7i 21")
        .batch("m 40", "v=\"b\" 31")
        .expect(
            "batch m 10 {" + all("distinct=%d.0 10", 40) + "}",
            "batch m 20 {distinct=\"a\" 20; distinct=\"b\" 20}",
            "batch m 30 {distinct=7i 30}",
            "batch m 40 {distinct=\"b\" 40}");
    String[] texts = new String[40];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = "v=\"t" + i + "\" " + i;
    }
    Functions.batches("|distinct('v')|count('distinct')")
        .batch("m 10", "v=\"a\" 1")
        .batch("m 20", numbered(40))
        .batch("m 30", texts)
        .batch("m 40", "v=\"a\" 31")
        .expect("m count=1i 10", "m count=40i 20", "m count=40i 30", "m count=1i 40");
  }

  private static String[] numbered(int count) {
    String[] rows = new String[count];
    for (int i = 0; i < count; i++) {
      rows[i] = "v=%d %d".formatted(i, i);
    }
    return rows;
  }

  private static String all(String format, int count) {
    String[] rows = new String[count];
    for (int i = 0; i < count; i++) {
      rows[i] = format.formatted(i);
    }
    return String.join("; ", rows);
  }
}
