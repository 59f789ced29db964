package org.kapacitor.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.lambda.internal.function.ConversionFunctions;

/** Conversions: tickscript.md sections 5.1 and 5.5. */
class ConversionsTest {
  private final Sample sample = Sample.ofSection10();

  @ParameterizedTest
  @ValueSource(strings = {"'1'", "'t'", "'T'", "'TRUE'", "'true'", "'True'", "1", "1.0", "TRUE"})
  void trueHasManySpellings(String value) {
    assertThat(sample.value("bool(" + value + ")")).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'0'", "'f'", "'F'", "'FALSE'", "'false'", "'False'", "0", "0.0", "-0.0"})
  void falseHasManySpellings(String value) {
    assertThat(sample.value("bool(" + value + ")")).isEqualTo("false");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          bool('yes') => error calling "bool": strconv.ParseBool: parsing "yes": invalid syntax
          bool('tRUE') => error calling "bool": strconv.ParseBool: parsing "tRUE": invalid syntax
          bool(2) => error calling "bool": cannot convert 2 to boolean
          bool(0.5) => error calling "bool": cannot convert 0.5 to boolean
          bool(1000000.0) => error calling "bool": cannot convert 1e+06 to boolean
          bool(0.0/0.0) => error calling "bool": cannot convert NaN to boolean
          int('1.5') => error calling "int": strconv.ParseInt: parsing "1.5": invalid syntax
          int(' 3') => error calling "int": strconv.ParseInt: parsing " 3": invalid syntax
          int('') => error calling "int": strconv.ParseInt: parsing "": invalid syntax
          int('-') => error calling "int": strconv.ParseInt: parsing "-": invalid syntax
          int('1_0') => error calling "int": strconv.ParseInt: parsing "1_0": invalid syntax
          int('9223372036854775808') => error calling "int": strconv.ParseInt: parsing \
          "9223372036854775808": value out of range
          float(' 1') => error calling "float": strconv.ParseFloat: parsing " 1": invalid syntax
          float('1e400') => error calling "float": strconv.ParseFloat: parsing "1e400": value out \
          of range
          duration('5', 1s) => error calling "duration": invalid duration string "5"
          duration('1.5h', 1s) => error calling "duration": invalid duration string "1.5h"
          duration('1m') => Cannot call function "duration" with args (1m: string), available \
          signatures are [(duration), (float,duration), (string,duration), (int,duration)].
          int(1m) => Cannot call function "int" with args (1m0s: duration), available signatures \
          are [(boolean), (float), (string), (int)].
          """)
  void whatIsNoValueFails(String expression, String error) {
    assertThat(sorted(sample.value(expression))).isEqualTo(sorted(error));
  }

  /** Signatures are in no order. */
  private static String sorted(String text) {
    int at = text.indexOf("signatures are [") + 16;
    if (at < 16) {
      return text;
    }
    String[] signatures = text.substring(at, text.length() - 2).split(", ");
    java.util.Arrays.sort(signatures);
    return text.substring(0, at) + String.join(" ", signatures);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          int('-12') => -12
          int('+7') => 7
          int('-9223372036854775808') => -9223372036854775808
          int('007') => 7
          int(2.9) => 2
          int(-2.9) => -2
          int(0.0/0.0) => -9223372036854775808
          int(1.0/0.0) => -9223372036854775808
          int(-1.0/0.0) => -9223372036854775808
          int(9223372036854775808.0) => -9223372036854775808
          int(TRUE) => 1
          int(FALSE) => 0
          int(5) => 5
          float('1.5') => 1.5
          float('1.') => 1
          float('.5e1') => 5
          float('0x1p-2') => 0.25
          float('0X1.8P+1') => 3
          float('0x_1.8p1') => 3
          float('1_000.5') => 1000.5
          float('-Inf') => -Inf
          float('+infinity') => +Inf
          float('nAn') => NaN
          float('1e-400') => 0
          float(TRUE) => 1
          float(3) => 3
          float(2.5) => 2.5
          string(1.0) => 1
          string(0.000000001) => 0.000000001
          string(-0.1) => -0.1
          string(pow10(23)) => 100000000000000000000000
          string(0.0/0.0) => NaN
          string(1.0/0.0) => +Inf
          string(-1.0/0.0) => -Inf
          string(-5) => -5
          string(TRUE) => true
          string('x') => x
          string(48h) => 2d
          string(36h) => 36h
          string(0s) => 0s
          string(3u / 2) => 1u
          duration(90s) => 90s
          duration(5, 1m) => 5m
          duration(-1.5, 1s) => -1500ms
          duration(1.0 / 3.0, 1u) => 333ns
          duration('1h30m', 1s) => 90m
          duration('10ns', 1s) => 10ns
          duration(9223372036854775807, 2s) => -2s
          humanBytes(0) => 0 B
          humanBytes(9) => 9 B
          humanBytes(9.9) => 9 B
          humanBytes(10) => 10 B
          humanBytes(999) => 999 B
          humanBytes(1000) => 1.0 kB
          humanBytes(1024) => 1.0 kB
          humanBytes(9949) => 9.9 kB
          humanBytes(9999) => 10 kB
          humanBytes(12500) => 12 kB
          humanBytes(999999) => 1000 kB
          humanBytes(1000000) => 1.0 MB
          humanBytes(82854982) => 83 MB
          humanBytes(1000000000.0) => 1.0 GB
          humanBytes(1000000000000) => 1.0 TB
          humanBytes(1000000000000000) => 1.0 PB
          humanBytes(1000000000000000000) => 1.0 EB
          humanBytes(-1) => 18 EB
          humanBytes(-1.0) => 18 EB
          humanBytes(1.0/0.0) => 0 B
          """)
  void values(String expression, String result) {
    assertThat(sample.value(expression)).isEqualTo(result);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "abc", "1__0", "_1", "1_", "1_.5", "1e", "e5", ".", "+-1", "1 ", "0x1", "0x1.8", "1f",
        "1d", "0b1", "-nan", "+nan", "in", "infin", "0x_p1", "1,5", "１"
      })
  void textsThatAreNoFloats(String text) {
    assertThat(sample.with("s", text).value("float(\"s\")")).endsWith("invalid syntax");
  }

  @Test
  void textsInMessagesAreEscaped() {
    assertThat(sample.with("s", "a\"\\\n\u0001\u00a0é\u200b").value("int(\"s\")"))
        .endsWith("parsing \"a\\\"\\\\\\n\\x01\\u00a0é\\u200b\": invalid syntax");
  }

  @Test
  void powersOfThousandChangeTheSuffixOfBytes() {
    long size = 1;
    for (String suffix : new String[] {"kB", "MB", "GB", "TB", "PB", "EB"}) {
      size *= 1000;
      assertThat(ConversionFunctions.humanBytes(size)).isEqualTo("1.0 " + suffix);
    }
  }
}
