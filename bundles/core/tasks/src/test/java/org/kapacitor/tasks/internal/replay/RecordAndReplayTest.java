package org.kapacitor.tasks.internal.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.tasks.internal.Workbench.enabled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.kapacitor.api.text.Times;
import org.kapacitor.tasks.JobStatus;
import org.kapacitor.tasks.TaskStatus;
import org.kapacitor.tasks.internal.ManualScheduler;
import org.kapacitor.tasks.internal.StoredTasks;
import org.kapacitor.tasks.internal.Workbench;
import org.kapacitor.tasks.internal.recording.RecordingFiles;
import org.kapacitor.tasks.internal.recording.StoredRecordings;

/** What is recorded and replayed is what the task got. */
class RecordAndReplayTest {
  private static final long END = 1L << 60;

  private static Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars('a', 'Z', '0', '_', '.', 'é', '字', ' ', ',', '"', '/')
        .ofMinLength(1)
        .ofMaxLength(6)
        .map(name -> name.replace(",", "\\,").replace(" ", "\\ "));
  }

  private static Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.doubles().map(Object::toString),
        Arbitraries.longs().map(number -> number + "i"),
        Arbitraries.of("true", "false"),
        Arbitraries.strings()
            .withChars('a', ' ', ',', '=', '"', '\\', '\n', '#', '字', '\t')
            .ofMaxLength(10)
            .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'));
  }

  private static Arbitrary<String> pairs(Arbitrary<String> of, int min) {
    return Arbitraries.maps(names(), of)
        .ofMinSize(min)
        .ofMaxSize(3)
        .map(
            pairs ->
                new TreeMap<>(pairs)
                    .entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + pair.getValue())
                        .collect(Collectors.joining(",")));
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Combinators.combine(
            names(), pairs(names(), 0), pairs(values(), 1), Arbitraries.longs().between(-END, END))
        .as(
            (name, tags, fields, time) ->
                "m" + name + (tags.isEmpty() ? "" : "," + tags) + " " + fields + " " + time)
        .list()
        .ofMaxSize(8);
  }

  @Property(tries = 150)
  void replaysWhatWasRecorded(@ForAll("lines") List<String> lines) throws Exception {
    Path dir = Files.createTempDirectory("recordings");
    try (Workbench bench = new Workbench();
        StoredTasks tasks = bench.open()) {
      tasks.create(enabled("t", "stream|from()|collect()"));
      ManualScheduler scheduler = new ManualScheduler();
      RecordingFiles files = new RecordingFiles(dir);
      try (StoredRecordings recordings =
              new StoredRecordings(
                  bench.store,
                  files,
                  tasks,
                  bench.engine,
                  new StoredRecordings.Surroundings(bench.clock, scheduler));
          StoredReplays replays =
              new StoredReplays(
                  bench.store,
                  tasks,
                  recordings,
                  new StoredReplays.Surroundings(
                      bench.engine, files, new SystemWallClock(), Runnable::run))) {
        recordings.recordStream("r", "t", Times.instant(END));
        lines.forEach(bench::write);
        bench.write("end v=1 " + (END + 1));
        scheduler.runNext();
        tasks.update("t", Workbench.status(TaskStatus.DISABLED));
        List<String> live = bench.collect.all();
        replays.replay("p", "t", "r", true, false);
        assertThat(replays.find("p").orElseThrow().status()).isEqualTo(JobStatus.FINISHED);
        assertThat(bench.collect.all()).isEqualTo(live.subList(0, live.size() - 1));
        assertThat(live).hasSize(lines.size() + 1);
      }
    } finally {
      delete(dir);
    }
  }

  private static void delete(Path dir) throws IOException {
    try (var files = Files.list(dir)) {
      files.forEach(
          file -> {
            try {
              Files.delete(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    Files.delete(dir);
  }
}
