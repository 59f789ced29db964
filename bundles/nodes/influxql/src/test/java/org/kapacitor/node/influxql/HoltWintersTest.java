package org.kapacitor.node.influxql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The arithmetic of nodes.md section 8.4, to the last digit. */
class HoltWintersTest {

  @Test
  void withoutSeason() {
    assertThat(new HoltWinters(new double[] {1, 9, 5, 5}, 0).forecast(2))
        .containsExactly(
            1,
            8.956998729547696,
            5.175462456517332,
            4.868791118949656,
            4.836324695003694,
            4.8328539471202685);
  }

  @Test
  void withSeason() {
    assertThat(new HoltWinters(new double[] {1, 9, 2, 8, 1.5, 9, 2, 8}, 4).forecast(4))
        .containsExactly(
            1,
            8.956627726974077,
            2.001829180384756,
            8.002199854468959,
            1.5043958522488836,
            9.038877569129584,
            1.990710610557043,
            7.991549467722481,
            1.5039986875922622,
            9.038418832820025,
            1.9906913015176635,
            7.991534669635552);
  }

  @Test
  void aSeasonOfOneIsNone() {
    double[] data = {1, 9, 5, 5};
    assertThat(new HoltWinters(data, 1).forecast(2))
        .containsExactly(new HoltWinters(data, 0).forecast(2));
  }

  @Test
  void gapsAreNotFitted() {
    double[] forecast = new HoltWinters(new double[] {1, 2, Double.NaN, 4, 5, 6}, 0).forecast(1);
    assertThat(forecast).hasSize(7).doesNotContain(Double.NaN);
    assertThat(forecast[2]).isCloseTo(3, within(0.1));
    assertThat(forecast[6]).isCloseTo(7, within(0.2));
  }

  @Test
  void theDataIsNotChanged() {
    double[] data = {1, 9, 2, 8, 1.5, 9, 2, 8};
    HoltWinters model = new HoltWinters(data, 4);
    assertThat(model.forecast(3)).containsExactly(model.forecast(3));
    assertThat(data).containsExactly(1, 9, 2, 8, 1.5, 9, 2, 8);
  }

  @Test
  void tooFewValuesAreRefused() {
    assertThatThrownBy(() -> new HoltWinters(new double[] {1}, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HoltWinters(new double[] {1, 2, 3}, 4))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void powers() {
    assertThat(HoltWinters.power(0, 1)).isZero();
    assertThat(HoltWinters.power(1, 1_000_000)).isEqualTo(1);
    assertThat(HoltWinters.power(0.5, 10)).isEqualTo(0x1p-10);
    assertThat(HoltWinters.power(0.3, 7)).isCloseTo(Math.pow(0.3, 7), within(1e-18));
    assertThat(HoltWinters.power(0.7, 100_000)).isZero();
  }
}
