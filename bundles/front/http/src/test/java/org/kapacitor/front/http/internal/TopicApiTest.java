package org.kapacitor.front.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.front.http.internal.Reply.assertError;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.alerting.HandlerSpec;
import org.kapacitor.api.alert.Level;

/** http-api.md section 7, alerts.md section 2.8. */
class TopicApiTest {
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
  void showsATopic() throws IOException {
    assertThat(server.get(TOPICS + "/cpu:a").body())
        .isEqualTo(
            """
            {
                "link": {
                    "rel": "self",
                    "href": "/kapacitor/v1/alerts/topics/cpu:a"
                },
                "id": "cpu:a",
                "level": "CRITICAL",
                "collected": 2,
                "events-link": {
                    "rel": "events",
                    "href": "/kapacitor/v1/alerts/topics/cpu:a/events"
                },
                "handlers-link": {
                    "rel": "handlers",
                    "href": "/kapacitor/v1/alerts/topics/cpu:a/handlers"
                }
            }""");
    assertError(server.get(TOPICS + "/x"), 404, "unknown topic: \\\"x\\\"");
    assertError(server.get(TOPICS + "/"), 404, "unknown topic: \\\"\\\"");
  }

  @Test
  void listsTopicsAndLinksToTheRequest() throws IOException {
    assertThat(server.get(TOPICS + "?pattern=m*&min-level=warn").body())
        .startsWith(
            """
            {
                "link": {
                    "rel": "self",
                    "href": "/kapacitor/v1/alerts/topics?pattern=m*\\u0026min-level=warn"
                },
                "topics": [
                    {
                        "link": {
                            "rel": "self",
                            "href": "/kapacitor/v1/alerts/topics/mem"
                        },
                        "id": "mem",
                        "level": "WARNING",
            """);
    assertThat(server.get("/kapacitor/v1preview/alerts/topics").body())
        .contains("\"href\": \"/kapacitor/v1/alerts/topics\"");
    assertThat(server.get(TOPICS + "?pattern=none").body()).contains("\"topics\": []");
  }

  @Test
  void readsLevelsAsLooselyAsTheOriginal() throws IOException {
    for (String level :
        new String[] {"", "ok", "OK", "i", "INFO", "o", "w", "Warn", "warningcrit"}) {
      assertThat(server.get(TOPICS + "?min-level=" + level).body())
          .as(level)
          .contains("\"id\": \"mem\"");
    }
    for (String level : new String[] {"C", "critical"}) {
      assertThat(server.get(TOPICS + "?min-level=" + level).body())
          .contains("\"id\": \"cpu:a\"")
          .doesNotContain("\"id\": \"mem\"");
    }
    assertError(server.get(TOPICS + "?min-level=bogus"), 400, "unknown alert level 'BOGUS'");
    assertError(server.get(TOPICS + "/mem/events?min-level=n"), 400, "unknown alert level 'N'");
  }

  @Test
  void refusesMalformedPatterns() throws IOException {
    for (String path : new String[] {TOPICS, TOPICS + "/mem/handlers"}) {
      assertError(
          server.get(path + "?pattern=%5B"), 400, "invalid pattern: syntax error in pattern");
    }
  }

  @Test
  void showsEvents() throws IOException {
    assertThat(server.get(TOPICS + "/cpu:a/events?min-level=info").body())
        .isEqualTo(
            """
            {
                "link": {
                    "rel": "self",
                    "href": "/kapacitor/v1/alerts/topics/cpu:a/events"
                },
                "topic": "cpu:a",
                "events": [
                    {
                        "link": {
                            "rel": "self",
                            "href": "/kapacitor/v1/alerts/topics/cpu:a/events/e"
                        },
                        "id": "e",
                        "state": {
                            "message": "m \\u003ce\\u003e",
                            "details": "d",
                            "time": "2020-09-13T12:26:40.5Z",
                            "duration": "1m30s",
                            "level": "CRITICAL"
                        }
                    }
                ]
            }""");
    assertThat(server.get(TOPICS + "/cpu:a/events/e").body())
        .startsWith("{\n    \"link\": {")
        .contains("\"id\": \"e\"");
    assertError(
        server.get(TOPICS + "/cpu:a/events/x"),
        404,
        "unknown event \\\"x\\\" in topic \\\"cpu:a\\\"");
    assertError(
        server.get(TOPICS + "/cpu:a/events/"),
        404,
        "unknown event \\\"events\\\" in topic \\\"cpu:a\\\"");
    assertError(
        server.get(TOPICS + "/x/events"),
        500,
        "failed to get topic events: unknown topic \\\"x\\\"");
  }

  @Test
  void answersOtherPathsBelowATopicWithTheTopic() throws IOException {
    String topic = server.get(TOPICS + "/mem").body();
    for (String path : new String[] {"/mem/", "/mem/events/a/b", "/mem/events/a%2Fb", "/mem/x"}) {
      assertThat(server.get(TOPICS + path).body()).as(path).isEqualTo(topic);
    }
  }

  @Test
  void deletesTopicsWhateverIsBelowThem() throws IOException {
    handler("h");
    for (String path : new String[] {"/mem", "/mem/events/e", "/mem/handlers", "/unknown"}) {
      server.topics.event("mem", "w", Level.WARNING);
      assertThat(server.send("DELETE", TOPICS + path, "").status()).as(path).isEqualTo(204);
      assertThat(server.topics.events.containsKey("mem")).isEqualTo(path.equals("/unknown"));
    }
    assertThat(server.topics.specs).hasSize(1);
  }
}
