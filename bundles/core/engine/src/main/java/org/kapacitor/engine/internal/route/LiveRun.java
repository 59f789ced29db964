package org.kapacitor.engine.internal.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.plan.Plan;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.engine.EdgeStatistics;
import org.kapacitor.engine.SavedState;
import org.kapacitor.engine.TaskRun;
import org.kapacitor.engine.TaskSpec;
import org.kapacitor.engine.internal.ingest.Block;
import org.kapacitor.engine.internal.run.Identity;
import org.kapacitor.engine.internal.run.Pipeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A task over live data: a mailbox, and a pipeline that works it off in turns on the pool. */
final class LiveRun implements TaskRun, Subscriber, Backlog.Worked {
  private static final Logger LOG = LoggerFactory.getLogger("org.kapacitor.engine");

  /** Points worked off in one turn before another task gets the thread. */
  private static final int TURN = 20_000;

  /** The same for a task that waits for the outside world: others want to look at it meanwhile. */
  private static final int BLOCKING_TURN = 50;

  /** How long writers wait for room while the task is paused; after that its data is dropped. */
  private static final long PAUSE_GRACE = TimeUnit.SECONDS.toNanos(5);

  /** How often a task that waits for another looks whether that one waits too. */
  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);

  private static final int MAX_CIRCLE = 1000;

  private enum State {
    RUNNING,
    PAUSED,
    FAILED,
    STOPPED
  }

  private final TaskSpec spec;
  private final RunServices services;
  private final Mailbox mailbox;
  private final Optional<ExecutorService> own;
  private final int turnPoints;
  private final Backlog backlog;
  private final Worker worker;
  private final BlockQueue queue;
  private final Throughput throughput = new Throughput();

  /** Held by whoever uses the pipeline. Fair, so that a task with much to do can be looked at. */
  private final ReentrantLock turn = new ReentrantLock(true);

  private volatile Pipeline pipeline;
  private volatile State state = State.RUNNING;
  private volatile String error = "";
  private volatile long pausedAt;
  private volatile long dropped;

  /** Where this task waits for room for what it writes back into the server. */
  private volatile Subscriber waitingFor;

  /** When waiting has to end since the task is to stop; 0 while it is not. */
  private volatile long stopDeadline;

  LiveRun(TaskSpec spec, RunServices services) {
    this.spec = spec;
    this.services = services;
    mailbox = new Mailbox(services.settings().mailboxPoints());
    boolean blocking = services.environment().nodeTypes().blocking(spec.plan());
    own = blocking ? Optional.of(TaskThread.of(spec.id())) : Optional.empty();
    turnPoints = blocking ? BLOCKING_TURN : TURN;
    backlog = new Backlog(mailbox, turnPoints);
    worker = new Worker(own.<Executor>map(thread -> thread).orElse(services.pool()), new Turns());
    queue = new BlockQueue(mailbox, worker);
    turn.lock();
    try {
      pipeline = open(spec.plan());
      spec.state().ifPresent(saved -> SavedStates.restore(pipeline, saved));
    } finally {
      turn.unlock();
    }
    if (spec.plan().type() == EdgeType.STREAM) {
      services.router().add(spec.sources(), this);
    }
    services.runs().add(this);
  }

  private Pipeline open(Plan plan) {
    return new Pipeline(
        plan,
        Identity.of(spec, false),
        services.environment(),
        services.timers(),
        this::takeControl);
  }

  private void takeControl(Runnable message) {
    if (state == State.RUNNING || state == State.PAUSED) {
      mailbox.control(message);
      worker.wake();
    }
  }

  @Override
  public String task() {
    return spec.id();
  }

  @Override
  public String name() {
    return spec.id();
  }

  @Override
  public Set<String> measurements() {
    return pipeline.measurements();
  }

  @Override
  public Optional<Reservation> reserve(int points, long deadline) throws InterruptedException {
    if (state == State.RUNNING) {
      return queue.reserve(points, deadline);
    }
    if (state == State.PAUSED) {
      long patience = pausedAt + PAUSE_GRACE;
      Optional<Reservation> room =
          queue.reserve(points, deadline - patience < 0 ? deadline : patience);
      if (room.isPresent() || System.nanoTime() - patience < 0) {
        return room;
      }
    }
    return Optional.of(new Lost());
  }

  @Override
  public Optional<Reservation> reserveBeyond(int points) {
    return state == State.RUNNING ? queue.reserveBeyond(points) : Optional.of(new Lost());
  }

  /**
   * Keeps room in another task's mailbox for what this one writes. Tasks that write to each other
   * in a circle do not wait for each other: none of them would ever go on.
   */
  Optional<Reservation> waitFor(Subscriber subscriber, int points, long deadline)
      throws InterruptedException {
    Optional<Reservation> room = subscriber.reserve(points, System.nanoTime());
    waitingFor = subscriber;
    try {
      while (room.isEmpty() && !isOver(deadline)) {
        room = waitsInCircle() ? subscriber.reserveBeyond(points) : Optional.empty();
        if (room.isEmpty()) {
          room = subscriber.reserve(points, System.nanoTime() + LOOK_AGAIN);
        }
      }
      return room;
    } finally {
      waitingFor = null;
    }
  }

  private boolean isOver(long deadline) {
    long now = System.nanoTime();
    return now - deadline >= 0 || stopDeadline != 0 && now - stopDeadline >= 0;
  }

  private boolean waitsInCircle() {
    Subscriber next = waitingFor;
    // A circle further on, which this task is no part of, would be followed for ever.
    for (int i = 0; i < MAX_CIRCLE && next instanceof LiveRun other; i++) {
      if (other == this) {
        return true;
      }
      next = other.waitingFor;
    }
    return false;
  }

  /** Stands for room that is not there: the block is counted and thrown away. */
  private final class Lost implements Reservation {
    @Override
    public void accept(Block block) {
      if (state == State.PAUSED) {
        if (dropped == 0) {
          dropped("dropping points of a task that is paused");
        }
        dropped += block.size();
      }
    }

    @Override
    public void giveUp() {
      // Nothing was kept.
    }
  }

  private void dropped(String message) {
    LOG.error(
        Logfmt.message(message)
            .add("service", "kapacitor")
            .add("task", spec.id())
            .add("err", error)
            .toString());
  }

  /** What the worker does. */
  private final class Turns implements Worker.Turn {
    @Override
    public boolean hasWork() {
      return state == State.RUNNING && !backlog.isEmpty();
    }

    @Override
    public void run() {
      turn.lock();
      try {
        int points = 0;
        while (points < turnPoints && hasWork()) {
          points += backlog.step(LiveRun.this);
        }
      } finally {
        turn.unlock();
      }
    }
  }

  @Override
  public void control(Runnable message) {
    guarded(message);
  }

  @Override
  public void points(Block block, int from, int to) {
    guarded(() -> pipeline.block(block, from, to));
  }

  /** Runs something of the pipeline; whatever it throws fails this task and no other. */
  private void guarded(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      fail(e);
    }
  }

  private void fail(Throwable cause) {
    error = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    state = State.FAILED;
    LOG.error(
        Logfmt.message("node failed")
            .add("service", "kapacitor")
            .add("task_master", spec.taskMaster())
            .add("task", spec.id())
            .add("err", error)
            .toString(),
        cause.getCause() == null ? cause : cause.getCause());
    services.router().remove(spec.sources(), this);
    backlog.clear();
    closePipeline();
    services.pool().execute(() -> spec.failed().accept(error));
  }

  private void closePipeline() {
    try {
      pipeline.close();
    } catch (RuntimeException | LinkageError e) {
      LOG.error(
          Logfmt.message("error closing task").add("task", spec.id()).add("err", e).toString(), e);
    }
  }

  @Override
  public boolean executing() {
    return state == State.RUNNING;
  }

  @Override
  public Optional<String> error() {
    String text = error.isEmpty() ? pipeline.problem() : error;
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  @Override
  public Map<String, Map<String, Object>> nodeStatistics() {
    return pipeline.nodeStatistics();
  }

  @Override
  public List<EdgeStatistics> edgeStatistics() {
    return pipeline.edgeStatistics();
  }

  @Override
  public double throughput() {
    return throughput.perSecond();
  }

  /** Called once a second. */
  void tick(long now) {
    throughput.tick(now, pipeline.sourceCount());
  }

  @Override
  public void pause(String reason) {
    locked(
        () -> {
          if (state == State.RUNNING) {
            state = State.PAUSED;
            pausedAt = System.nanoTime();
          }
          error = reason;
          return null;
        });
  }

  @Override
  public void resume(Plan plan) {
    locked(
        () -> {
          if (state != State.PAUSED) {
            return null;
          }
          Pipeline next = open(plan);
          try {
            next.restore(pipeline.save(), pipeline.sourceCount());
          } catch (RuntimeException e) {
            next.close();
            throw e;
          }
          closePipeline();
          pipeline = next;
          return null;
        });
    resume();
  }

  @Override
  public void resume() {
    locked(
        () -> {
          if (state == State.PAUSED) {
            state = State.RUNNING;
            error = "";
            dropped = 0;
          }
          return null;
        });
    worker.wake();
  }

  @Override
  public SavedState save() {
    return locked(() -> SavedStates.save(pipeline));
  }

  @Override
  public void stop() {
    stopDeadline = System.nanoTime() + services.settings().writeWait().toNanos();
    services.router().remove(spec.sources(), this);
    services.runs().remove(this);
    locked(
        () -> {
          while (state == State.RUNNING && !backlog.isEmpty()) {
            backlog.step(this);
          }
          if (state == State.RUNNING) {
            guarded(pipeline::end);
          }
          if (state != State.FAILED) {
            closePipeline();
          }
          if (state == State.PAUSED && backlog.hasPoints()) {
            dropped("dropping points that waited for a task that is stopped");
          }
          state = State.STOPPED;
          backlog.clear();
          return null;
        });
    own.ifPresent(ExecutorService::shutdown);
  }

  /** Runs something between two messages. */
  <T> T locked(Supplier<T> action) {
    turn.lock();
    try {
      return action.get();
    } finally {
      turn.unlock();
    }
  }
}
