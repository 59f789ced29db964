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
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.tasks.TaskDefinition;
import org.kapacitor.tasks.TaskStatus;

/** http-api.md section 3. */
class TaskApiTest {
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

  private Reply define(String id) throws IOException {
    return post("{\"id\":\"" + id + "\",\"script\":\"s\",\"status\":\"enabled\"}");
  }

  @Test
  void answersADefinitionWithTheTaskInTheOrderOfItsFields() throws IOException {
    Reply reply =
        post(
            """
            {"id":"cpu","type":"stream","dbrps":[{"db":"d","rp":"r"}],
             "script":"stream|where(lambda: \\"a\\" < 1)",
             "vars":{"b":{"type":"int","value":9},"a":{"type":"list","value":[
               {"type":"string","value":"x"},{"type":"star","value":""}]}}} trailing""");
    assertThat(reply.body())
        .isEqualTo(
            """
            {
                "link": {
                    "rel": "self",
                    "href": "/kapacitor/v1/tasks/cpu"
                },
                "id": "cpu",
                "template-id": "",
                "type": "stream",
                "dbrps": [
                    {
                        "db": "d",
                        "rp": "r"
                    }
                ],
                "script": "stream|where(lambda: \\"a\\" \\u003c 1)\\n",
                "vars": {
                    "a": {
                        "type": "list",
                        "value": [
                            {
                                "type": "string",
                                "value": "x",
                                "description": ""
                            },
                            {
                                "type": "star",
                                "value": null,
                                "description": ""
                            }
                        ],
                        "description": ""
                    },
                    "b": {
                        "type": "int",
                        "value": 9,
                        "description": ""
                    }
                },
                "dot": "digraph cpu {}",
                "status": "disabled",
                "executing": false,
                "error": "",
                "stats": {},
                "created": "2024-05-06T07:08:09.5Z",
                "modified": "2024-05-06T07:08:09.5Z",
                "last-enabled": "0001-01-01T00:00:00Z"
            }""");
    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void readsNamesOfFieldsInAnyCaseAndIgnoresUnknownOnes() throws IOException {
    TaskDefinition definition =
        defined(
            """
            {"ID":"a","Template-Id":"t","TYPE":"batch","DBRPs":[{"DB":"d"}],"Script":"s",
             "status":"enabled","color":{"x":[1,2]},"vars":null}""");
    assertThat(definition)
        .isEqualTo(
            new TaskDefinition(
                "a",
                "t",
                Optional.of(EdgeType.BATCH),
                List.of(new DbRp("d", "")),
                "s",
                Map.of(),
                Optional.of(TaskStatus.ENABLED)));
  }

  @Test
  void takesWhatIsNotGivenForEmpty() throws IOException {
    assertThat(defined("{\"script\":\"s\",\"type\":\"invalid\",\"id\":null}"))
        .isEqualTo(
            new TaskDefinition(
                "", "", Optional.empty(), List.of(), "s", Map.of(), Optional.empty()));
  }

  @Test
  void refusesBodiesThatAreNotTheJsonThatIsWanted() throws IOException {
    for (String body :
        new String[] {
          "",
          "{not json",
          "[]",
          "{\"id\":1}",
          "{\"type\":\"weird\"}",
          "{\"status\":\"sleeping\"}",
          "{\"dbrps\":{}}",
          "{\"dbrps\":[1]}"
        }) {
      assertError(post(body), 400, "invalid JSON");
    }
  }

  @Test
  void passesOnWhatTheTasksRefuse() throws IOException {
    assertError(post("{\"id\":\"a\"}"), 400, "must provide TICKscript");
    define("a");
    assertError(define("a"), 400, "task a already exists");
    Reply failed = server.send("PATCH", TASKS + "/a", "{}");
    assertError(failed, 500, "failed to replace task definition: disk full");
  }

  @Test
  void knowsNothingOfOtherTasks() throws IOException {
    assertError(server.get(TASKS + "/x"), 404, "no task exists");
    assertError(server.get(TASKS + "/x/y"), 404, "no task exists");
    assertError(
        server.send("PATCH", TASKS + "/x", "{\"vars\":{\"a\":{}}}"),
        404,
        "task does not exist, cannot update");
    assertError(server.send("PATCH", TASKS + "/x", "{"), 400, "invalid JSON");
    assertThat(server.send("DELETE", TASKS + "/x", "").status()).isEqualTo(204);
    for (String method : new String[] {"GET", "PATCH", "DELETE"}) {
      assertError(server.send(method, TASKS + "/", ""), 400, "must specify task id on path");
    }
  }

  @Test
  void deletesTasks() throws IOException {
    define("a%20b".replace("%20", " "));
    assertThat(server.send("DELETE", TASKS + "/a%20b", "").status()).isEqualTo(204);
    assertThat(server.tasks.stored).isEmpty();
  }

  @Test
  void showsStatisticsOfTasksThatRun() throws IOException {
    define("a");
    assertThat(server.get(TASKS + "/a").body())
        .contains(
            """
                "dot": "digraph a {ATTRIBUTES}",
                "status": "enabled",
                "executing": true,
                "error": "",
                "stats": {
                    "task-stats": {
                        "throughput": 1.5
                    },
                    "node-stats": {
                        "from1": {
                            "collected": 3,
                            "emitted": 0,
                            "errors": 0
                        },
                        "stream0": {
                            "avg_exec_time_ns": 12500,
                            "collected": 3,
                            "emitted": 3
                        }
                    }
                },
            """);
  }

  @Test
  void showsWhyAScriptNoLongerCompiles() throws IOException {
    post("{\"id\":\"a\",\"script\":\"bad\"}");
    assertThat(server.get(TASKS + "/a").body())
        .contains("\"dot\": \"\"")
        .contains("\"error\": \"line 1 char 1: bad\"");
    assertThat(server.get(TASKS + "?fields=dot&fields=error").body())
        .contains("\"dot\": null")
        .contains("\"error\": \"\"");
  }

  @Test
  void servesWhatNodesServe() throws IOException {
    server.engine.endpoints.put("a|x", "{\"series\":null}");
    server.engine.endpoints.put("a|x/y", "{\"series\":[]}");
    assertThat(server.get(TASKS + "/a/x").body()).isEqualTo("{\"series\":null}");
    assertThat(server.get(TASKS + "/a/x").status()).isEqualTo(200);
    assertThat(server.get(TASKS + "/a/x/y").body()).isEqualTo("{\"series\":[]}");
    assertThat(server.get("/kapacitor/v1preview/tasks/a/x").body()).isEqualTo("{\"series\":null}");
    assertThat(server.get(TASKS + "/a/z").status()).isEqualTo(404);
  }

  @Test
  void showsATaskAsAReplayRunsIt() throws IOException {
    post("{\"id\":\"a\",\"script\":\"s\"}");
    post("{\"id\":\"b\",\"script\":\"s\"}");
    server.replays.replay("r", "a", "rec", false, false);
    assertThat(server.get(TASKS + "/a?replay-id=r").body())
        .contains("\"executing\": true")
        .contains("\"dot\": \"digraph of replay\"")
        .contains("\"throughput\": 1.5");
    assertThat(server.get(TASKS + "/a?replay-id=main").body()).contains("\"executing\": false");
    assertError(server.get(TASKS + "/b?replay-id=r"), 400, "replay r is not for task: b");
    assertError(server.get(TASKS + "/a?replay-id=x"), 400, "no running replay with ID: x");
    server.replays.finish("r");
    assertError(server.get(TASKS + "/a?replay-id=r"), 400, "no running replay with ID: r");
  }
}
