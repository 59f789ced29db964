package org.kapacitor.front.http.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GoTextTest {
  @Test
  void quotesAsTheOriginal() {
    assertThat(GoText.quote("a\"b\\c'\n\t\r\b\f\u0007\u000b\u0000\u007f"))
        .isEqualTo("\"a\\\"b\\\\c'\\n\\t\\r\\b\\f\\a\\v\\x00\\x7f\"");
    assertThat(GoText.quote("ü\u00a0\u200b😀\ufeff\u2028"))
        .isEqualTo("\"ü\\u00a0\\u200b😀\\ufeff\\u2028\"");
    assertThat(GoText.quote("\udb40\udc01")).isEqualTo("\"\\U000e0001\"");
    assertThat(GoText.quoteCharacter('\'')).isEqualTo("'\\''");
    assertThat(GoText.quoteCharacter('"')).isEqualTo("'\"'");
  }

  @Test
  void replacesLoneSurrogates() {
    assertThat(GoText.withoutLoneSurrogates("a\ud800b\udc00😀")).isEqualTo("a\ufffdb\ufffd😀");
  }

  @Test
  void writesTimesOutsideTheRangeOfNanosecondsToo() {
    assertThat(ApiTime.text(Instant.parse("0001-01-01T00:00:00Z")))
        .isEqualTo("0001-01-01T00:00:00Z");
    assertThat(ApiTime.text(Instant.parse("2024-01-01T00:00:00.120Z")))
        .isEqualTo("2024-01-01T00:00:00.12Z");
    assertThat(ApiTime.text(Instant.parse("9999-01-01T00:00:00.5Z")))
        .isEqualTo("9999-01-01T00:00:00Z");
  }
}
