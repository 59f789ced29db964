package org.kapacitor.cli.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  @Test
  void readsAllKindsOfValues() throws JsonException {
    String text = "{\"a\":[1,-2.5e+3,\"x\",true,false,null,{}],\"b\":{\"c\":\"\"}}";
    assertThat(JsonReader.document(text)).hasToString(text);
  }

  @Test
  void decodesEscapes() throws JsonException {
    assertThat(JsonReader.document("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\""))
        .isEqualTo(new JsonValue.Text("\"\\/\b\f\n\r\té😀"));
  }

  @Test
  void replacesHalfSurrogates() throws JsonException {
    assertThat(JsonReader.document("\"\\ud83dx\\ude00\\ud83d\\u0041\""))
        .isEqualTo(new JsonValue.Text("\ufffdx\ufffd\ufffdA"));
  }

  @Test
  void keepsTheLastOfEqualNames() throws JsonException {
    assertThat(JsonReader.document("{\"a\":1,\"a\":2}")).hasToString("{\"a\":2}");
  }

  @Test
  void ignoresWhatFollowsTheFirstValue() throws JsonException {
    assertThat(JsonReader.first("{\"a\":1} garbage")).hasToString("{\"a\":1}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<html>|invalid character '<' looking for beginning of value",
        "{a}|invalid character 'a' looking for beginning of object key string",
        "{\"a\" 1}|invalid character '1' after object key",
        "{\"a\":1 \"b\"}|invalid character '\"' after object key:value pair",
        "{\"a\":1,}|invalid character '}' looking for beginning of object key string",
        "[1 2]|invalid character '2' after array element",
        "[1,]|invalid character ']' looking for beginning of value",
        "trux|invalid character 'x' in literal true (expecting 'e')",
        "nil|invalid character 'i' in literal null (expecting 'u')",
        "-x|invalid character 'x' in numeric literal",
        "1.x|invalid character 'x' after decimal point in numeric literal",
        "1ex|invalid character 'x' in exponent of numeric literal",
        "01|invalid character '1' after top-level value",
        "\"\\x\"|invalid character 'x' in string escape code",
        "\"\\u12g4\"|invalid character 'g' in \\u hexadecimal character escape",
        "'a'|invalid character '\\'' looking for beginning of value",
        "1 é|invalid character 'é' after top-level value",
        "{\"a\":|unexpected end of JSON input",
        "\"abc|unexpected end of JSON input",
        "-|unexpected end of JSON input",
      })
  void saysWhatIsWrong(String text, String message) {
    assertThatThrownBy(() -> JsonReader.document(text))
        .isInstanceOf(JsonException.class)
        .hasMessage(message);
  }

  @Test
  void refusesControlCharactersInStrings() {
    assertThatThrownBy(() -> JsonReader.document("\"a\nb\""))
        .hasMessage("invalid character '\\n' in string literal");
    assertThatThrownBy(() -> JsonReader.document("\"a\u0001b\""))
        .hasMessage("invalid character '\\x01' in string literal");
  }

  @Test
  void tellsLineAndColumn() {
    assertThatThrownBy(() -> JsonReader.document("{\n  \"a\": x\n}"))
        .isInstanceOfSatisfying(
            JsonException.class,
            e ->
                assertThat(e.located())
                    .isEqualTo(
                        "invalid character 'x' looking for beginning of value"
                            + " (line 2, column 8)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n"})
  void callsAnEmptyStreamEof(String text) {
    assertThatThrownBy(() -> JsonReader.first(text)).hasMessage("EOF");
  }

  @Test
  void callsACutStreamUnexpectedEof() {
    assertThatThrownBy(() -> JsonReader.first("{\"tasks\":[")).hasMessage("unexpected EOF");
  }

  @Test
  void limitsNesting() throws JsonException {
    int depth = JsonReader.MAX_DEPTH;
    String deepest = "[".repeat(depth) + "]".repeat(depth);
    assertThat(JsonWriter.write(JsonReader.document(deepest)).equals(deepest)).isTrue();
    assertThatThrownBy(() -> JsonReader.document("[" + deepest + "]"))
        .hasMessage("exceeded max depth");
    assertThatThrownBy(() -> JsonReader.document("{\"a\":".repeat(100_000)))
        .hasMessage("exceeded max depth");
  }

  @Test
  void nestingCountsOpenBracketsOnly() throws JsonException {
    String wide = "[" + "[],{},".repeat(JsonReader.MAX_DEPTH) + "[]]";
    assertThat(JsonWriter.write(JsonReader.document(wide)).equals(wide)).isTrue();
  }

  @Property
  void readsBackWhatIsWritten(@ForAll String text) throws JsonException {
    String sound = text.replaceAll("\\p{Cs}", "");
    JsonObject object = new JsonFields().put(sound, sound).object();
    assertThat(JsonReader.document(JsonWriter.write(object))).isEqualTo(object);
  }

  @Property
  void neverFailsOtherwiseThanWithItsException(@ForAll("almostJson") String text) {
    try {
      JsonReader.document(text);
    } catch (JsonException expected) {
      assertThat(expected.getMessage()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<String> almostJson() {
    return Arbitraries.of(
            "{", "}", "[", "]", "\"", ":", ",", "a", "1", "-", ".", "e", "\\u", "null")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
