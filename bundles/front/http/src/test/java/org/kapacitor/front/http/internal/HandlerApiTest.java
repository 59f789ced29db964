package org.kapacitor.front.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.front.http.internal.Reply.assertError;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.alerting.HandlerSpec;
import org.kapacitor.api.alert.Level;

/** alerts.md sections 2.5 and 2.8. */
class HandlerApiTest {
  private static final String TOPICS = "/kapacitor/v1/alerts/topics";
  private TestServer server;

  @BeforeEach
  void open() throws IOException {
    server = TestServer.opened();
    server.topics.event("cpu:a", "e", Level.CRITICAL);
    server.topics.event("cpu:a", "ok", Level.OK);
    server.topics.event("mem", "w", Level.WARNING);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private HandlerSpec handler(String id) {
    HandlerSpec spec =
        new HandlerSpec("mem", id, "log", Optional.of(Map.of("path", "/a<b", "mode", 420L)), "");
    server.topics.specs.add(spec);
    return spec;
  }

  @Test
  void definesHandlers() throws IOException {
    Reply reply =
        server.send(
            "POST",
            TOPICS + "/mem/handlers",
            "{\"ID\":\"h\",\"topic\":\"other\",\"kind\":\"log\",\"match\":\"changed() == TRUE\","
                + "\"options\":{\"z\":[1,2.5,{\"b\":true,\"a\":null}],\"path\":\"/a<b\"}}");
    assertThat(reply.body())
        .isEqualTo(
            """
            {
                "link": {
                    "rel": "self",
                    "href": "/kapacitor/v1/alerts/topics/mem/handlers/h"
                },
                "id": "h",
                "kind": "log",
                "options": {
                    "path": "/a\\u003cb",
                    "z": [
                        1,
                        2.5,
                        {
                            "b": true
                        }
                    ]
                },
                "match": "changed() == TRUE"
            }""");
    assertThat(reply.status()).isEqualTo(200);
    HandlerSpec spec = server.topics.specs.get(0);
    assertThat(spec.topic()).isEqualTo("mem");
    assertThat(spec.options().orElseThrow())
        .isEqualTo(Map.of("z", List.of(1L, 2.5, Map.of("b", true)), "path", "/a<b"));
  }

  @Test
  void definesHandlersOfTheTopicForAnyPathBelowIt() throws IOException {
    for (String path : new String[] {"/mem", "/mem/events/x", "/mem/handlers/h"}) {
      String body = "{\"id\":\"h\",\"kind\":\"log\"}";
      assertThat(server.send("POST", TOPICS + path, body).body()).contains("\"options\": null");
    }
    assertThat(server.topics.specs)
        .hasSize(3)
        .containsOnly(new HandlerSpec("mem", "h", "log", Optional.empty(), ""));
  }

  @Test
  void tellsWhatIsWrongWithAHandler() throws IOException {
    String path = TOPICS + "/mem/handlers";
    assertError(
        server.send("POST", path, "nojson"),
        400,
        "invalid handler json: invalid character 'o' in literal null (expecting 'u')");
    assertError(
        server.send("POST", path, "{\"options\":\"x\"}"),
        400,
        "invalid handler json: json: cannot unmarshal string into Go struct field"
            + " HandlerSpec.options of type map[string]interface {}");
    assertError(
        server.send("POST", path, "{\"kind\":\"log\"}"),
        400,
        "invalid handler spec: handler ID must contain only letters, numbers, '-', '.' and '_'."
            + " \\\"\\\"");
    assertError(
        server.send("POST", path, "{\"id\":\"a\",\"kind\":\"nosuch\"}"),
        500,
        "failed to create handler: unsupported action kind \\\"nosuch\\\"");
  }

  @Test
  void listsAndShowsHandlers() throws IOException {
    handler("a");
    handler("b");
    Reply list = server.get(TOPICS + "/mem/handlers?pattern=b");
    assertThat(list.body())
        .isEqualTo(
            """
            {
                "link": {
                    "rel": "self",
                    "href": "/kapacitor/v1/alerts/topics/mem/handlers?pattern=b"
                },
                "topic": "mem",
                "handlers": [
                    {
                        "link": {
                            "rel": "self",
                            "href": "/kapacitor/v1/alerts/topics/mem/handlers/b"
                        },
                        "id": "b",
                        "kind": "log",
                        "options": {
                            "mode": 420,
                            "path": "/a\\u003cb"
                        },
                        "match": ""
                    }
                ]
            }""");
    assertThat(server.get(TOPICS + "/none/handlers").body()).contains("\"handlers\": []");
    assertThat(server.get(TOPICS + "/mem/handlers/a").body()).contains("\"id\": \"a\"");
    assertError(server.get(TOPICS + "/mem/handlers/x"), 404, "unknown handler: \\\"x\\\"");
    assertError(server.get(TOPICS + "/mem/handlers/"), 404, "unknown handler: \\\"\\\"");
  }

  @Test
  void replacesHandlers() throws IOException {
    handler("a");
    Reply reply =
        server.send("PUT", TOPICS + "/mem/handlers/a", "{\"id\":\"b\",\"kind\":\"exec\"}");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(server.topics.specs)
        .containsExactly(new HandlerSpec("mem", "b", "exec", Optional.empty(), ""));
    assertError(
        server.send("PUT", TOPICS + "/mem/handlers/b", "{"),
        400,
        "failed to unmarshal JSON: unexpected EOF");
    assertError(
        server.send("PUT", TOPICS + "/mem/handlers/zz", "{"), 404, "unknown handler: \\\"zz\\\"");
    for (String method : new String[] {"PUT", "PATCH"}) {
      assertError(
          server.send(method, TOPICS + "/mem/events/x", "{}"), 404, "unknown handler: \\\"\\\"");
    }
  }

  private Reply patch(String operations) throws IOException {
    return server.send("PATCH", TOPICS + "/mem/handlers/a", operations);
  }

  @Test
  void patchesHandlers() throws IOException {
    handler("a");
    Reply reply =
        patch(
            """
            [{"op":"test","path":"/options/mode","value":420},
             {"op":"replace","path":"/match","value":"level() == CRITICAL"},
             {"op":"add","path":"/options/more","value":[1]},
             {"op":"remove","path":"/options/mode"}]""");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).contains("\"match\": \"level() == CRITICAL\"");
    assertThat(server.topics.specs.get(0).options().orElseThrow())
        .isEqualTo(Map.of("path", "/a<b", "more", List.of(1L)));
  }

  @Test
  void tellsWhatIsWrongWithAPatch() throws IOException {
    HandlerSpec spec = handler("a");
    assertError(patch("{"), 400, "invalid patch json: unexpected end of JSON input");
    assertError(
        patch("[] x"), 400, "invalid patch json: invalid character 'x' after top-level value");
    assertError(
        patch("[{\"op\":\"remove\",\"path\":\"/nope\"}]"),
        400,
        "failed to apply patch: error in remove for path: '/nope': Unable to remove nonexistent"
            + " key: nope: missing value");
    assertError(
        patch("[{\"op\":\"test\",\"path\":\"/kind\",\"value\":\"exec\"}]"),
        400,
        "failed to apply patch: testing value /kind failed: test failed");
    assertError(
        patch("[{\"op\":\"replace\",\"path\":\"/topic\",\"value\":\"x\"}]"),
        500,
        "failed to update handler: cannot change topic in update");
    assertError(
        patch("[{\"op\":\"replace\",\"path\":\"/kind\",\"value\":1}]"),
        500,
        "failed to unmarshal patched json: json: cannot unmarshal number into Go struct field"
            + " HandlerSpec.kind of type string");
    assertThat(server.topics.specs).containsExactly(spec);
  }

  @Test
  void deletesHandlers() throws IOException {
    handler("a");
    assertThat(server.send("DELETE", TOPICS + "/mem/handlers/a", "").status()).isEqualTo(204);
    assertThat(server.send("DELETE", TOPICS + "/mem/handlers/a", "").status()).isEqualTo(204);
    assertThat(server.topics.specs).isEmpty();
    assertThat(server.topics.events).containsKey("mem");
  }
}
