package org.kapacitor.front.http.internal.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kapacitor.front.http.internal.json.JsonException;
import org.kapacitor.front.http.internal.json.JsonReader;
import org.kapacitor.front.http.internal.json.JsonValue;

/** RFC 6902 with the texts of the original's library. */
class JsonPatchTest {
  private static final String DOCUMENT =
      "{'a':{'b':[1,2,3]},'n':null,'s':'x','m~/':1}".replace('\'', '"');

  private static JsonValue json(String text) throws JsonException {
    byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return JsonReader.whole(bytes, bytes.length);
  }

  private static void assertPatched(String operations, String result) throws JsonException {
    assertThat(JsonPatch.of(json('[' + operations + ']')).apply(json(DOCUMENT)))
        .isEqualTo(json(result));
  }

  private static void assertError(String operations, String text) {
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> JsonPatch.of(json('[' + operations + ']')).apply(json(DOCUMENT)))
        .withMessage(text);
  }

  @Test
  void adds() throws JsonException {
    assertPatched(
        "{'op':'add','path':'/a/b/1','value':9},{'op':'add','path':'/a/b/-','value':4},"
            + "{'op':'add','path':'/s','value':'y'},{'op':'add','path':'/q','value':{}}",
        "{'a':{'b':[1,9,2,3,4]},'n':null,'s':'y','m~/':1,'q':{}}");
    assertPatched(
        "{'op':'add','path':'/a/b/-1','value':4}",
        "{'a':{'b':[1,2,3,4]},'n':null,'s':'x','m~/':1}");
    assertError(
        "{'op':'add','path':'/x/y','value':1}",
        "add operation does not apply: doc is missing path: \"/x/y\": missing value");
    assertError(
        "{'op':'add','path':'','value':1}",
        "add operation does not apply: doc is missing path: \"\": missing value");
    assertError(
        "{'op':'add','path':'/a/b/4','value':1}",
        "error in add for path: '/a/b/4': Unable to access invalid index: 4: invalid index"
            + " referenced");
    assertError("{'op':'add','value':1}", "add operation failed to decode path: missing value");
  }

  @Test
  void removes() throws JsonException {
    assertPatched(
        "{'op':'remove','path':'/a/b/0'},{'op':'remove','path':'/a/b/-1'},"
            + "{'op':'remove','path':'/m~0~1'}",
        "{'a':{'b':[2]},'n':null,'s':'x'}");
    assertError(
        "{'op':'remove','path':'/zz'}",
        "error in remove for path: '/zz': Unable to remove nonexistent key: zz: missing value");
    assertError(
        "{'op':'remove','path':'/s/t'}",
        "remove operation does not apply: doc is missing path: \"/s/t\": missing value");
  }

  @Test
  void replacesAndAddsMembersThatAreNotThere() throws JsonException {
    assertPatched(
        "{'op':'replace','path':'/a/b/2','value':[]},{'op':'replace','path':'/new','value':1}",
        "{'a':{'b':[1,2,[]]},'n':null,'s':'x','m~/':1,'new':1}");
    assertError(
        "{'op':'replace','path':'/a/b/3','value':1}",
        "replace operation does not apply: doc is missing key: /a/b/3: missing value");
    assertError(
        "{'op':'replace','path':'/x/y','value':1}",
        "replace operation does not apply: doc is missing path: /x/y: missing value");
  }

  @Test
  void moves() throws JsonException {
    assertPatched(
        "{'op':'move','from':'/a/b/0','path':'/first'}",
        "{'a':{'b':[2,3]},'n':null,'s':'x','m~/':1,'first':1}");
    assertError(
        "{'op':'move','path':'/first'}", "move operation failed to decode from: missing value");
    assertError(
        "{'op':'move','from':'/s','path':'/s/t'}",
        "move operation does not apply: doc is missing destination path: /s/t: missing value");
    assertError(
        "{'op':'move','from':'/zz','path':'/t'}",
        "error in move for path: 'zz': Unable to remove nonexistent key: zz: missing value");
  }

  @Test
  void copies() throws JsonException {
    assertPatched(
        "{'op':'copy','from':'/a/b','path':'/a/c'},{'op':'add','path':'/a/c/-','value':4}",
        "{'a':{'b':[1,2,3],'c':[1,2,3,4]},'n':null,'s':'x','m~/':1}");
    assertError(
        "{'op':'copy','from':'/x/y','path':'/t'}",
        "copy operation does not apply: doc is missing from path: /x/y: missing value");
  }

  @Test
  void tests() throws JsonException {
    assertPatched(
        "{'op':'test','path':'/a','value':{'b':[1,2,3]}},{'op':'test','path':'/n','value':null},"
            + "{'op':'test','path':'/none','value':null}",
        DOCUMENT);
    assertError(
        "{'op':'test','path':'/a/b/0','value':2}", "testing value /a/b/0 failed: test failed");
  }

  @Test
  void refusesWhatIsNoPatch() {
    assertError("{'op':'jump','path':'/a'}", "Unexpected kind: jump");
    assertError("{'path':'/a'}", "Unexpected kind: unknown");
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> JsonPatch.of(json("{}")))
        .withMessage("json: cannot unmarshal object into Go value of type jsonpatch.Patch");
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> JsonPatch.of(json("[1]")))
        .withMessage("json: cannot unmarshal number into Go value of type jsonpatch.Operation");
  }

  @Test
  void leavesTheDocumentAsItWas() throws JsonException {
    JsonValue document = json(DOCUMENT);
    JsonPatch.of(json("[{'op':'remove','path':'/a/b/0'},{'op':'add','path':'/x','value':1}]"))
        .apply(document);
    assertThat(document).isEqualTo(json(DOCUMENT));
  }
}
