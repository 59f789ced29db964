package org.kapacitor.front.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.front.http.internal.Reply.assertError;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.expression.Star;
import org.kapacitor.compiler.Var;
import org.kapacitor.compiler.VarType;
import org.kapacitor.tasks.TaskDefinition;

/** tickscript.md section 6.1. */
class TaskVarsTest {
  private static final String TASKS = "/kapacitor/v1/tasks";
  private TestServer server;

  @BeforeEach
  void open() throws IOException {
    server = TestServer.opened();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private Reply post(String body) throws IOException {
    return server.send("POST", TASKS, body);
  }

  private TaskDefinition defined(String body) throws IOException {
    assertThat(post(body).status()).as(body).isEqualTo(200);
    return server.tasks.last;
  }

  @Test
  void readsVarsOfEveryType() throws IOException {
    Map<String, Var> vars =
        defined(
                """
                {"script":"s","vars":{
                  "b":{"type":"bool","value":true,"description":"about b"},
                  "i":{"type":"int","value":-5},
                  "f":{"type":"float","value":5},
                  "s":{"type":"string","value":"t"},
                  "d":{"type":"duration","value":5000000000},
                  "e":{"type":"duration","value":"1h30m"},
                  "r":{"type":"regex","value":"a/b"},
                  "l":{"type":"lambda","value":"\\"v\\" > 1"},
                  "x":{"type":"star"},
                  "y":{"type":"star","value":12}}}""")
            .vars();
    assertThat(vars)
        .containsEntry("b", new Var(VarType.BOOL, Optional.of(true), "about b"))
        .containsEntry("i", new Var(VarType.INT, Optional.of(-5L), ""))
        .containsEntry("f", new Var(VarType.FLOAT, Optional.of(5.0), ""))
        .containsEntry("s", new Var(VarType.STRING, Optional.of("t"), ""))
        .containsEntry("d", new Var(VarType.DURATION, Optional.of(Duration.ofSeconds(5)), ""))
        .containsEntry("e", new Var(VarType.DURATION, Optional.of(Duration.ofMinutes(90)), ""))
        .containsEntry("r", new Var(VarType.REGEX, Optional.of(new Regex("a/b")), ""))
        .containsEntry("l", new Var(VarType.LAMBDA, Optional.of("\"v\" > 1"), ""))
        .containsEntry("x", new Var(VarType.STAR, Optional.of(Star.STAR), ""))
        .containsEntry("y", new Var(VarType.STAR, Optional.of(Star.STAR), ""));
    String body = server.get(TASKS).body();
    assertThat(body)
        .contains("\"value\": 5000000000,")
        .contains("\"value\": \"a/b\",")
        .contains("\"value\": \"\\\"v\\\" \\u003e 1\",")
        .contains("\"description\": \"about b\"");
  }

  @Test
  void refusesVarsOfTheWrongForm() throws IOException {
    for (String body :
        new String[] {
          "{\"vars\":[]}",
          "{\"vars\":{\"x\":1}}",
          "{\"vars\":{\"x\":{\"type\":\"none\",\"value\":1}}}",
          "{\"vars\":{\"x\":{\"type\":\"int\",\"value\":5.5}}}",
          "{\"vars\":{\"x\":{\"type\":\"int\",\"value\":\"5\"}}}",
          "{\"vars\":{\"x\":{\"type\":\"float\",\"value\":\"5\"}}}",
          "{\"vars\":{\"x\":{\"type\":\"float\",\"value\":1e999}}}",
          "{\"vars\":{\"x\":{\"type\":\"duration\",\"value\":\"xx\"}}}",
          "{\"vars\":{\"x\":{\"type\":\"duration\",\"value\":1.5}}}",
          "{\"vars\":{\"x\":{\"type\":\"duration\",\"value\":true}}}",
          "{\"vars\":{\"x\":{\"type\":\"list\",\"value\":\"a\"}}}",
          "{\"vars\":{\"x\":{\"type\":\"list\",\"value\":[\"a\"]}}}",
          "{\"vars\":{\"x\":{\"type\":\"list\",\"value\":[{\"type\":\"string\"}]}}}",
          "{\"vars\":{\"x\":{\"type\":\"list\",\"value\":[{\"value\":\"a\"}]}}}"
        }) {
      assertError(post(body), 400, "invalid JSON");
    }
  }

  @Test
  void refusesValuesThatAreNotOfTheirType() throws IOException {
    assertVarError("\"type\":\"bool\",\"value\":1", "unsupported Var type json.Number.");
    assertVarError(
        "\"type\":\"bool\",\"value\":\"a\"", "unexpected var type bool, value is a string");
    assertVarError("\"type\":\"string\",\"value\":true", "mismatched type and value: bool string");
    assertVarError("\"type\":\"string\"", "unsupported Var type \\u003cnil\\u003e.");
    assertVarError("\"type\":\"string\",\"value\":null", "unsupported Var type \\u003cnil\\u003e.");
    assertVarError("\"type\":\"int\"", "unsupported Var type \\u003cnil\\u003e.");
    assertVarError("\"type\":\"regex\",\"value\":[1]", "unsupported Var type []interface {}.");
    assertVarError(
        "\"type\":\"string\",\"value\":{}", "unsupported Var type map[string]interface {}.");
    assertVarError("\"value\":\"a\"", "unexpected var type unknown, value is a string");
    assertVarError("\"value\":true", "mismatched type and value: bool unknown");
    assertVarError("\"value\":1", "unsupported Var type json.Number.");
    assertVarError("\"value\":[]", "unsupported Var type []interface {}.");
    assertVarError(
        "\"type\":\"list\",\"value\":[{\"type\":\"int\",\"value\":1}]",
        "unsupported Var type json.Number.");
    assertVarError(
        "\"type\":\"list\"", "var has list type but value is not list, got \\u003cnil\\u003e");
  }

  private void assertVarError(String var, String text) throws IOException {
    assertError(
        post("{\"script\":\"s\",\"vars\":{\"x\":{" + var + "}}}"), 400, "invalid var x: " + text);
  }
}
