package org.kapacitor.tasks.internal.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kapacitor.tasks.JobStatus;
import org.kapacitor.tasks.Replay;
import org.kapacitor.tasks.internal.ManualScheduler;
import org.kapacitor.tasks.internal.StoredTasks;
import org.kapacitor.tasks.internal.Workbench;
import org.kapacitor.tasks.internal.recording.RecordingFiles;
import org.kapacitor.tasks.internal.recording.StoredRecordings;

/** Replays of recordings that a test makes up, on the test's thread. */
class ReplayFixture {
  static final String COLLECT = "stream|from().measurement('cpu')|collect()";
  static final long START = 1_000_000_000_000L;
  static final long SECOND = 1_000_000_000L;

  @TempDir Path dir;
  final Workbench bench = new Workbench();
  final StoredTasks tasks = bench.open();
  final Wall wall = new Wall();
  final Deque<Runnable> threads = new ArrayDeque<>();
  StoredRecordings recordings;
  StoredReplays replays;

  /** A clock that jumps to whatever is waited for. */
  static final class Wall implements WallClock {
    final List<Long> waitedFor = new ArrayList<>();
    long now = START;
    Runnable meanwhile = () -> {};

    @Override
    public long now() {
      return now;
    }

    @Override
    public void waitFor(long time, CountDownLatch cancelled) {
      waitedFor.add(time - START);
      now = Math.max(now, time);
      meanwhile.run();
    }
  }

  @BeforeEach
  void open() {
    open(Runnable::run);
  }

  void open(Executor executor) {
    RecordingFiles files = new RecordingFiles(dir);
    recordings =
        new StoredRecordings(
            bench.store,
            files,
            tasks,
            bench.engine,
            new StoredRecordings.Surroundings(bench.clock, new ManualScheduler()));
    replays =
        new StoredReplays(
            bench.store,
            tasks,
            recordings,
            new StoredReplays.Surroundings(bench.engine, files, wall, executor));
  }

  /** Replays go on when the test runs {@link #threads}. */
  void openWithManualThreads() {
    replays.close();
    open(threads::add);
  }

  @AfterEach
  void close() {
    replays.close();
    recordings.close();
    tasks.close();
    bench.close();
  }

  void recording(String id, String... lines) throws IOException {
    StringBuilder content = new StringBuilder();
    for (String line : lines) {
      content.append("telegraf\nautogen\n").append(line).append('\n');
    }
    raw(id, content.toString());
  }

  void raw(String id, String content) throws IOException {
    RecordingFile.write(dir.resolve(id + ".srpl"), content);
    replays.close();
    recordings.close();
    open();
  }

  Replay replay(String task, String recording) {
    return replays.replay("p", task, recording, true, false);
  }

  Replay found() {
    return replays.find("p").orElseThrow();
  }

  void assertFailed(String error) {
    assertThat(found().error()).isEqualTo(error);
    assertThat(found().status()).isEqualTo(JobStatus.FAILED);
    assertThat(found().progress()).isEqualTo(1);
    assertThat(found().nodes()).isEmpty();
  }
}
