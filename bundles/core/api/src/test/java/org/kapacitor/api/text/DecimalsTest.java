package org.kapacitor.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalsTest {
  /** Bit for bit what the runtime reads, over digits and exponents of all sizes. */
  @Test
  void readsWhatTheRuntimeReads() {
    Random random = new Random(42);
    int undecided = 0;
    int tries = 400_000;
    for (int i = 0; i < tries; i++) {
      long digits = random.nextLong() >>> (1 + random.nextInt(60));
      int exponent = random.nextInt(60) - 40;
      if (i % 10 == 0) {
        exponent = random.nextInt(640) - 330;
      }
      double read = Decimals.toDouble(digits, exponent);
      if (Double.isNaN(read)) {
        undecided += exponent > -60 && exponent < 60 ? 1 : 0;
      } else {
        assertThat(read)
            .as("%de%d", digits, exponent)
            .isEqualTo(Double.parseDouble(digits + "e" + exponent));
      }
    }
    assertThat(undecided).isLessThan(tries / 1000);
  }

  @Test
  void readsHalfwayCases() {
    for (long digits : new long[] {9007199254740993L, 9007199254740995L, 18014398509481986L}) {
      double read = Decimals.toDouble(digits, 0);
      assertThat(Double.isNaN(read) || read == Double.parseDouble(digits + "")).isTrue();
    }
  }
}
