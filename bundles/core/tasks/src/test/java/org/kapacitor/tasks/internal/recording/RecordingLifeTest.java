package org.kapacitor.tasks.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapacitor.tasks.internal.Requests.assertFails;
import static org.kapacitor.tasks.internal.Workbench.disabled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.tasks.JobStatus;
import org.kapacitor.tasks.Recording;
import org.kapacitor.tasks.RequestException.Kind;

/** Recordings and their files as time goes by (http-api.md section 5). */
class RecordingLifeTest extends RecordingFixture {
  @Test
  void deletesARecordingAndItsFile() throws Exception {
    tasks.create(disabled("t", CPU));
    record("r", "t", 1);
    bench.write("cpu v=1 2\n");
    scheduler.runNext();
    recordings.delete("r");
    assertThat(recordings.find("r")).isEmpty();
    assertThat(dir.resolve("r.srpl")).doesNotExist();
    recordings.delete("r");
    restart();
    assertThat(recordings.all()).isEmpty();
  }

  @Test
  void tellsThatTheFileIsMissingButForgetsTheRecording() throws Exception {
    tasks.create(disabled("t", CPU));
    record("r", "t", 1);
    bench.write("cpu v=1 2\n");
    scheduler.runNext();
    Files.delete(dir.resolve("r.srpl"));
    assertFails(
        Kind.FAILED,
        "remove " + dir.resolve("r.srpl") + ": no such file or directory",
        () -> recordings.delete("r"));
    assertThat(recordings.find("r")).isEmpty();
  }

  @Test
  void endsARecordingThatIsDeletedWhileItRuns() {
    tasks.create(disabled("t", CPU));
    record("r", "t", 1);
    recordings.delete("r");
    bench.write("cpu v=1 2\n");
    scheduler.runDue();
    assertThat(recordings.all()).isEmpty();
    assertThat(dir.resolve("r.srpl")).doesNotExist();
    assertThat(record("r", "t", 1).status()).isEqualTo(JobStatus.RUNNING);
  }

  @Test
  void failsWhatRanWhenTheServerDied() {
    tasks.create(disabled("t", CPU));
    Recording begun = record("r", "t", 1);
    bench.clock.advance(Duration.ofMinutes(1));
    crash();
    assertThat(found("r"))
        .isEqualTo(
            new Recording(
                "r",
                EdgeType.STREAM,
                0,
                begun.date(),
                "unexpected Kapacitor shutdown",
                JobStatus.FAILED,
                0));
  }

  @Test
  void failsWhatRunsWhenTheServerStopsAndEndsItsFile() throws IOException {
    tasks.create(disabled("t", CPU));
    record("r", "t", 10);
    recordings.close();
    assertThat(found("r").status()).isEqualTo(JobStatus.FAILED);
    assertThat(found("r").error()).isEqualTo("unexpected Kapacitor shutdown");
    assertThat(content("r")).isEmpty();
  }

  @Test
  void finishesWhatIsOverWhenTheServerStops() throws Exception {
    tasks.create(disabled("t", CPU));
    record("r", "t", 10);
    bench.write("cpu v=1 1\ncpu v=2 11\n");
    scheduler.awaitNext();
    recordings.close();
    assertThat(found("r").status()).isEqualTo(JobStatus.FINISHED);
    assertThat(content("r")).contains("cpu v=1 1");
  }

  @Test
  void registersFilesThatItDoesNotKnow() throws IOException {
    Instant modified = Instant.parse("2020-02-03T04:05:06Z");
    Files.write(dir.resolve("a.b.srpl"), new byte[23]);
    Files.write(dir.resolve("c.brpl"), new byte[5]);
    Files.write(dir.resolve("readme.txt"), new byte[5]);
    Files.write(dir.resolve("plain"), new byte[5]);
    Files.createDirectory(dir.resolve("d.srpl"));
    for (String name : new String[] {"a.b.srpl", "c.brpl"}) {
      Files.setLastModifiedTime(dir.resolve(name), FileTime.from(modified));
    }
    restart();
    assertThat(recordings.all())
        .containsExactly(
            new Recording("c", EdgeType.BATCH, 5, modified, "", JobStatus.FINISHED, 1),
            new Recording("a.b", EdgeType.STREAM, 23, modified, "", JobStatus.FINISHED, 1));
  }

  @Test
  void keepsWhatItKnowsOfAFile() throws Exception {
    tasks.create(disabled("t", CPU));
    record("r", "t", 1);
    bench.write("cpu v=1 2\n");
    scheduler.runNext();
    Recording known = found("r");
    Files.write(dir.resolve("r.srpl"), new byte[100]);
    restart();
    assertThat(recordings.all()).containsExactly(known);
  }

  @Test
  void tellsThatItCannotMakeItsDirectory() throws IOException {
    Path file = Files.createFile(temp.resolve("file"));
    assertThatThrownBy(
            () ->
                new StoredRecordings(
                    bench.store,
                    new RecordingFiles(file.resolve("replay")),
                    tasks,
                    bench.engine,
                    new StoredRecordings.Surroundings(bench.clock, scheduler)))
        .hasMessageStartingWith("directory of recordings: ");
  }

  @Test
  void needsADirectory() {
    assertThatThrownBy(() -> new ReplaySection(""))
        .isInstanceOf(OptionException.class)
        .hasMessage("replay: must specify dir");
  }
}
