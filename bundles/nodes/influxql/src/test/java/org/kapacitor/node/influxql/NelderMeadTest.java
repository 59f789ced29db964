package org.kapacitor.node.influxql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The minimiser of nodes.md section 8.4. */
class NelderMeadTest {

  @Test
  void findsTheBottomOfABowl() {
    NelderMead.Minimum minimum =
        NelderMead.minimum(x -> Math.pow(x[0] - 3, 2) + Math.pow(x[1] + 1, 2), new double[] {0, 0});
    assertThat(minimum.value()).isCloseTo(0, within(1e-3));
    assertThat(minimum.at()[0]).isCloseTo(3, within(0.05));
    assertThat(minimum.at()[1]).isCloseTo(-1, within(0.05));
  }

  @Test
  void findsItsWayThroughABend() {
    NelderMead.Minimum minimum =
        NelderMead.minimum(
            x -> Math.pow(1 - x[0], 2) + 100 * Math.pow(x[1] - x[0] * x[0], 2),
            new double[] {-1.2, 1});
    assertThat(minimum.value()).isCloseTo(0, within(1e-3));
    assertThat(minimum.at()[0]).isCloseTo(1, within(0.05));
  }

  @Test
  void stopsAtOnceWhereAllIsLevel() {
    int[] calls = {0};
    NelderMead.Minimum minimum =
        NelderMead.minimum(
            x -> {
              calls[0]++;
              return 5;
            },
            new double[] {1, 2});
    assertThat(minimum.value()).isEqualTo(5);
    assertThat(minimum.at()).containsExactly(1, 2);
    assertThat(calls[0]).isLessThan(10);
  }

  @Test
  void givesUpAfterAThousandSteps() {
    int[] calls = {0};
    NelderMead.minimum(
        x -> {
          calls[0]++;
          return -x[0];
        },
        new double[] {1});
    assertThat(calls[0]).isBetween(1000, 4000);
  }

  @Test
  void theFunctionMayMoveTheVertexItIsGiven() {
    NelderMead.Minimum minimum =
        NelderMead.minimum(
            x -> {
              x[0] = Math.max(x[0], 2);
              return x[0] * x[0];
            },
            new double[] {0});
    assertThat(minimum.at()).containsExactly(2);
    assertThat(minimum.value()).isEqualTo(4);
  }

  @Test
  void theStartIsNotChanged() {
    double[] start = {0};
    NelderMead.minimum(x -> x[0] = 7, start);
    assertThat(start).containsExactly(0);
  }
}
