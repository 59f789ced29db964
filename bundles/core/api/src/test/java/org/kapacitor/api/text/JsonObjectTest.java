package org.kapacitor.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors of the original's decoder. */
class JsonObjectTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"error\":\"x\"}|x",
        "  {\"error\":\"ws\" } |ws",
        "{\"Error\":\"y\"}|y",
        "{\"error\":\"a\",\"ERROR\":\"b\"}|b",
        "{\"error\":\"x\"} junk|x",
        "{\"error\":\"\"}|``",
        "{\"x\":[1,-2.5e3,true,{\"error\":\"in\"},[]],\"y\":{},\"error\":\"out\\u00e9\\n\"}|`outé\n`",
        "{\"error\":\"\\\"\\\\\\/\\b\\f\\r\\t\"}|`\"\\/\b\f\r\t`",
        "{\"error\":\"a\",\"error\":null}|a"
      })
  void readsTheMember(String text, String error) {
    assertThat(JsonObject.in(text).string("error")).contains(error);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "``",
        "`   `",
        "\"s\"",
        "ok",
        "{}",
        "{\"error\":5}",
        "{\"error\":null}",
        "{\"error\":{\"a\":1}}",
        "{\"other\":\"x\"}",
        "[{\"error\":\"x\"}]",
        "{\"error\":\"x\"",
        "{\"error\":\"x\",}",
        "{\"error\":\"x\" \"b\":1}",
        "{\"error\":\"bad \\x esc\"}",
        "{\"error\":\"bad \\u00g0\"}",
        "{'error':'x'}",
        "{\"a\":nope,\"error\":\"x\"}",
        "{\"a\":[1,],\"error\":\"x\"}"
      })
  void whatDoesNotFitIsAbsent(String text) {
    assertThat(JsonObject.in(text).string("error")).isEmpty();
  }

  @Test
  void controlCharactersInStringsAreNoJson() {
    assertThat(JsonObject.in("{\"error\":\"a\nb\"}").string("error")).isEmpty();
  }

  @Test
  void depthIsLimited() {
    String deep = "{\"a\":" + "[".repeat(100_000);
    assertThat(JsonObject.in(deep).string("error")).isEmpty();
  }

  @Test
  void stringsOfAnArray() {
    JsonObject object = JsonObject.in("{\"errors\":[\"a\",5,\"b c\",null],\"none\":\"x\"}");
    assertThat(object.strings("errors")).containsExactly("a", "b c");
    assertThat(object.strings("none")).isEmpty();
    assertThat(object.strings("nosuch")).isEmpty();
  }
}
