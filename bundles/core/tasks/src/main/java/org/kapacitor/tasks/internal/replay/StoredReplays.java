package org.kapacitor.tasks.internal.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.api.plan.Plan;
import org.kapacitor.api.text.Times;
import org.kapacitor.config.Settings;
import org.kapacitor.engine.Engine;
import org.kapacitor.store.Shelf;
import org.kapacitor.store.Store;
import org.kapacitor.tasks.DotView;
import org.kapacitor.tasks.JobStatus;
import org.kapacitor.tasks.Recording;
import org.kapacitor.tasks.Recordings;
import org.kapacitor.tasks.Replay;
import org.kapacitor.tasks.Replays;
import org.kapacitor.tasks.RequestException;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskStatistics;
import org.kapacitor.tasks.Tasks;
import org.kapacitor.tasks.internal.graph.RunningGraph;
import org.kapacitor.tasks.internal.recording.RecordingFiles;
import org.kapacitor.tasks.internal.store.Ids;
import org.kapacitor.tasks.internal.store.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The replays: what is known of them in the store; each one runs on a thread of its own. */
@Component(service = Replays.class)
public final class StoredReplays implements Replays, AutoCloseable {
  private static final String SHUTDOWN = "unexpected Kapacitor shutdown";
  private static final long PATIENCE_SECONDS = 10;

  private final RecordingFiles files;
  private final Tasks tasks;
  private final Recordings recordings;
  private final Engine engine;
  private final Surroundings around;
  private final Records<Replay> records;
  private final Map<String, ReplayJob> running = new ConcurrentHashMap<>();

  /** The replays that are in the store. */
  @Activate
  public StoredReplays(
      @Reference Store store,
      @Reference Settings settings,
      @Reference Tasks tasks,
      @Reference Recordings recordings,
      @Reference Engine engine) {
    this(store, tasks, recordings, Surroundings.real(engine, RecordingFiles.configured(settings)));
  }

  /**
   * What replays work with; for tests it can be replaced.
   *
   * @param engine runs the tasks
   * @param files of the recordings
   * @param wall dates replays, and what they wait for
   * @param threads runs them
   */
  public record Surroundings(
      Engine engine, RecordingFiles files, WallClock wall, Executor threads) {
    static Surroundings real(Engine engine, RecordingFiles files) {
      return new Surroundings(engine, files, new SystemWallClock(), Surroundings::start);
    }

    private static void start(Runnable replay) {
      Thread thread = new Thread(replay, "kapacitor-replay");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** The replays that are in a store. */
  public StoredReplays(Store store, Tasks tasks, Recordings recordings, Surroundings around) {
    this.files = around.files();
    this.tasks = tasks;
    this.recordings = recordings;
    this.engine = around.engine();
    this.around = around;
    records =
        new Records<>(new Shelf<>(store, "replays", new ReplayFormat()), Replay::id, Replay::date);
    records.all().forEach(replay -> records.update(replay.id(), StoredReplays::failedIfRunning));
  }

  private static Replay failedIfRunning(Replay replay) {
    return replay.status() == JobStatus.RUNNING
        ? ended(replay, replay.date(), replay.progress(), Outcome.failed(SHUTDOWN))
        : replay;
  }

  private static Replay ended(Replay replay, Instant date, double progress, Outcome outcome) {
    return new Replay(
        replay.id(),
        replay.task(),
        replay.recording(),
        replay.recordingTime(),
        replay.realClock(),
        date,
        outcome.error(),
        outcome.error().isEmpty() ? JobStatus.FINISHED : JobStatus.FAILED,
        progress,
        outcome.nodes());
  }

  @Deactivate
  @Override
  public void close() {
    List<ReplayJob> jobs = List.copyOf(running.values());
    running.clear();
    jobs.forEach(ReplayJob::cancel);
    jobs.forEach(job -> records.update(job.order().replay().id(), StoredReplays::failedIfRunning));
    try {
      for (ReplayJob job : jobs) {
        job.awaitEnd(PATIENCE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Replay replay(
      String id, String task, String recording, boolean recordingTime, boolean realClock) {
    String checked = Ids.of("replay", id);
    Plan plan = plan(task);
    Set<DbRp> sources =
        tasks.find(task).map(Task::dbrps).map(Set::copyOf).orElseThrow(StoredReplays::noTask);
    Recording source =
        recordings
            .find(recording)
            .orElseThrow(
                () -> RequestException.notFound("recording not found: no recording exists"));
    Replay replay =
        new Replay(
            checked,
            task,
            recording,
            recordingTime,
            realClock,
            now(),
            "",
            JobStatus.RUNNING,
            0,
            Map.of());
    start(new ReplayJob.Order(replay, plan, sources, files.file(source)));
    return replay;
  }

  private Plan plan(String task) {
    try {
      return tasks.plan(task);
    } catch (RequestException e) {
      throw new RequestException(e.kind(), "task load: " + e.getMessage());
    }
  }

  private static RequestException noTask() {
    return RequestException.notFound("task load: no task exists");
  }

  private void start(ReplayJob.Order order) {
    ReplayJob job = new ReplayJob(order, engine, around.wall(), this::ended);
    records.put(order.replay());
    running.put(order.replay().id(), job);
    around.threads().execute(job);
  }

  private void ended(ReplayJob job, Outcome outcome) {
    String id = job.order().replay().id();
    // Not if another has taken its id or the server is going down.
    if (running.remove(id, job)) {
      records.update(id, replay -> ended(replay, now(), 1, outcome));
    }
  }

  private Instant now() {
    return Times.instant(around.wall().now());
  }

  @Override
  public Optional<Replay> find(String id) {
    return records.find(id);
  }

  @Override
  public List<Replay> all() {
    return records.all();
  }

  @Override
  public void delete(String id) {
    records.remove(id);
  }

  @Override
  public Optional<TaskStatistics> statistics(String id) {
    return Optional.ofNullable(running.get(id)).flatMap(ReplayJob::statistics);
  }

  @Override
  public Optional<String> dot(String id, DotView view) {
    return Optional.ofNullable(running.get(id))
        .flatMap(
            job ->
                job.statistics()
                    .map(
                        now ->
                            RunningGraph.text(
                                job.order().replay().task(), job.order().plan(), now, view)));
  }
}
