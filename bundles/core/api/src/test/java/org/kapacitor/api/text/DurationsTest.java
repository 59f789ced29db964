package org.kapacitor.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** tickscript.md section 1.4. */
class DurationsTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void printsTheLargestUnitThatDivides() {
    assertThat(Durations.influx(0)).isEqualTo("0s");
    assertThat(Durations.influx(90 * SECOND)).isEqualTo("90s");
    assertThat(Durations.influx(36 * 3600 * SECOND)).isEqualTo("36h");
    assertThat(Durations.influx(48 * 3600 * SECOND)).isEqualTo("2d");
    assertThat(Durations.influx(1_500_000)).isEqualTo("1500u");
    assertThat(Durations.influx(-7 * 86400 * SECOND)).isEqualTo("-1w");
    assertThat(Durations.influx(1_500)).isEqualTo("1u");
  }

  @Test
  void printsGoStyle() {
    assertThat(Durations.go(90 * SECOND)).isEqualTo("1m30s");
    assertThat(Durations.go(3600 * SECOND)).isEqualTo("1h0m0s");
    assertThat(Durations.go(1_500_000_000L)).isEqualTo("1.5s");
    assertThat(Durations.go(100_000_000)).isEqualTo("100ms");
    assertThat(Durations.go(1_500)).isEqualTo("1.5µs");
    assertThat(Durations.go(-10)).isEqualTo("-10ns");
    assertThat(Durations.go(Long.MIN_VALUE)).isEqualTo("-2562047h47m16.854775808s");
  }

  @Test
  void readsCompounds() {
    assertThat(Durations.parseInflux("1h30m")).hasValue(5400 * SECOND);
    assertThat(Durations.parseInflux("5µ")).hasValue(5000);
    assertThat(Durations.parseInflux("3ms2s")).hasValue(2_003_000_000L);
    assertThat(Durations.parseInflux("5")).isEmpty();
    assertThat(Durations.parseInflux("")).isEmpty();
    assertThat(Durations.parseInflux("1.5h")).isEmpty();
    assertThat(Durations.parseInflux("99999999999w")).isEmpty();
    assertThat(Durations.parseGo("1.5h")).hasValue(5400 * SECOND);
    assertThat(Durations.parseGo("1m30s")).hasValue(90 * SECOND);
    assertThat(Durations.parseGo("2d")).isEmpty();
    assertThat(Durations.parseGo("5")).isEmpty();
  }

  @Property
  void readsWhatItPrints(@ForAll long nanos) {
    if (nanos != Long.MIN_VALUE) {
      long micros = nanos - nanos % 1000;
      assertThat(Durations.parseInflux(Durations.influx(nanos))).hasValue(micros);
      assertThat(Durations.parseGo(Durations.go(nanos))).hasValue(nanos);
    }
  }
}
