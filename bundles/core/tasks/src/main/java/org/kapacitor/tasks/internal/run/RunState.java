package org.kapacitor.tasks.internal.run;

import java.util.Optional;
import org.kapacitor.compiler.Compiled;
import org.kapacitor.engine.SavedState;
import org.kapacitor.engine.TaskRun;
import org.kapacitor.tasks.internal.definition.StoredTask;

/** How far a task is with running. Immutable. */
sealed interface RunState {

  /** It does not run, and nothing will change that by itself. */
  RunState IDLE = new Idle();

  /** See {@link #IDLE}. */
  record Idle() implements RunState {}

  /**
   * It runs.
   *
   * @param start tells this start of the task from others
   * @param definition as it was when it was started
   */
  record Live(Object start, TaskRun run, Compiled compiled, StoredTask definition)
      implements RunState {

    /** The same run with other nodes. */
    Live with(Compiled next) {
      return new Live(start, run, next, definition);
    }
  }

  /**
   * It is paused until a plug-in comes back or the time for that is over.
   *
   * @param reason shown as the task's error
   * @param endGrace lets the time go on for ever
   */
  record Held(Live paused, String reason, Runnable endGrace) implements RunState {}

  /**
   * It is stopped and will be started again when a plug-in comes.
   *
   * @param reason shown as the task's error
   * @param state what its nodes knew
   * @param definition that {@code state} belongs to
   */
  record Waiting(String reason, Optional<SavedState> state, StoredTask definition)
      implements RunState {

    /** The state, if a task is still made of what knew it. */
    Optional<SavedState> stateFor(StoredTask task) {
      return state.filter(known -> definition.meansTheSameAs(task));
    }

    Waiting with(String newReason) {
      return new Waiting(newReason, state, definition);
    }
  }

  /** The run that there is, going on or paused. */
  default Optional<Live> live() {
    if (this instanceof Live live) {
      return Optional.of(live);
    }
    return this instanceof Held held ? Optional.of(held.paused()) : Optional.empty();
  }

  /** What is waited for; empty if nothing is. */
  default Optional<String> waitsFor() {
    if (this instanceof Held held) {
      return Optional.of(held.reason());
    }
    return this instanceof Waiting waiting ? Optional.of(waiting.reason()) : Optional.empty();
  }
}
