package org.kapacitor.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
  @Test
  void padsToTheRightLeftOrNotAtAll() {
    assertThat(new Columns(4, -4, 0).row("a", "b", "c")).isEqualTo("a      bc");
  }

  @Test
  void longValuesAreNotCut() {
    assertThat(new Columns(2, -2, 2).row("abc", "def", "g")).isEqualTo("abcdefg ");
  }

  @Test
  void measuresBytesButPadsCharacters() {
    int width = Columns.widest(2, "größe");
    assertThat(width).isEqualTo(7);
    assertThat(new Columns(width + 1, 1).row("größe", "x")).isEqualTo("größe   x");
    assertThat(new Columns(3).row("😀")).isEqualTo("😀  ");
  }

  @ParameterizedTest
  @CsvSource({
    "0,0 B",
    "9,9 B",
    "81,81 B",
    "999,999 B",
    "1000,1.0 kB",
    "1234,1.2 kB",
    "1250,1.3 kB",
    "9949,9.9 kB",
    "9960,10 kB",
    "12345,12 kB",
    "12500,12 kB",
    "13500,14 kB",
    "999949,1000 kB",
    "12000000,12 MB",
    "-1,18 EB",
    "5000000000000000000,5.0 EB"
  })
  void sizesHaveOneDecimalBelowTen(long bytes, String text) {
    assertThat(ByteSize.of(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "telegraf|\"telegraf\"",
        "a\"b\\c|\"a\\\"b\\\\c\"",
        "größe 😀|\"größe 😀\"",
      })
  void quotesPrintableText(String text, String quoted) {
    assertThat(Quotes.quote(text)).isEqualTo(quoted);
  }

  @Test
  void quotesTheRestAsEscapes() {
    assertThat(
            Quotes.quote("\u0007\b\f\n\r\t\u000b\u0001\u007f\u00a0\u200b\u2028\ud83d\udc69\u200d"))
        .isEqualTo("\"\\a\\b\\f\\n\\r\\t\\v\\x01\\x7f\\u00a0\\u200b\\u2028\ud83d\udc69\\u200d\"");
    assertThat(Quotes.quote("\udbff\udfff")).isEqualTo("\"\\U0010ffff\"");
  }
}
