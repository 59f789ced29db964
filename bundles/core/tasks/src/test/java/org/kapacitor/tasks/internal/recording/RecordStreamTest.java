package org.kapacitor.tasks.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.tasks.internal.Requests.assertFails;
import static org.kapacitor.tasks.internal.Workbench.disabled;
import static org.kapacitor.tasks.internal.Workbench.enabled;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.tasks.JobStatus;
import org.kapacitor.tasks.Recording;
import org.kapacitor.tasks.RequestException.Kind;
import org.kapacitor.tasks.internal.Workbench;
import org.kapacitor.tasks.internal.Workbench.Request;

/** What is recorded (http-api.md section 5, config.md section B8). */
class RecordStreamTest extends RecordingFixture {
  @Test
  void recordsUpToThePointAfterTheStopTime() throws Exception {
    tasks.create(disabled("t", CPU));
    Recording begun = record("r", "t", 20);
    assertThat(begun)
        .isEqualTo(
            new Recording(
                "r", EdgeType.STREAM, 0, bench.clock.instant(), "", JobStatus.RUNNING, 0));
    assertThat(recordings.find("r")).contains(begun);
    bench.clock.advance(Duration.ofMinutes(1));
    bench.write("cpu v=1 10\ncpu v=2 20\ncpu v=3 21\ncpu v=4 15\n");
    scheduler.runNext();
    assertThat(content("r"))
        .isEqualTo("telegraf\nautogen\ncpu v=1 10\ntelegraf\nautogen\ncpu v=2 20\n");
    assertThat(found("r"))
        .isEqualTo(
            new Recording(
                "r",
                EdgeType.STREAM,
                Files.size(dir.resolve("r.srpl")),
                bench.clock.instant(),
                "",
                JobStatus.FINISHED,
                1));
  }

  @Test
  void writesPointsAsTheOriginalDoes() throws Exception {
    tasks.create(disabled("t", CPU));
    record("r", "t", 1795215499000000001L);
    bench.write(
        "cpu,host=a\\ b,az=x v=7,s=\"he said \\\"hi\\\"\",i=3i,f=1e3,b=T 1795215499000000001\n"
            + "cpu v=1 1795215499000000002\n");
    scheduler.runNext();
    assertThat(content("r"))
        .isEqualTo(
            "telegraf\nautogen\ncpu,az=x,host=a\\ b"
                + " b=true,f=1000,i=3i,s=\"he said \\\"hi\\\"\",v=7 1795215499000000001\n");
  }

  @Test
  void recordsOnlyWhatTheTaskIsAbout() throws Exception {
    DbRp other = new DbRp("other", "rp");
    String script =
        "var s = stream\ns|from().measurement('cpu')|collect()\ns|from().measurement('mem')|collect()";
    tasks.create(new Request("t", script).dbrps(Workbench.TELEGRAF, other).build());
    record("r", "t", 100);
    bench.write("cpu v=1 1\ndisk v=2 2\nmem v=3 3\n");
    bench.write(other, "disk v=3 3\nmem v=4 4\n");
    bench.write(new DbRp("telegraf", "rp"), "cpu v=5 5\n");
    bench.write("disk v=6 101\n");
    bench.write("mem v=7 102\n");
    scheduler.runNext();
    assertThat(content("r").lines().filter(line -> line.contains("=")))
        .containsExactlyInAnyOrder("cpu v=1 1", "mem v=3 3", "mem v=4 4");
  }

  @Test
  void recordsAllMeasurementsIfAFromNamesNone() throws Exception {
    tasks.create(disabled("t", "stream|from().measurement('cpu')|from()|collect()"));
    record("r", "t", 2);
    bench.write("disk v=1 1\nx v=2 3\n");
    scheduler.runNext();
    assertThat(content("r")).isEqualTo("telegraf\nautogen\ndisk v=1 1\n");
  }

  @Test
  void recordsWhetherTheTaskRunsOrNot() throws Exception {
    tasks.create(enabled("t", CPU));
    record("r", "t", 1);
    bench.write("cpu v=1 1\ncpu v=1 2\n");
    scheduler.runNext();
    assertThat(content("r")).contains("cpu v=1 1");
    assertThat(bench.collect.next()).isEqualTo("cpu v=1 1");
  }

  @Test
  void endsAtTheFirstPointIfTheStopTimeIsZero() throws Exception {
    tasks.create(disabled("t", CPU));
    recordings.recordStream("r", "t", Instant.parse("0001-01-01T00:00:00Z"));
    bench.write("cpu v=1 -9223372036854775806\n");
    scheduler.runNext();
    assertThat(content("r")).isEmpty();
    assertThat(found("r").status()).isEqualTo(JobStatus.FINISHED);
  }

  @Test
  void goesOnUntilThereIsAPointThatEndsIt() {
    tasks.create(disabled("t", CPU));
    recordings.recordStream("r", "t", Instant.parse("9999-01-01T00:00:00Z"));
    bench.write("cpu v=1 9223372036854775806\n");
    assertThat(found("r").status()).isEqualTo(JobStatus.RUNNING);
    assertThat(scheduler.waiting()).isZero();
  }

  @Test
  void recordsTheSameTaskTwiceAtATime() throws Exception {
    tasks.create(disabled("t", CPU));
    record("r", "t", 1);
    record("s", "t", 2);
    bench.write("cpu v=1 1\ncpu v=2 2\n");
    scheduler.runNext();
    assertThat(found("r").status()).isEqualTo(JobStatus.FINISHED);
    assertThat(found("s").status()).isEqualTo(JobStatus.RUNNING);
    bench.write("cpu v=3 3\n");
    scheduler.runNext();
    assertThat(content("s")).contains("cpu v=1 1\n", "cpu v=2 2\n").doesNotContain("v=3");
  }

  @Test
  void makesUpAnId() {
    tasks.create(disabled("t", CPU));
    assertThat(UUID.fromString(record("", "t", 1).id()).version()).isEqualTo(4);
  }

  @Test
  void refusesWrongRequestsInTheOrderOfTheReference() {
    assertFails(
        Kind.INVALID,
        "recording ID must contain only letters, numbers, '-', '.' and '_'. \"a b\"",
        () -> record("a b", "nope", 1));
    assertFails(Kind.NOT_FOUND, "no task exists", () -> record("r", "nope", 1));
    tasks.create(disabled("t", CPU));
    record("r", "t", 1);
    assertFails(Kind.NOT_FOUND, "no task exists", () -> record("r", "nope", 1));
    assertFails(Kind.FAILED, "recording already exists", () -> record("r", "t", 1));
  }

  @Test
  void failsLaterIfTheTaskIsABatchTask() {
    tasks.create(disabled("t", "batch|query('q')|trouble()"));
    assertThat(record("r", "t", 1).status()).isEqualTo(JobStatus.RUNNING);
    assertThat(found("r").status()).isEqualTo(JobStatus.FAILED);
    assertThat(found("r").error()).isEqualTo("wrong task type");
    assertThat(found("r").size()).isEqualTo(-1);
    assertThat(found("r").progress()).isEqualTo(1);
  }

  @Test
  void failsLaterIfTheFileCannotBeMade() throws IOException {
    tasks.create(disabled("t", CPU));
    Files.delete(dir);
    record("r", "t", 1);
    assertThat(found("r").status()).isEqualTo(JobStatus.FAILED);
    assertThat(found("r").error())
        .isEqualTo(
            "failed to create recording file: open "
                + dir.resolve("r.srpl")
                + ": no such file or directory");
  }
}
