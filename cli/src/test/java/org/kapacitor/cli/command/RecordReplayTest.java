package org.kapacitor.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.cli.Terminal;
import org.kapacitor.cli.Terminal.Outcome;
import org.kapacitor.cli.TestServer;

/** record stream and replay. */
class RecordReplayTest {
  private static final String RECORDING = "/kapacitor/v1/recordings/r";
  private static final String REPLAY = "/kapacitor/v1/replays/p";

  private TestServer server;
  private Terminal terminal;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer();
    server.on("POST /kapacitor/v1/recordings/stream", 201, item(RECORDING, "r", "running", ""));
    server.on("POST /kapacitor/v1/replays", 201, item(REPLAY, "p", "running", ""));
    terminal = new Terminal(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String item(String path, String id, String status, String error) {
    return "{\"link\":{\"href\":\"%s\"},\"id\":\"%s\",\"status\":\"%s\",\"error\":\"%s\"}"
        .formatted(path, id, status, error);
  }

  @Test
  void waitsForTheEndOfTheRecording() {
    server.on("GET " + RECORDING, 202, item(RECORDING, "r", "running", ""));
    server.on("GET " + RECORDING, 200, item(RECORDING, "r", "finished", ""));
    assertThat(
            terminal.run(
                "record", "stream", "-task", "t", "-duration", "1h30m", "-recording-id", "r"))
        .isEqualTo(new Outcome(0, "r\n", ""));
    assertThat(terminal.pauses()).isEqualTo(2);
    assertThat(server.requests())
        .containsExactly(
            "POST /kapacitor/v1/recordings/stream {\"id\":\"r\",\"task\":\"t\","
                + "\"stop\":\"2026-11-21T00:30:00Z\"}",
            "GET " + RECORDING,
            "GET " + RECORDING);
  }

  @Test
  void returnsAtOnceAndSilentlyIfToldSo() {
    assertThat(terminal.run("record", "stream", "-task", "t", "-duration", "500ms", "-no-wait"))
        .isEqualTo(new Outcome(0, "", ""));
    assertThat(server.requests())
        .containsExactly(
            "POST /kapacitor/v1/recordings/stream {\"task\":\"t\","
                + "\"stop\":\"2026-11-20T23:00:00.5Z\"}");
    assertThat(terminal.run("replay", "-task", "t", "-recording", "r", "-no-wait"))
        .isEqualTo(new Outcome(0, "", ""));
  }

  @Test
  void aFailedRecordingPrintsItsIdAndItsError() {
    server.on("GET " + RECORDING, item(RECORDING, "r", "failed", "disk full"));
    server.on("GET " + RECORDING, item(RECORDING, "r", "failed", ""));
    assertThat(terminal.run("record", "stream", "-task", "t", "-duration", "1s"))
        .isEqualTo(new Outcome(3, "r\n", "Error: disk full\n"));
    assertThat(terminal.run("record", "stream", "-task", "t", "-duration", "1s"))
        .isEqualTo(new Outcome(3, "r\n", "Error: recording failed: unknown reason\n"));
  }

  @ParameterizedTest
  @CsvSource({"-task,t", "-duration,1s", "-recording-id,x"})
  void taskAndDurationMustBeGiven(String option, String value) {
    Outcome outcome = terminal.run("record", "stream", option, value);
    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.err())
        .startsWith("Usage: kapacitor record stream [options]\n")
        .contains("\n  -duration string\n")
        .endsWith("\nError: both task and duration are required\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "s", "10x", "1.5h", "+1s", "99999999999999999w"})
  void aBadDurationIsRefused(String duration) {
    assertThat(terminal.run("record", "stream", "-task", "t", "-duration", duration))
        .isEqualTo(new Outcome(3, "", "Error: invalid duration\n"));
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aKindOfRecordingMustBeGiven() {
    Outcome outcome = terminal.run("record");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("Usage: kapacitor record [stream] [options]\n");
    assertThat(terminal.run("record", "x").err())
        .isEqualTo("Error: Unknown record type \"x\", expected 'stream'\n");
  }

  @Test
  void helpOfAKindEndsWith0() {
    Outcome outcome = terminal.run("record", "stream", "-h");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.err()).startsWith("Usage: kapacitor record stream [options]\n");
  }

  @Test
  void replaysARecording() {
    server.on("GET " + REPLAY, item(REPLAY, "p", "finished", ""));
    assertThat(
            terminal.run("replay", "-recording", "r", "-task", "t", "-rec-time", "-replay-id", "p"))
        .isEqualTo(new Outcome(0, "p\n", ""));
    assertThat(server.requests())
        .containsExactly(
            "POST /kapacitor/v1/replays {\"id\":\"p\",\"recording\":\"r\",\"task\":\"t\","
                + "\"recording-time\":true,\"clock\":\"fast\"}",
            "GET " + REPLAY);
  }

  @Test
  void replaysAtTheRecordedPaceIfToldSo() {
    server.on("GET " + REPLAY, item(REPLAY, "p", "failed", ""));
    assertThat(terminal.run("replay", "-recording", "r", "-task", "t", "-real-clock"))
        .isEqualTo(new Outcome(3, "p\n", "Error: replay failed: unknown reason\n"));
    assertThat(server.requests().get(0))
        .endsWith(
            "{\"id\":\"\",\"recording\":\"r\",\"task\":\"t\","
                + "\"recording-time\":false,\"clock\":\"real\"}");
  }

  @Test
  void recordingAndTaskMustBeGiven() {
    Outcome noRecording = terminal.run("replay", "-task", "t");
    assertThat(noRecording.exit()).isEqualTo(3);
    assertThat(noRecording.err())
        .startsWith("Usage: kapacitor replay [options]\n")
        .endsWith("\nError: must pass recording ID\n");
    assertThat(terminal.run("replay", "-recording", "r").err())
        .endsWith("\nError: must pass task ID\n");
  }

  @Test
  void anUnknownRecordingIsAnError() {
    server.on("POST /kapacitor/v1/replays", 404, "{\"error\":\"recording not found\"}");
    // The first answer of the set-up is used up before.
    terminal.run("replay", "-task", "t", "-recording", "r", "-no-wait");
    assertThat(terminal.run("replay", "-task", "t", "-recording", "r"))
        .isEqualTo(new Outcome(3, "", "Error: recording not found\n"));
  }
}
