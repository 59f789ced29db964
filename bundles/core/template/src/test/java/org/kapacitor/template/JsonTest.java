package org.kapacitor.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.data.Tags;

/** tickscript.md section 9.6. */
class JsonTest {
  private static final GoTemplates TEMPLATES = new GoTemplates();

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\u0001',
      value = {
        ".Fields.a~1",
        ".Fields.small~0.00001",
        "1e-7~1e-7",
        "1e21~1e+21",
        "123456789.0~123456789",
        ".Fields.nil~null",
        ".Time~\"2017-07-14T02:40:00.123456789Z\"",
        "(.Time.Truncate 1000000000)~\"2017-07-14T02:40:00Z\"",
        ".Duration~61500000000",
        ".Enum~\"CRITICAL\"",
        ".Time.Month~7",
        ".List~[1,\"two\",3.5,null,true,[9]]",
        ".ServerInfo~{\"Hostname\":\"localhost\",\"ClusterID\":\"c-id\",\"ServerID\":\"s-id\"}",
        "\"<>&\\u2028\\x01\\n\"~\"\\u003c\\u003e\\u0026\\u2028\\u0001\\n\"",
      })
  void encodes(String value, String expected) {
    assertThat(Sample.json("{{ json " + value + " }}")).isEqualTo(expected + "\n");
    assertThat(Sample.json("{{ jsonCompact " + value + " }}")).isEqualTo(expected);
  }

  @Test
  void sortsKeys() {
    Map<String, Object> map = Map.of("b", 1L, "a", Tags.of("y", "1", "x", "2"), "C", List.of());
    assertThat(TEMPLATES.textWithJson("body", "{{ jsonCompact . }}").render(map))
        .isEqualTo("{\"C\":[],\"a\":{\"x\":\"2\",\"y\":\"1\"},\"b\":1}");
  }

  @Test
  void hasNoTextForWhatCannotBeEncoded() {
    Object data = Arrays.asList(1.0, Double.NaN);
    assertThat(TEMPLATES.textWithJson("body", "[{{ json . }}{{ jsonCompact . }}]").render(data))
        .isEqualTo("[]");
    assertThat(TEMPLATES.html("details", "<script>{{ . }}</script>").render(data))
        .isEqualTo("<script> /* json: unsupported value: NaN */null </script>");
  }

  @Test
  void takesTheTextOfAStructThatHasItsOwn() {
    var result = Struct.of("models.Result", "Series", List.of()).withJson("{\"series\":[]}");
    var data = Struct.of("alert.Data", "ID", "x", "Data", result);
    assertThat(TEMPLATES.textWithJson("body", "{{ json . }}").render(data))
        .isEqualTo("{\"ID\":\"x\",\"Data\":{\"series\":[]}}\n");
  }

  @Test
  void encodesTimesOfAnyYear() {
    assertThat(
            TEMPLATES
                .textWithJson("body", "{{ jsonCompact . }}")
                .render(Instant.parse("0001-01-01T00:00:00Z")))
        .isEqualTo("\"0001-01-01T00:00:00Z\"");
    assertThat(
            TEMPLATES
                .textWithJson("body", "[{{ jsonCompact . }}]")
                .render(Instant.parse("+10000-01-01T00:00:00Z")))
        .isEqualTo("[]");
  }
}
