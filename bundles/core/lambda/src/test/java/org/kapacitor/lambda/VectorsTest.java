package org.kapacitor.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test vectors of tickscript.md section 10.1. */
class VectorsTest {
  private final Sample sample = Sample.ofSection10();

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          5 > 3 == TRUE => true
          !TRUE OR TRUE => true
          TRUE OR TRUE AND FALSE => true
          10 / 3 * 3 => 9
          2 + 3 * 4 - 1 => 13
          -7/2 => -3
          -7%3 => -1
          7 % -3 => 1
          9223372036854775807 + 1 => -9223372036854775808
          1m/1s => 60
          1m/2 => 30s
          1m/2.0 => 30s
          1m*1.5 => 90s
          1u * 1.0005 => 1u
          'Z' < 'a' => true
          1m == 60s => true
          1.0 == 1 => true
          'a' + 'b' == 'ab' => true
          if("f",'a','b') => a
          string(1m)+'x' => 1mx
          strIndex('héllo','l') => 3
          strReplace('aaaa','','b',-1) => babababab
          strCount('five','') => 5
          regexReplace(/a(x*)b/,'-ab-axxb-','$1W') => ---
          regexReplace(/a(x*)b/,'-ab-axxb-','${1}W') => -W-xxW-
          jn(1,2.0) => 0.5767248077568733
          erf(0.5) => 0.5204998778130465
          "b" + 1 => 3
          "a" >= 1 AND ("b" < 3 OR "q" > 1) => true
          "a" > "b" => false
          """)
  void expressionsGiveWhatTheOriginalGave(String expression, String result) {
    assertThat(sample.value(expression)).isEqualTo(result);
  }

  @Test
  void arithmeticDoesNotMixIntegersAndFloats() {
    assertThat(sample.value("\"a\" * 2"))
        .isEqualTo(
            "mismatched type to binary operator. got float * int."
                + " see bool(), int(), float(), string(), duration()");
  }
}
