package org.kapacitor.tasks.internal.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.api.plan.Plan;
import org.kapacitor.api.text.Times;
import org.kapacitor.config.Settings;
import org.kapacitor.engine.Engine;
import org.kapacitor.store.Shelf;
import org.kapacitor.store.Store;
import org.kapacitor.tasks.JobStatus;
import org.kapacitor.tasks.Recording;
import org.kapacitor.tasks.Recordings;
import org.kapacitor.tasks.RequestException;
import org.kapacitor.tasks.Tasks;
import org.kapacitor.tasks.internal.DaemonScheduler;
import org.kapacitor.tasks.internal.Scheduler;
import org.kapacitor.tasks.internal.store.Ids;
import org.kapacitor.tasks.internal.store.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The recordings: what is known of them in the store, the data in files. */
@Component(service = Recordings.class)
public final class StoredRecordings implements Recordings, AutoCloseable {
  private static final String SHUTDOWN = "unexpected Kapacitor shutdown";

  private final RecordingFiles files;
  private final Tasks tasks;
  private final Engine engine;
  private final Clock clock;
  private final Scheduler scheduler;
  private final Records<Recording> records;
  private final Map<String, StreamRecorder> running = new ConcurrentHashMap<>();

  /** The recordings of the directory that is configured. */
  @Activate
  public StoredRecordings(
      @Reference Store store,
      @Reference Settings settings,
      @Reference Tasks tasks,
      @Reference Engine engine) {
    this(store, RecordingFiles.configured(settings), tasks, engine, Surroundings.real());
  }

  /**
   * What can be replaced for tests.
   *
   * @param clock dates recordings
   * @param scheduler closed with the recordings
   */
  public record Surroundings(Clock clock, Scheduler scheduler) {
    static Surroundings real() {
      return new Surroundings(Clock.systemUTC(), new DaemonScheduler("kapacitor-recordings"));
    }
  }

  /** The recordings of a store and a directory. */
  public StoredRecordings(
      Store store, RecordingFiles files, Tasks tasks, Engine engine, Surroundings around) {
    this.files = files;
    this.tasks = tasks;
    this.engine = engine;
    this.clock = around.clock();
    this.scheduler = around.scheduler();
    records =
        new Records<>(
            new Shelf<>(store, "recordings", new RecordingFormat()),
            Recording::id,
            Recording::date);
    files.scan().forEach(records::add);
    records.all().forEach(it -> records.update(it.id(), StoredRecordings::failedIfRunning));
  }

  private static Recording failedIfRunning(Recording recording) {
    return recording.status() == JobStatus.RUNNING
        ? new Recording(
            recording.id(),
            recording.type(),
            recording.size(),
            recording.date(),
            SHUTDOWN,
            JobStatus.FAILED,
            recording.progress())
        : recording;
  }

  @Deactivate
  @Override
  public void close() {
    scheduler.close();
    running.forEach(
        (id, recorder) -> {
          if (recorder.over()) {
            finish(id, recorder);
          } else {
            recorder.close();
            records.update(id, StoredRecordings::failedIfRunning);
          }
        });
  }

  @Override
  public Recording recordStream(String id, String task, Instant stop) {
    String checked = Ids.of("recording", id);
    Set<DbRp> sources =
        tasks
            .find(task)
            .map(found -> Set.copyOf(found.dbrps()))
            .orElseThrow(() -> RequestException.notFound("no task exists"));
    Plan plan = tasks.plan(task);
    Recording recording =
        new Recording(checked, EdgeType.STREAM, 0, clock.instant(), "", JobStatus.RUNNING, 0);
    if (!records.add(recording)) {
      throw RequestException.failed("recording already exists");
    }
    String error = begin(recording, sources, plan, nanos(stop));
    if (!error.isEmpty()) {
      end(checked, error);
    }
    return recording;
  }

  /** The nearest time that points can have: a stop time of zero ends before all of them. */
  private static long nanos(Instant time) {
    if (time.isBefore(Times.instant(Long.MIN_VALUE))) {
      return Long.MIN_VALUE;
    }
    return time.isAfter(Times.instant(Long.MAX_VALUE)) ? Long.MAX_VALUE : Times.nanos(time);
  }

  /** Begins to record; returns why it cannot, or an empty text. */
  private String begin(Recording recording, Set<DbRp> sources, Plan plan, long stop) {
    if (plan.type() != EdgeType.STREAM) {
      return "wrong task type";
    }
    String id = recording.id();
    try {
      PointWriter writer = PointWriter.create(files.file(recording));
      // Not finished at once: the thread is the engine's and must not wait for the disk.
      StreamRecorder recorder =
          new StreamRecorder(writer, stop, it -> scheduler.execute(() -> finish(id, it)));
      running.put(id, recorder);
      recorder.listen(engine, sources, Measurements.of(plan));
      return "";
    } catch (IOException e) {
      return "failed to create recording file: " + FileErrors.text("open", e);
    }
  }

  private void finish(String id, StreamRecorder recorder) {
    if (running.remove(id, recorder)) {
      end(id, recorder.close());
    }
  }

  private void end(String id, String error) {
    records.update(
        id,
        recording ->
            new Recording(
                id,
                recording.type(),
                files.size(recording),
                clock.instant(),
                error,
                error.isEmpty() ? JobStatus.FINISHED : JobStatus.FAILED,
                1));
  }

  @Override
  public Optional<Recording> find(String id) {
    return records.find(id);
  }

  @Override
  public List<Recording> all() {
    return records.all();
  }

  @Override
  public void delete(String id) {
    Optional<Recording> recording = records.find(id);
    if (recording.isPresent() && records.remove(id)) {
      Optional.ofNullable(running.remove(id)).ifPresent(StreamRecorder::close);
      try {
        Files.delete(files.file(recording.get()));
      } catch (IOException e) {
        throw RequestException.failed(FileErrors.text("remove", e));
      }
    }
  }
}
