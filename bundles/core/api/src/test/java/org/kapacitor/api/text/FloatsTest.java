package org.kapacitor.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** tickscript.md sections 9.4 and 9.6. */
class FloatsTest {
  @Test
  void printsAsTemplatesDo() {
    assertThat(Floats.general(1.0)).isEqualTo("1");
    assertThat(Floats.general(0.1)).isEqualTo("0.1");
    assertThat(Floats.general(999999)).isEqualTo("999999");
    assertThat(Floats.general(1000000)).isEqualTo("1e+06");
    assertThat(Floats.general(1234567.5)).isEqualTo("1.2345675e+06");
    assertThat(Floats.general(123456.789)).isEqualTo("123456.789");
    assertThat(Floats.general(0.0001)).isEqualTo("0.0001");
    assertThat(Floats.general(0.00001)).isEqualTo("1e-05");
    assertThat(Floats.general(1e21)).isEqualTo("1e+21");
    assertThat(Floats.general(-0.0)).isEqualTo("-0");
    assertThat(Floats.general(Double.NaN)).isEqualTo("NaN");
    assertThat(Floats.general(Double.POSITIVE_INFINITY)).isEqualTo("+Inf");
  }

  @Test
  void printsJsonAsTheOriginalDoes() {
    assertThat(json(5)).isEqualTo("5");
    assertThat(json(1e-7)).isEqualTo("1e-7");
    assertThat(json(1e-6)).isEqualTo("0.000001");
    assertThat(json(1e30)).isEqualTo("1e+30");
    assertThat(json(1e20)).isEqualTo("100000000000000000000");
    assertThat(json(123456789)).isEqualTo("123456789");
  }

  @Test
  void neverUsesAnExponentInPlainText() {
    assertThat(Floats.plain(1e23)).isEqualTo("100000000000000000000000");
    assertThat(Floats.plain(1e-9)).isEqualTo("0.000000001");
    assertThat(Floats.plain(0.5)).isEqualTo("0.5");
  }

  @Test
  void isShortestWhereTheRuntimeIsNot() {
    assertThat(Floats.general(2e23)).isEqualTo("2e+23");
    assertThat(Floats.general(Double.MIN_VALUE)).isEqualTo("5e-324");
    assertThat(Floats.general(Double.MAX_VALUE)).isEqualTo("1.7976931348623157e+308");
    assertThat(Floats.general(9007199254740993.0)).isEqualTo("9.007199254740992e+15");
  }

  @Property(tries = 20_000)
  void readsBackAndCannotBeShorter(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits & Long.MAX_VALUE);
    if (Double.isFinite(value) && value != 0) {
      ShortestDecimal decimal = ShortestDecimal.of(value);
      assertThat(new BigDecimal(decimal.digits() + "e" + decimal.exponent()).doubleValue())
          .isEqualTo(value);
      for (long fewer : new long[] {decimal.digits() / 10, decimal.digits() / 10 + 1}) {
        if (decimal.digits() >= 10) {
          assertThat(new BigDecimal(fewer + "e" + (decimal.exponent() + 1)).doubleValue())
              .isNotEqualTo(value);
        }
      }
      assertNearest(value, decimal);
    }
  }

  private static void assertNearest(double value, ShortestDecimal decimal) {
    BigDecimal exact = new BigDecimal(value);
    BigDecimal chosen = new BigDecimal(decimal.digits() + "e" + decimal.exponent());
    BigDecimal step = new BigDecimal("1e" + decimal.exponent());
    BigDecimal distance = exact.subtract(chosen).abs();
    for (BigDecimal other : new BigDecimal[] {chosen.add(step), chosen.subtract(step)}) {
      if (other.doubleValue() == value) {
        assertThat(distance).isLessThanOrEqualTo(exact.subtract(other).abs());
      }
    }
  }

  private static String json(double value) {
    return Floats.appendJson(new StringBuilder(), value).toString();
  }
}
