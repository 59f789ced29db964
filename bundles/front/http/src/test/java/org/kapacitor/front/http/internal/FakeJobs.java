package org.kapacitor.front.http.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.tasks.DotView;
import org.kapacitor.tasks.JobStatus;
import org.kapacitor.tasks.Recording;
import org.kapacitor.tasks.Recordings;
import org.kapacitor.tasks.Replay;
import org.kapacitor.tasks.Replays;
import org.kapacitor.tasks.RequestException;
import org.kapacitor.tasks.TaskStatistics;

/** Keep recordings and replays. */
final class FakeJobs {
  private FakeJobs() {}

  static final class OfRecording implements Recordings {
    final Map<String, Recording> stored = new LinkedHashMap<>();
    Instant stop;

    void add(String id, String date, JobStatus status) {
      double progress = status == JobStatus.RUNNING ? 0 : 1;
      stored.put(
          id, new Recording(id, EdgeType.STREAM, 7, Instant.parse(date), "", status, progress));
    }

    @Override
    public Recording recordStream(String id, String task, Instant recordingStop) {
      if (task.equals("none")) {
        throw RequestException.notFound("no task exists");
      }
      stop = recordingStop;
      add(id, "2024-01-01T00:00:00Z", JobStatus.RUNNING);
      return stored.get(id);
    }

    @Override
    public Optional<Recording> find(String id) {
      return Optional.ofNullable(stored.get(id));
    }

    @Override
    public List<Recording> all() {
      return List.copyOf(stored.values());
    }

    @Override
    public void delete(String id) {
      stored.remove(id);
    }
  }

  static final class OfReplay implements Replays {
    final Map<String, Replay> stored = new LinkedHashMap<>();

    @Override
    public Replay replay(
        String id, String task, String recording, boolean recordingTime, boolean realClock) {
      if (recording.equals("none")) {
        throw RequestException.notFound("recording not found: no recording exists");
      }
      Replay replay =
          new Replay(
              id,
              task,
              recording,
              recordingTime,
              realClock,
              Instant.parse("2024-01-01T00:00:00Z"),
              "",
              JobStatus.RUNNING,
              0,
              Map.of());
      stored.put(id, replay);
      return replay;
    }

    void finish(String id) {
      Replay r = stored.get(id);
      stored.put(
          id,
          new Replay(
              id,
              r.task(),
              r.recording(),
              r.recordingTime(),
              r.realClock(),
              r.date(),
              "",
              JobStatus.FINISHED,
              1,
              Map.of("stream0", Map.of("collected", 5L))));
    }

    @Override
    public Optional<Replay> find(String id) {
      return Optional.ofNullable(stored.get(id));
    }

    @Override
    public List<Replay> all() {
      return List.copyOf(stored.values());
    }

    @Override
    public void delete(String id) {
      stored.remove(id);
    }

    @Override
    public Optional<TaskStatistics> statistics(String id) {
      return find(id)
          .filter(replay -> replay.status() == JobStatus.RUNNING)
          .map(replay -> FakeTasks.statistics());
    }

    @Override
    public Optional<String> dot(String id, DotView view) {
      return statistics(id).map(run -> "digraph of replay");
    }
  }
}
