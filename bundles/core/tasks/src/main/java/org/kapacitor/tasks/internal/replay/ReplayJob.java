package org.kapacitor.tasks.internal.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.api.plan.Plan;
import org.kapacitor.engine.Engine;
import org.kapacitor.engine.LinesException;
import org.kapacitor.engine.ReplayRun;
import org.kapacitor.engine.TaskSpec;
import org.kapacitor.tasks.Replay;
import org.kapacitor.tasks.TaskStatistics;
import org.kapacitor.tasks.internal.run.RunningTask;

/** One replay of a stream recording. Runs once; the other methods may be called by any thread. */
final class ReplayJob implements Runnable {

  /**
   * What is replayed.
   *
   * @param plan what the task does
   * @param sources where the task's data is written to
   * @param file the recording
   */
  record Order(Replay replay, Plan plan, Set<DbRp> sources, Path file) {}

  private final Order order;
  private final Engine engine;
  private final WallClock wall;
  private final BiConsumer<ReplayJob, Outcome> ended;
  private final CountDownLatch cancelled = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile Optional<Running> running = Optional.empty();

  /** The task, and what feeds it. */
  private record Running(ReplayRun run, ReplayFeed feed) {}

  /**
   * A job that has not begun.
   *
   * @param ended told once how it ended
   */
  ReplayJob(Order order, Engine engine, WallClock wall, BiConsumer<ReplayJob, Outcome> ended) {
    this.order = order;
    this.engine = engine;
    this.wall = wall;
    this.ended = ended;
  }

  Order order() {
    return order;
  }

  /** Statistics of the task; empty if it does not run yet. */
  Optional<TaskStatistics> statistics() {
    return running.map(
        task ->
            new TaskStatistics(
                task.feed().throughput(),
                task.run().nodeStatistics(),
                RunningTask.kinds(order.plan()),
                task.run().edgeStatistics()));
  }

  /** Ends the replay early. */
  void cancel() {
    cancelled.countDown();
  }

  /** Waits until it has ended; returns whether it has. */
  boolean awaitEnd(long seconds) throws InterruptedException {
    return over.await(seconds, TimeUnit.SECONDS);
  }

  @Override
  public void run() {
    try {
      ended.accept(this, replay());
    } finally {
      over.countDown();
    }
  }

  private Outcome replay() {
    try (PeekedRecording recording = new PeekedRecording(order.file())) {
      return new Outcome("", replay(recording));
    } catch (ReplayFailure e) {
      return Outcome.failed(e.getMessage());
    } catch (IOException e) {
      return Outcome.failed(ReplayFailure.running(e).getMessage());
    }
  }

  private Map<String, Map<String, Object>> replay(PeekedRecording recording) throws ReplayFailure {
    if (order.plan().type() != EdgeType.STREAM) {
      throw new ReplayFailure("running replay: wrong task type");
    }
    long zero = wall.now();
    ReplayFeed.Shift shift =
        new ReplayFeed.Shift(
            zero - recording.startTime().orElse(zero),
            order.replay().recordingTime(),
            order.replay().realClock());
    ReplayRun run = open(shift.seen(zero));
    ReplayFeed feed = new ReplayFeed(run, order.sources(), shift, wall, cancelled);
    running = Optional.of(new Running(run, feed));
    try (run) {
      feed(recording, feed);
      end(run);
      return run.nodeStatistics();
    }
  }

  private ReplayRun open(long startTime) throws ReplayFailure {
    if (order.sources().isEmpty()) {
      throw new ReplayFailure("task start: task does contain any dbrps");
    }
    Replay replay = order.replay();
    TaskSpec spec =
        new TaskSpec(
            replay.id(),
            replay.task(),
            order.plan(),
            order.sources(),
            Optional.empty(),
            error -> {});
    try {
      return engine.openReplay(spec, startTime);
    } catch (RuntimeException | LinkageError e) {
      throw ReplayFailure.start(e);
    }
  }

  private void feed(PeekedRecording recording, ReplayFeed feed) throws ReplayFailure {
    try {
      Optional<RecordedLine> line = recording.next();
      while (line.isPresent() && cancelled.getCount() > 0) {
        feed.take(line.get());
        line = recording.next();
      }
    } catch (IOException | LinesException e) {
      throw ReplayFailure.running(e);
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      throw ReplayFailure.task(e);
    }
  }

  private static void end(ReplayRun run) throws ReplayFailure {
    try {
      run.end();
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      throw ReplayFailure.task(e);
    }
  }
}
