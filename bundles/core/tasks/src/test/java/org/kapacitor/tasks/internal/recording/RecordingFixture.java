package org.kapacitor.tasks.internal.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kapacitor.api.text.Times;
import org.kapacitor.tasks.Recording;
import org.kapacitor.tasks.internal.ManualScheduler;
import org.kapacitor.tasks.internal.StoredTasks;
import org.kapacitor.tasks.internal.Workbench;

/** Recordings in a directory of the test. */
class RecordingFixture {
  static final String CPU = "stream|from().measurement('cpu')|collect()";

  @TempDir Path temp;
  Path dir;
  final Workbench bench = new Workbench();
  final StoredTasks tasks = bench.open();
  ManualScheduler scheduler;
  StoredRecordings recordings;

  @BeforeEach
  void open() {
    dir = temp.resolve("replay");
    scheduler = new ManualScheduler();
    recordings =
        new StoredRecordings(
            bench.store,
            new RecordingFiles(dir),
            tasks,
            bench.engine,
            new StoredRecordings.Surroundings(bench.clock, scheduler));
  }

  @AfterEach
  void close() {
    recordings.close();
    tasks.close();
    bench.close();
  }

  void restart() {
    recordings.close();
    crash();
  }

  void crash() {
    bench.store = bench.store.afterCrash();
    open();
  }

  Recording record(String id, String task, long stop) {
    return recordings.recordStream(id, task, Times.instant(stop));
  }

  Recording found(String id) {
    return recordings.find(id).orElseThrow();
  }

  String content(String id) throws IOException {
    try (GZIPInputStream in =
        new GZIPInputStream(Files.newInputStream(dir.resolve(id + ".srpl")))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
