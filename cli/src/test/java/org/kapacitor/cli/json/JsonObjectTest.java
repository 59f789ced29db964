package org.kapacitor.cli.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonObjectTest {
  private static JsonObject object(String text) throws JsonException {
    return (JsonObject) JsonReader.document(text);
  }

  @Test
  void membersOfOtherTypesCountAsEmpty() throws JsonException {
    JsonObject object = object("{\"a\":[],\"b\":null,\"c\":\"x\"}");
    assertThat(object.text("a")).isEmpty();
    assertThat(object.text("missing")).isEmpty();
    assertThat(object.integer("c")).isZero();
    assertThat(object.flag("c")).isFalse();
    assertThat(object.object("b")).isEqualTo(JsonObject.EMPTY);
    assertThat(object.objects("c")).isEmpty();
  }

  @Test
  void integersKeepAllDigits() throws JsonException {
    JsonObject object = object("{\"a\":9007199254740993,\"b\":-1,\"c\":1e3,\"d\":2.9}");
    assertThat(object.integer("a")).isEqualTo(9007199254740993L);
    assertThat(object.integer("b")).isEqualTo(-1);
    assertThat(object.integer("c")).isEqualTo(1000);
    assertThat(object.integer("d")).isEqualTo(2);
  }

  @Test
  void fieldsMatchInAnyCaseAndTheLastWins() throws JsonException {
    JsonObject object = object("{\"ID\":\"a\",\"id\":\"b\",\"Id\":null}");
    assertThat(object.field("id")).contains(new JsonValue.Text("b"));
    assertThat(object.field("topic")).isEmpty();
  }

  @Test
  void sortsNamesByBytesAtAllLevels() throws JsonException {
    assertThat(object("{\"b\":[{\"d\":1,\"c\":2}],\"a\":1,\"\uE000\":2,\"😀\":3}").sorted())
        .hasToString("{\"a\":1,\"b\":[{\"c\":2,\"d\":1}],\"\uE000\":2,\"😀\":3}");
  }

  @Test
  void writesMarkupAsEscapes() {
    assertThat(new JsonFields().put("a", "<b> & \u2028").object())
        .hasToString("{\"a\":\"\\u003cb\\u003e \\u0026 \\u2028\"}");
  }
}
