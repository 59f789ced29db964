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
import org.kapacitor.tasks.TaskDefinition;

/** http-api.md sections 1.4 and 3.2. */
class TaskListTest {
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

  private Reply define(String id) throws IOException {
    return post("{\"id\":\"" + id + "\",\"script\":\"s\",\"status\":\"enabled\"}");
  }

  @Test
  void showsScriptsAndGraphsAsAskedFor() throws IOException {
    define("a");
    assertThat(server.get(TASKS + "/a?script-format=raw&dot-view=labels").body())
        .contains("\"script\": \"s\",")
        .contains("\"dot\": \"digraph a {LABELS}\"");
    assertThat(server.get(TASKS + "/a?script-format=formatted&dot-view=attributes").body())
        .contains("\"script\": \"s\\n\",")
        .contains("\"dot\": \"digraph a {ATTRIBUTES}\"");
    for (String path : new String[] {TASKS, TASKS + "/a"}) {
      assertError(
          server.get(path + "?dot-view=x%22y"),
          400,
          "invalid dot-view parameter \\\"x\\\\\\\"y\\\"");
      assertError(
          server.get(path + "?script-format=%09"),
          400,
          "invalid script-format parameter \\\"\\\\t\\\"");
    }
  }

  @Test
  void listsTasksWithFieldsInByteOrder() throws IOException {
    post("{\"id\":\"a\",\"script\":\"s\"}");
    assertThat(server.get(TASKS).body())
        .isEqualTo(
            """
            {
                "tasks": [
                    {
                        "created": "2024-05-06T07:08:09.5Z",
                        "dbrps": [],
                        "dot": "digraph a {}",
                        "error": "",
                        "executing": false,
                        "id": "a",
                        "last-enabled": "0001-01-01T00:00:00Z",
                        "link": {
                            "rel": "self",
                            "href": "/kapacitor/v1/tasks/a"
                        },
                        "modified": "2024-05-06T07:08:09.5Z",
                        "script": "s\\n",
                        "stats": null,
                        "status": "disabled",
                        "type": "stream",
                        "vars": {}
                    }
                ]
            }""");
  }

  @Test
  void listsTheFieldsAskedForAndAlwaysIdAndLink() throws IOException {
    post("{\"id\":\"a\",\"script\":\"s\",\"template-id\":\"t\"}");
    assertThat(server.get(TASKS + "?fields=status&fields=template-id&fields=status").body())
        .isEqualTo(
            """
            {
                "tasks": [
                    {
                        "id": "a",
                        "link": {
                            "rel": "self",
                            "href": "/kapacitor/v1/tasks/a"
                        },
                        "status": "disabled",
                        "template-id": "t"
                    }
                ]
            }""");
    assertError(
        server.get(TASKS + "?fields=id,status"), 400, "unsupported field \\\"id,status\\\"");
    assertThat(server.get(TASKS + "?fields=bogus&pattern=nope").status()).isEqualTo(200);
  }

  private String ids(String query) throws IOException {
    Reply reply = server.get(TASKS + "?fields=id" + query);
    assertThat(reply.status()).isEqualTo(200);
    return reply
        .body()
        .lines()
        .filter(line -> line.contains("\"id\""))
        .map(line -> line.replaceAll(".*\"id\": \"(.*)\",", "$1"))
        .toList()
        .toString();
  }

  @Test
  void listsPages() throws IOException {
    for (String id : "a b c d e-1 e-2".split(" ")) {
      define(id);
    }
    assertThat(ids("")).isEqualTo("[a, b, c, d, e-1, e-2]");
    assertThat(ids("&offset=1&limit=2")).isEqualTo("[b, c]");
    assertThat(ids("&pattern=e-*&offset=1")).isEqualTo("[e-2]");
    assertThat(ids("&pattern=%5Bac%5D")).isEqualTo("[a, c]");
    assertThat(ids("&pattern=%5B")).isEqualTo("[]");
    assertThat(ids("&limit=0")).isEqualTo("[]");
    assertThat(ids("&offset=-3&limit=2")).isEqualTo("[a, b]");
    assertThat(ids("&limit=-1&offset=4&pattern=a")).isEqualTo("[a, b, c, d, e-1, e-2]");
    assertThat(ids("&offset=99")).isEqualTo("[]");
  }

  @Test
  void listsOneHundredTasksIfNothingElseIsSaid() throws IOException {
    for (int i = 0; i < 101; i++) {
      server.tasks.create(
          new TaskDefinition(
              "t" + i, "", Optional.empty(), List.of(), "s", Map.of(), Optional.empty()));
    }
    assertThat(ids("").split(",")).hasSize(100);
    assertThat(ids("&limit=1000").split(",")).hasSize(101);
  }

  @Test
  void refusesPagesThatAreNotNumbers() throws IOException {
    assertError(
        server.get(TASKS + "?offset=x"),
        400,
        "invalid offset parameter \\\"x\\\" must be an integer: strconv.ParseInt: parsing \\\"x\\\":"
            + " invalid syntax");
    assertError(
        server.get(TASKS + "?limit=99999999999999999999"),
        400,
        "invalid limit parameter \\\"99999999999999999999\\\" must be an integer:"
            + " strconv.ParseInt: parsing \\\"99999999999999999999\\\": value out of range");
  }
}
