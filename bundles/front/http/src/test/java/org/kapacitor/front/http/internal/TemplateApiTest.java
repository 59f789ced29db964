package org.kapacitor.front.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.front.http.internal.Reply.assertError;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.expression.Star;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.compiler.Var;
import org.kapacitor.compiler.VarType;
import org.kapacitor.tasks.TemplateDefinition;

/** http-api.md section 4. */
class TemplateApiTest {
  private static final String TEMPLATES = "/kapacitor/v1/templates";
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
    return server.send("POST", TEMPLATES, body);
  }

  private void define(String id, String script) throws IOException {
    assertThat(post("{\"id\":\"" + id + "\",\"script\":\"" + script + "\"}").status())
        .isEqualTo(200);
  }

  private static Var var(VarType type, Object value, String description) {
    return new Var(type, Optional.ofNullable(value), description);
  }

  @Test
  void answersADefinitionWithTheTemplateInTheOrderOfItsFields() throws IOException {
    server.tasks.templates.vars = Map.of("m", var(VarType.STRING, null, "What to watch"));
    Reply reply = post("{\"ID\":\"t\",\"type\":\"batch\",\"script\":\"s\"} trailing");
    assertThat(server.tasks.templates.last)
        .isEqualTo(new TemplateDefinition("t", Optional.of(EdgeType.BATCH), "s"));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body())
        .isEqualTo(
            """
            {
                "link": {
                    "rel": "self",
                    "href": "/kapacitor/v1/templates/t"
                },
                "id": "t",
                "type": "stream",
                "script": "s\\n",
                "vars": {
                    "m": {
                        "type": "string",
                        "value": null,
                        "description": "What to watch"
                    }
                },
                "dot": "digraph t {}",
                "error": "",
                "created": "2024-05-06T07:08:09.5Z",
                "modified": "2024-05-06T07:08:09.5Z"
            }""");
    assertThat(server.get(TEMPLATES + "/t").body()).isEqualTo(reply.body());
    assertThat(server.get(TEMPLATES + "/t?script-format=raw").body())
        .contains("\"script\": \"s\",");
  }

  @Test
  void showsVarsOfEveryType() throws IOException {
    server.tasks.templates.vars =
        Map.of(
            "b", var(VarType.BOOL, true, ""),
            "d", var(VarType.DURATION, Duration.ofSeconds(5), ""),
            "f", var(VarType.FLOAT, 3.0, ""),
            "g", var(VarType.LIST, List.of("host", Star.STAR), ""),
            "l", var(VarType.LAMBDA, "\"v\" > 1", ""),
            "r", var(VarType.REGEX, new Regex("a.*"), ""),
            "s", var(VarType.STAR, Star.STAR, ""));
    define("t", "s");
    assertThat(server.get(TEMPLATES + "?fields=vars").body().replaceAll("\\s+", " "))
        .contains("\"b\": { \"type\": \"bool\", \"value\": true,")
        .contains("\"d\": { \"type\": \"duration\", \"value\": 5000000000,")
        .contains("\"f\": { \"type\": \"float\", \"value\": 3,")
        .contains("{ \"type\": \"string\", \"value\": \"host\", \"description\": \"\" }")
        .contains("{ \"type\": \"star\", \"value\": { \"typeOf\": \"star\" },")
        .contains("\"l\": { \"type\": \"lambda\", \"value\": \"\\\"v\\\" \\u003e 1\",")
        .contains("\"r\": { \"type\": \"regex\", \"value\": \"a.*\",")
        .contains("\"s\": { \"type\": \"star\", \"value\": { \"typeOf\": \"star\" },");
  }

  @Test
  void listsFieldsInByteOrderOfTheirNames() throws IOException {
    define("b", "s");
    define("a", "s");
    assertThat(server.get(TEMPLATES + "?fields=type&pattern=a*").body())
        .isEqualTo(
            """
            {
                "templates": [
                    {
                        "id": "a",
                        "link": {
                            "rel": "self",
                            "href": "/kapacitor/v1/templates/a"
                        },
                        "type": "stream"
                    }
                ]
            }""");
    assertThat(server.get(TEMPLATES).body())
        .contains("\"created\"", "\"dot\"", "\"error\"", "\"modified\"", "\"script\"")
        .doesNotContain("\"vars\"");
    assertError(server.get(TEMPLATES + "?fields=color"), 400, "unsupported field \\\"color\\\"");
  }

  @Test
  void takesALimitAsTheLengthOfTheList() throws IOException {
    define("a", "s");
    define("b", "s");
    assertThat(server.get(TEMPLATES + "?limit=1").body()).contains("\"a\"").doesNotContain("\"b\"");
    assertThat(server.get(TEMPLATES + "?offset=1").body())
        .contains("\"b\"")
        .doesNotContain("\"a\"");
    assertThat(server.get(TEMPLATES + "?limit=-1").body()).contains("\"templates\": []");
    assertError(
        server.get(TEMPLATES + "?limit=x"),
        400,
        "invalid limit parameter \\\"x\\\" must be an integer: strconv.ParseInt: parsing"
            + " \\\"x\\\": invalid syntax");
  }

  @Test
  void listsNothingOfATemplateThatNoLongerCompiles() throws IOException {
    define("t", "bad");
    assertThat(server.get(TEMPLATES).body().replaceAll("\\s+", ""))
        .isEqualTo("{\"templates\":[{}]}");
    assertThat(server.get(TEMPLATES + "/t").body())
        .contains("\"error\": \"line 1 char 1: bad\"")
        .contains("\"vars\": {}");
  }

  @Test
  void passesOnWhatTheTemplatesRefuse() throws IOException {
    define("t", "s");
    assertError(post("{\"id\":\"t\",\"script\":\"s\"}"), 400, "template t already exists");
    assertError(
        server.send("PATCH", TEMPLATES + "/t", "{}"),
        500,
        "error reloading associated task cpu: no way");
    assertError(
        server.send("PATCH", TEMPLATES + "/x", "{}"),
        404,
        "template does not exist, cannot update");
  }

  @Test
  void refusesRequestsThatAreWrong() throws IOException {
    for (String body : new String[] {"", "[]", "{\"type\":\"weird\"}", "{\"id\":1}"}) {
      assertError(post(body), 400, "invalid JSON");
      assertError(server.send("PATCH", TEMPLATES + "/x", body), 400, "invalid JSON");
    }
    assertError(server.get(TEMPLATES + "/x"), 404, "no template exists");
    for (String method : new String[] {"GET", "PATCH", "DELETE"}) {
      assertError(
          server.send(method, TEMPLATES + "/", ""), 400, "must specify template id on path");
    }
    define("t", "s");
    assertError(
        server.get(TEMPLATES + "/t?script-format=x"),
        400,
        "invalid script-format parameter \\\"x\\\"");
  }

  @Test
  void deletesTemplates() throws IOException {
    define("t", "s");
    assertThat(server.send("DELETE", TEMPLATES + "/t", "").status()).isEqualTo(204);
    assertThat(server.send("DELETE", TEMPLATES + "/t", "").status()).isEqualTo(204);
    assertThat(server.tasks.templates.stored).isEmpty();
  }
}
