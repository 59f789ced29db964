package org.kapacitor.front.http.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** http-api.md section 1.1; error texts are those of the original's runtime. */
class JsonReaderTest {
  private static JsonValue first(String text) throws JsonException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return JsonReader.first(bytes, bytes.length);
  }

  private static void assertError(String text, String message) {
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> first(text))
        .as(text)
        .withMessage(message);
  }

  @Test
  void readsValuesOfEveryKind() throws JsonException {
    assertThat(first(" {\"a\" : [ 1 , -2.5e+3 , true,false,null ,\"x\",{},[] ] } "))
        .isEqualTo(
            new JsonValue.Members(
                Map.of(
                    "a",
                    new JsonValue.Array(
                        List.of(
                            new JsonValue.Numeral("1"),
                            new JsonValue.Numeral("-2.5e+3"),
                            new JsonValue.Flag(true),
                            new JsonValue.Flag(false),
                            new JsonValue.Nothing(),
                            new JsonValue.Text("x"),
                            new JsonValue.Members(Map.of()),
                            new JsonValue.Array(List.of()))))));
  }

  @Test
  void readsStrings() throws JsonException {
    assertThat(first("\"ü😀\\u00fc\\ud83d\\ude00\\\"\\\\\\/\\b\\f\\n\\r\\t x\""))
        .isEqualTo(new JsonValue.Text("ü😀ü😀\"\\/\b\f\n\r\t x"));
    assertThat(first("\"\\ud800x\"")).isEqualTo(new JsonValue.Text("\ufffdx"));
    byte[] latin = {'"', 'a', (byte) 0xFF, '"'};
    assertThat(JsonReader.first(latin, 4)).isEqualTo(new JsonValue.Text("a\ufffd"));
  }

  @Test
  void ignoresWhatFollowsTheFirstValue() throws JsonException {
    assertThat(first("{} junk")).isEqualTo(new JsonValue.Members(Map.of()));
    assertThat(first("01")).isEqualTo(new JsonValue.Numeral("0"));
  }

  @Test
  void tellsWhatIsWrongInTheOriginalsWords() {
    assertError("", "EOF");
    assertError("   ", "EOF");
    assertError("{", "unexpected EOF");
    assertError("\"abc", "unexpected EOF");
    assertError("\"abc\\", "unexpected EOF");
    assertError("-", "unexpected EOF");
    assertError("tru", "unexpected EOF");
    assertError("nojson", "invalid character 'o' in literal null (expecting 'u')");
    assertError("tXX", "invalid character 'X' in literal true (expecting 'r')");
    assertError("{a:1}", "invalid character 'a' looking for beginning of object key string");
    assertError("{,}", "invalid character ',' looking for beginning of object key string");
    assertError("{\"a\":1,}", "invalid character '}' looking for beginning of object key string");
    assertError("{\"a\" 1}", "invalid character '1' after object key");
    assertError("{\"a\":1 2}", "invalid character '2' after object key:value pair");
    assertError("[1 2]", "invalid character '2' after array element");
    assertError("[1,]", "invalid character ']' looking for beginning of value");
    assertError("\"\n\"", "invalid character '\\n' in string literal");
    assertError("\"\\x\"", "invalid character 'x' in string escape code");
    assertError("\"\\u00z\"", "invalid character 'z' in \\u hexadecimal character escape");
    assertError("-x", "invalid character 'x' in numeric literal");
    assertError("1.x", "invalid character 'x' after decimal point in numeric literal");
    assertError("1ex", "invalid character 'x' in exponent of numeric literal");
    assertError("é", "invalid character 'Ã' looking for beginning of value");
    assertError("[".repeat(600), "exceeded max depth");
  }

  @Test
  void readsTextThatIsOneValue() throws JsonException {
    byte[] text = "[1] x".getBytes(StandardCharsets.UTF_8);
    assertThat(JsonReader.whole(text, 4).kind()).isEqualTo("array");
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> JsonReader.whole(text, 5))
        .withMessage("invalid character 'x' after top-level value");
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> JsonReader.whole(text, 2))
        .withMessage("unexpected end of JSON input");
  }

  @Test
  void takesTheLastOfMembersThatDifferInCaseOnly() throws JsonException {
    Fields fields = Fields.of(first("{\"ID\":\"a\",\"id\":\"b\",\"Id\":\"c\"}"), "x.Y");
    assertThat(fields.text("id")).isEqualTo("c");
  }

  @Test
  void tellsWhichFieldIsOfAnotherType() throws JsonException {
    Fields fields = Fields.of(first("{\"a\":{\"b\":1}}"), "client.Thing");
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> fields.text("a"))
        .withMessage("json: cannot unmarshal object into Go struct field Thing.a of type string");
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> Fields.of(first("\"x\""), "client.Thing"))
        .withMessage("json: cannot unmarshal string into Go value of type client.Thing");
    assertThat(Fields.of(first("null"), "client.Thing").value("a")).isEmpty();
  }
}
