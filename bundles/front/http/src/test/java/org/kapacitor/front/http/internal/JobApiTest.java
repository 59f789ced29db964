package org.kapacitor.front.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.front.http.internal.Reply.assertError;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.tasks.JobStatus;

/** http-api.md sections 5 and 6. */
class JobApiTest {
  private static final String RECORDINGS = "/kapacitor/v1/recordings";
  private static final String REPLAYS = "/kapacitor/v1/replays";
  private TestServer server;

  @BeforeEach
  void open() throws IOException {
    server = TestServer.opened();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void beginsARecording() throws IOException {
    Reply reply =
        server.send(
            "POST",
            RECORDINGS + "/stream",
            "{\"id\":\"r\",\"task\":\"t\",\"stop\":\"2024-01-01T02:00:00.25+02:00\"}");
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.body())
        .isEqualTo(
            """
            {
                "link": {
                    "rel": "self",
                    "href": "/kapacitor/v1/recordings/r"
                },
                "id": "r",
                "type": "stream",
                "size": 7,
                "date": "2024-01-01T00:00:00Z",
                "error": "",
                "status": "running",
                "progress": 0
            }""");
    assertThat(server.recordings.stop).isEqualTo(Instant.parse("2024-01-01T00:00:00.25Z"));
  }

  @Test
  void recordsUntilTheYearOneIfNoEndIsGiven() throws IOException {
    server.send("POST", RECORDINGS + "/stream", "{\"id\":\"r\",\"task\":\"t\"}");
    assertThat(server.recordings.stop).isEqualTo(Instant.parse("0001-01-01T00:00:00Z"));
  }

  @Test
  void tellsWhatIsWrongWithARequestToRecord() throws IOException {
    assertError(server.send("POST", RECORDINGS + "/stream", ""), 400, "EOF");
    assertError(server.send("POST", RECORDINGS + "/stream", "{"), 400, "unexpected EOF");
    assertError(
        server.send("POST", RECORDINGS + "/stream", "{\"id\":1}"),
        400,
        "json: cannot unmarshal number into Go struct field RecordStreamOptions.id of type string");
    assertError(
        server.send("POST", RECORDINGS + "/stream", "{\"task\":\"none\"}"), 404, "no task exists");
    assertThat(server.send("POST", RECORDINGS + "/stream", "{\"stop\":\"soon\"}").body())
        .contains("\"parsing time \\\"\\\\\\\"soon\\\\\\\"\\\"");
  }

  @Test
  void answersWhetherARecordingRuns() throws IOException {
    server.recordings.add("run", "2024-01-01T00:00:00Z", JobStatus.RUNNING);
    server.recordings.add("end", "2024-01-01T00:00:00Z", JobStatus.FINISHED);
    assertThat(server.get(RECORDINGS + "/run").status()).isEqualTo(202);
    assertThat(server.get(RECORDINGS + "/end").status()).isEqualTo(200);
    assertThat(server.get(RECORDINGS + "/end").body())
        .contains("\"status\": \"finished\"")
        .contains("\"progress\": 1");
    assertError(server.get(RECORDINGS + "/x"), 500, "error finding recording: no recording exists");
    assertError(server.get(RECORDINGS + "/"), 400, "must specify recording id on path");
  }

  @Test
  void deletesRecordings() throws IOException {
    server.recordings.add("r", "2024-01-01T00:00:00Z", JobStatus.FINISHED);
    assertThat(server.send("DELETE", RECORDINGS + "/r", "").status()).isEqualTo(204);
    assertThat(server.send("DELETE", RECORDINGS + "/r", "").status()).isEqualTo(204);
    assertThat(server.recordings.stored).isEmpty();
  }

  private List<String> ids(String path) throws IOException {
    return server
        .get(path)
        .body()
        .lines()
        .filter(line -> line.contains("\"id\""))
        .map(line -> line.replaceAll(".*\"id\": \"(.*)\",", "$1"))
        .toList();
  }

  @Test
  void listsTheNewestFirstToTheSecondAndThenByIdBackwards() throws IOException {
    server.recordings.add("a", "2024-01-01T00:00:00.9Z", JobStatus.FINISHED);
    server.recordings.add("c", "2024-01-01T00:00:00.1Z", JobStatus.FINISHED);
    server.recordings.add("b", "2024-01-01T00:00:00.5Z", JobStatus.FINISHED);
    server.recordings.add("d", "2023-01-01T00:00:00Z", JobStatus.FAILED);
    server.recordings.add("e", "2024-01-01T00:00:01Z", JobStatus.FINISHED);
    assertThat(ids(RECORDINGS + "?fields=id")).containsExactly("e", "c", "b", "a", "d");
    assertThat(ids(RECORDINGS + "?fields=id&offset=1&limit=2")).containsExactly("c", "b");
    assertThat(server.get(RECORDINGS + "?pattern=d").body())
        .isEqualTo(
            """
            {
                "recordings": [
                    {
                        "date": "2023-01-01T00:00:00Z",
                        "error": "",
                        "id": "d",
                        "link": {
                            "rel": "self",
                            "href": "/kapacitor/v1/recordings/d"
                        },
                        "progress": 1,
                        "size": 7,
                        "status": "failed",
                        "type": "stream"
                    }
                ]
            }""");
    assertError(server.get(RECORDINGS + "?fields=stats"), 400, "unsupported field \\\"stats\\\"");
  }

  @Test
  void beginsAReplay() throws IOException {
    Reply reply =
        server.send(
            "POST",
            REPLAYS,
            "{\"id\":\"p\",\"task\":\"t\",\"recording\":\"r\",\"recording-time\":true,"
                + "\"clock\":\"real\"}");
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.body())
        .isEqualTo(
            """
            {
                "link": {
                    "rel": "self",
                    "href": "/kapacitor/v1/replays/p"
                },
                "id": "p",
                "task": "t",
                "recording": "r",
                "recording-time": true,
                "clock": "real",
                "date": "2024-01-01T00:00:00Z",
                "error": "",
                "status": "running",
                "progress": 0,
                "stats": {}
            }""");
  }

  @Test
  void replaysFastAndAtTheTimeOfTheReplayIfNothingElseIsSaid() throws IOException {
    String body = server.send("POST", REPLAYS, "{\"id\":\"p\",\"recording\":\"r\"}").body();
    assertThat(body).contains("\"clock\": \"fast\"").contains("\"recording-time\": false");
  }

  @Test
  void tellsWhatIsWrongWithARequestToReplay() throws IOException {
    assertError(server.send("POST", REPLAYS, "{\"clock\":\"xx\"}"), 400, "unknown Clock xx");
    assertError(
        server.send("POST", REPLAYS, "{\"recording-time\":\"yes\"}"),
        400,
        "json: cannot unmarshal string into Go struct field CreateReplayOptions.recording-time of"
            + " type bool");
    assertError(
        server.send("POST", REPLAYS, "{\"recording\":\"none\"}"),
        404,
        "recording not found: no recording exists");
  }

  @Test
  void showsStatisticsOfAReplayThatHasFinished() throws IOException {
    server.replays.replay("p", "t", "r", false, false);
    assertThat(server.get(REPLAYS + "/p").status()).isEqualTo(202);
    server.replays.finish("p");
    Reply reply = server.get(REPLAYS + "/p");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body())
        .endsWith(
            """
                "status": "finished",
                "progress": 1,
                "stats": {
                    "node-stats": {
                        "stream0": {
                            "collected": 5
                        }
                    }
                }
            }""");
    assertError(server.get(REPLAYS + "/x"), 404, "could not find replay: no replay exists");
    assertThat(server.get(REPLAYS).body()).contains("\"task\": \"t\"").doesNotContain("stats");
    assertThat(server.send("DELETE", REPLAYS + "/p", "").status()).isEqualTo(204);
    assertThat(server.get(REPLAYS).body()).isEqualTo("{\n    \"replays\": []\n}");
  }

  @Test
  void hasNotYetWhatNeedsAnInfluxDb() throws IOException {
    for (String path :
        new String[] {
          RECORDINGS + "/batch", RECORDINGS + "/query", REPLAYS + "/batch", REPLAYS + "/query"
        }) {
      assertThat(server.send("POST", path, "{}").status()).as(path).isEqualTo(404);
    }
  }
}
