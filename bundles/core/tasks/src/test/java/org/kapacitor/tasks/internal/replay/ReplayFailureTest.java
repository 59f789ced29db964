package org.kapacitor.tasks.internal.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.tasks.internal.Requests.assertFails;
import static org.kapacitor.tasks.internal.Workbench.disabled;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.kapacitor.tasks.RequestException.Kind;
import org.kapacitor.tasks.internal.TestNodes;

/** What can be wrong with replays (http-api.md section 6). */
class ReplayFailureTest extends ReplayFixture {
  @Test
  void drainsTheTask() throws IOException {
    tasks.create(disabled("t", "stream|from()|trouble().end('never ends')|collect()"));
    recording("r", "cpu v=1 1");
    replay("t", "r");
    assertThat(bench.collect.all()).containsExactly("cpu v=1 1");
    assertFailed("task run: trouble2: never ends");
  }

  @Test
  void refusesWrongRequestsInTheOrderOfTheReference() throws IOException {
    assertFails(
        Kind.INVALID,
        "replay ID must contain only letters, numbers, '-', '.' and '_'. \"a b\"",
        () -> replays.replay("a b", "nope", "nope", true, false));
    assertFails(Kind.NOT_FOUND, "task load: no task exists", () -> replay("nope", "nope"));
    tasks.create(disabled("t", COLLECT));
    assertFails(
        Kind.NOT_FOUND, "recording not found: no recording exists", () -> replay("t", "nope"));
    TestNodes.Counted counted = new TestNodes.Counted();
    bench.install(counted);
    tasks.create(disabled("c", "stream|from()|counted()"));
    bench.uninstall(counted);
    assertFails(
        Kind.NOT_FOUND, "task load: waiting for node type \"counted\"", () -> replay("c", "nope"));
    assertThat(replays.all()).isEmpty();
  }

  @Test
  void tellsThatTheTaskDoesNotStart() throws IOException {
    tasks.create(disabled("t", "stream|from()|trouble().open('no luck')"));
    recording("r", "cpu v=1 1");
    replay("t", "r");
    assertFailed("task start: no luck");
  }

  @Test
  void tellsThatTheTaskDoesNotStartEvenIfTheFileIsBroken() throws IOException {
    tasks.create(disabled("t", "stream|from()|trouble().open('no luck')"));
    recording("r", "cpu v=1 1");
    Files.delete(dir.resolve("r.srpl"));
    replay("t", "r");
    assertFailed("task start: no luck");
  }

  @Test
  void tellsThatTheTaskFails() throws IOException {
    tasks.create(disabled("t", "stream|from()|trouble().point('broken').end('ended')"));
    recording("r", "cpu v=1 1", "cpu v=1 2");
    replay("t", "r");
    assertFailed("task run: trouble2: broken");
  }

  @Test
  void tellsThatTheFileIsGone() throws IOException {
    tasks.create(disabled("t", COLLECT));
    recording("r", "cpu v=1 1");
    Files.delete(dir.resolve("r.srpl"));
    replay("t", "r");
    assertFailed(
        "running replay: data source open: open "
            + dir.resolve("r.srpl")
            + ": no such file or directory");
  }

  @Test
  void tellsThatTheFileIsWrong() throws IOException {
    tasks.create(disabled("t", COLLECT));
    raw("r", "telegraf\nautogen\ncpu v=1 1\ntelegraf\n");
    replay("t", "r");
    assertThat(bench.collect.all()).containsExactly("cpu v=1 1");
    assertFailed("running replay: invalid replay file format, expected another line");
    recording("r", "cpu v=1 1", "cpu v=x 2");
    replay("t", "r");
    assertFailed("running replay: unable to parse 'cpu v=x 2': invalid boolean");
    Files.write(dir.resolve("r.srpl"), "no gzip at all".getBytes(StandardCharsets.UTF_8));
    replay("t", "r");
    assertFailed("running replay: data source open: gzip: invalid header");
  }

  @Test
  void refusesToRunABatchTaskOnPoints() throws IOException {
    tasks.create(disabled("t", "batch|query('q')|trouble()"));
    recording("r", "cpu v=1 1");
    replay("t", "r");
    assertFailed("running replay: wrong task type");
  }
}
