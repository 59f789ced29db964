package org.kapacitor.tasks.internal.run;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.internal.definition.StoredTask;

/**
 * A task as it is stored and as it runs. Who changes it holds its lock; reading needs none. Each
 * task has its own lock, so that one that is slow to start or stop keeps no other waiting.
 */
public final class TaskEntry {
  private final ReentrantLock lock = new ReentrantLock();
  private volatile StoredTask stored;
  private volatile RunState state = RunState.IDLE;
  private volatile boolean deleted;

  /** A task that does not run yet. */
  public TaskEntry(StoredTask stored) {
    this.stored = stored;
  }

  /** Does something while nobody else changes the task. */
  public <T> T locked(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }

  /** As {@link #locked}, unless the task is deleted. */
  public void ifThere(Runnable action) {
    locked(
        () -> {
          if (!deleted) {
            action.run();
          }
          return null;
        });
  }

  /** The task as it is stored. */
  public StoredTask stored() {
    return stored;
  }

  void stored(StoredTask changed) {
    stored = changed;
  }

  RunState state() {
    return state;
  }

  void state(RunState next) {
    state = next;
  }

  /** Whether it was taken out of the table. */
  public boolean deleted() {
    return deleted;
  }

  void delete() {
    deleted = true;
  }

  /** Whether it takes data. */
  public boolean executing() {
    return state instanceof RunState.Live live && live.run().executing();
  }

  /** The task with its error as it is now. */
  public Task shown() {
    String error = error();
    StoredTask now = stored;
    return now.task().error().equals(error) ? now.task() : now.withError(error).task();
  }

  /** What is waited for; empty if nothing is. */
  public Optional<String> waitsFor() {
    return state.waitsFor();
  }

  private String error() {
    RunState now = state;
    if (now instanceof RunState.Live live) {
      // It has died and that is not stored yet, or it goes on though something is wrong.
      return live.run().error().orElse(stored.task().error());
    }
    return now.waitsFor().orElse(stored.task().error());
  }

  /** What runs, if it takes data. */
  public Optional<RunningTask> running() {
    return state instanceof RunState.Live live && live.run().executing()
        ? Optional.of(new RunningTask(live.run(), live.compiled().plan()))
        : Optional.empty();
  }
}
