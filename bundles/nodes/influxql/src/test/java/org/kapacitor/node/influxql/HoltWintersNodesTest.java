package org.kapacitor.node.influxql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.api.node.Node;

/** holtWinters and holtWintersWithFit (nodes.md section 8.4). */
class HoltWintersNodesTest {

  @Test
  void withFit() {
    Functions.batches("|holtWintersWithFit('v', 2, 0, 1s)")
        .batch("m 4", "v=1 1", "v=9 2", "v=5 3", "v=5 4")
        .expect(
            "batch m 6 {holtWinters=1.0 1; holtWinters=8.956998729547696 2;"
                + " holtWinters=5.175462456517332 3; holtWinters=4.868791118949656 4;"
                + " holtWinters=4.836324695003694 5; holtWinters=4.8328539471202685 6}");
  }

  @Test
  void seasonal() {
    Functions.batches("|holtWinters('v', 4, 4, 1s).as('f')")
        .batch(
            "m,h=a 9", "z=1 v=1 1", "v=9 2", "v=2 3", "v=8 4", "v=1.5 5", "v=9 6", "v=2 7", "v=8 8")
        .expect(
            "batch m [h=a] 12 {f=1.5039986875922622 9; f=9.038418832820025 10;"
                + " f=1.9906913015176635 11; f=7.991534669635552 12}");
  }

  @Test
  void integersAreForecastAsFloats() {
    Functions.batches("|holtWinters('v', 2, 0, 1s)")
        .batch("m 10", "v=1i 1", "v=9i 2", "v=5i 3", "v=5i 4")
        .expect("batch m 10 {holtWinters=4.836324695003694 5; holtWinters=4.8328539471202685 6}");
  }

  @Test
  void timesAreRoundedToTheIntervalForTheFitButNotInTheResult() {
    Functions.batches("|holtWinters('v', 2, 0, 1s)")
        .batch("m 10", "v=1 1.2", "v=9 1.6", "v=100 2.5", "v=5 2.51", "v=7 3.4", "v=5 4.3")
        .expect(
            "batch m 10 {holtWinters=4.836324695003694 5.3; holtWinters=4.8328539471202685 6.3}");
  }

  @Test
  void aGapIsNotFitted() {
    Functions.batches("|holtWintersWithFit('v', 1, 0, 10s)|count('holtWinters')")
        .batch("m 100", "v=10 10", "v=20 20", "v=40 40")
        .expect("m count=5i 100");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "holtWinters('v', 1, 0, 1m)",
        "holtWinters('v', 0, 0, 1s)",
        "holtWinters('v', -1, 0, 1s)",
        "holtWinters('v', 1, 5, 1s)",
        "holtWintersWithFit('v', 1, 3, 3s)"
      })
  void whatCannotBeForecastIsAnEmptyBatch(String call) {
    // All in one interval; no horizon; fewer points, or fewer intervals, than a season.
    Functions.batches("|" + call)
        .batch("m 10", "v=1 1", "v=2 2", "v=3 3", "v=4 4")
        .expect("batch m 10 {}")
        .expectErrors(0);
  }

  @Test
  void onePointIsAnEmptyBatch() {
    Functions.batches("|holtWinters('v', 1, 0, 1s)").batch("m 10", "v=1 1").expect("batch m 10 {}");
  }

  @Test
  void timesThatGoBackAreAnEmptyBatch() {
    Functions.batches("|holtWinters('v', 1, 0, 1s)")
        .batch("m 10", "v=1 5", "v=1 3", "v=1 1")
        .expect("batch m 10 {}");
  }

  @Test
  void tooManyIntervalsAreAnError() {
    Functions.batches("|holtWinters('v', 1, 0, 1s)")
        .batch("m 10", "v=1 1", "v=2 2000000000")
        .batch("m 20", "v=1 -9000000000", "v=2 9000000000")
        .expect()
        .expectErrors(2);
    Functions.batches("|holtWinters('v', 1000000, 0, 1s)")
        .batch("m 10", "v=1 1", "v=2 2")
        .expect()
        .expectErrors(1);
  }

  @Test
  void theIntervalMustBePositive() {
    Functions.batches("|holtWinters('v', 1, 0, 0s)")
        .fails("holtWinters: the interval must be greater than 0, got 0s");
    Functions.batches("|holtWintersWithFit('v', 1, 0, -1s)")
        .fails("holtWinters: the interval must be greater than 0, got -1s");
  }

  @Test
  void bothAreNamedHoltWinters() {
    assertThat(HoltWintersWithFitNode.class.getAnnotation(Node.class).kind())
        .isEqualTo("holtWinters");
  }
}
