package org.kapacitor.tasks.internal.run;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.compiler.Catalog;
import org.kapacitor.compiler.Compiled;
import org.kapacitor.compiler.MissingPluginException;
import org.kapacitor.compiler.PluginName;
import org.kapacitor.engine.Engine;
import org.kapacitor.engine.MissingNodeTypeException;
import org.kapacitor.engine.SavedState;
import org.kapacitor.engine.TaskRun;
import org.kapacitor.engine.TaskSpec;
import org.kapacitor.tasks.internal.Scheduler;
import org.kapacitor.tasks.internal.definition.StoredTask;
import org.kapacitor.tasks.internal.definition.TaskCompiler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts and stops tasks, and lets them wait for plug-ins that are not there. Who calls holds the
 * lock of the task that is meant.
 */
public final class TaskRunner {
  private static final Logger LOG = LoggerFactory.getLogger("org.kapacitor.tasks");
  private static final String TASK_MASTER = "main";

  /** Until a service that the catalog knows already has reached the engine too. */
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final TaskTable table;
  private final Services services;
  private final Presence presence;

  /**
   * What a runner works with.
   *
   * @param scheduler runs what is due later
   * @param grace how long a task is paused for a plug-in before it is stopped
   */
  public record Services(
      TaskCompiler compiler, Catalog catalog, Engine engine, Scheduler scheduler, Duration grace) {}

  /** A runner of the tasks of a table. */
  public TaskRunner(TaskTable table, Services services) {
    this.table = table;
    this.services = services;
    this.presence = new Presence(services.catalog());
  }

  Presence presence() {
    return presence;
  }

  /**
   * Starts a task that does not run. If a plug-in is missing it waits for that.
   *
   * @throws RuntimeException if it does not start; the message is stored as the task's error
   */
  public void start(TaskEntry entry) {
    try {
      open(entry, Optional.empty());
    } catch (RuntimeException e) {
      saveError(entry, text(e));
      throw e;
    }
  }

  /** Starts a task, or lets it wait if a plug-in is missing; throws if it cannot do either. */
  private void open(TaskEntry entry, Optional<SavedState> state) {
    StoredTask task = entry.stored();
    try {
      Compiled compiled = services.compiler().recompile(task);
      Object start = new Object();
      TaskRun run = services.engine().start(spec(entry, compiled, state, start));
      entry.state(new RunState.Live(start, run, compiled, task));
      table.save(entry, task.withError("").withPlugins(compiled.plugins()));
      holdIfMissing(entry);
    } catch (MissingPluginException e) {
      waitFor(entry, e.getMessage(), state);
    } catch (MissingNodeTypeException e) {
      waitFor(entry, e.getMessage(), state);
      retry(entry);
    }
  }

  private TaskSpec spec(
      TaskEntry entry, Compiled compiled, Optional<SavedState> state, Object start) {
    StoredTask task = entry.stored();
    if (task.task().dbrps().isEmpty()) {
      throw new NodeException("task does contain any dbrps");
    }
    return new TaskSpec(
        TASK_MASTER,
        task.id(),
        compiled.plan(),
        Set.copyOf(task.task().dbrps()),
        state,
        error ->
            services.scheduler().execute(() -> entry.ifThere(() -> died(entry, start, error))));
  }

  private void waitFor(TaskEntry entry, String reason, Optional<SavedState> state) {
    if (!entry.waitsFor().equals(Optional.of(reason))) {
      log("task is waiting", entry, reason);
    }
    entry.state(new RunState.Waiting(reason, state, entry.stored()));
  }

  private void retry(TaskEntry entry) {
    services.scheduler().after(RETRY, () -> entry.ifThere(() -> goOn(entry)));
  }

  private void died(TaskEntry entry, Object start, String error) {
    entry
        .state()
        .live()
        .filter(live -> live.start() == start)
        .ifPresent(
            live -> {
              stop(entry);
              log("task finished with error", entry, error);
              saveError(entry, error);
            });
  }

  /** Stops a task, if it runs or waits. */
  public void stop(TaskEntry entry) {
    RunState state = entry.state();
    if (state instanceof RunState.Held held) {
      held.endGrace().run();
    }
    entry.state(RunState.IDLE);
    state.live().ifPresent(live -> live.run().stop());
  }

  /** Pauses a task if one of the plug-ins it runs with cannot be used any more. */
  void holdIfMissing(TaskEntry entry) {
    if (entry.state() instanceof RunState.Live live) {
      presence.missing(live.compiled().plugins()).ifPresent(reason -> hold(entry, live, reason));
    }
  }

  private void hold(TaskEntry entry, RunState.Live live, String reason) {
    live.run().pause(reason);
    Runnable endGrace =
        services
            .scheduler()
            .after(services.grace(), () -> entry.ifThere(() -> graceOver(entry, live)));
    entry.state(new RunState.Held(live, reason, endGrace));
    log("task is paused", entry, reason);
  }

  private void graceOver(TaskEntry entry, RunState.Live live) {
    if (entry.state() instanceof RunState.Held held && held.paused() == live) {
      Optional<SavedState> saved = save(entry, live);
      entry.state(new RunState.Waiting(held.reason(), saved, live.definition()));
      live.run().stop();
    }
  }

  private Optional<SavedState> save(TaskEntry entry, RunState.Live live) {
    try {
      return Optional.of(live.run().save());
    } catch (RuntimeException e) {
      log("failed to save the state of a task that is waiting", entry, text(e));
      return Optional.empty();
    }
  }

  /** A plug-in has come: lets a task go on that waits and uses it. */
  void goOn(TaskEntry entry, PluginName plugin) {
    Set<PluginName> used =
        entry
            .state()
            .live()
            .map(live -> live.compiled().plugins())
            .orElseGet(() -> entry.stored().plugins());
    if (used.contains(plugin)) {
      goOn(entry);
    }
  }

  /** Lets a task go on that waits, if all plug-ins it needs are there. */
  private void goOn(TaskEntry entry) {
    if (entry.state() instanceof RunState.Held held) {
      Optional<String> missing = presence.missing(held.paused().compiled().plugins());
      if (missing.isEmpty()) {
        resume(entry, held);
      } else {
        held.paused().run().pause(missing.get());
        entry.state(new RunState.Held(held.paused(), missing.get(), held.endGrace()));
      }
    } else if (entry.state() instanceof RunState.Waiting waiting) {
      restart(entry, waiting);
    }
  }

  private void resume(TaskEntry entry, RunState.Held held) {
    RunState.Live live = held.paused();
    RunState.Live next = live;
    String error = "";
    try {
      next = live.with(services.compiler().recompile(live.definition()));
      live.run().resume(next.compiled().plan());
    } catch (MissingNodeTypeException | MissingPluginException e) {
      retry(entry);
      return;
    } catch (RuntimeException e) {
      log("task goes on with the plug-ins it had, the new ones fail", entry, text(e));
      live.run().resume();
      next = live;
      error = text(e);
    }
    goesOn(entry, held, next, error);
  }

  private void goesOn(TaskEntry entry, RunState.Held held, RunState.Live live, String error) {
    held.endGrace().run();
    entry.state(live);
    saveError(entry, error);
    holdIfMissing(entry);
  }

  private void restart(TaskEntry entry, RunState.Waiting waiting) {
    Optional<SavedState> state = waiting.stateFor(entry.stored());
    try {
      open(entry, state);
    } catch (RuntimeException e) {
      entry.state(waiting.with(text(e)));
      log("failed to start a task that was waiting", entry, text(e));
      saveError(entry, text(e));
    }
  }

  private void saveError(TaskEntry entry, String error) {
    table.save(entry, entry.stored().withError(error));
  }

  private static String text(RuntimeException e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private static void log(String message, TaskEntry entry, String error) {
    LOG.error(
        Logfmt.message(message)
            .add("service", "task_store")
            .add("task", entry.stored().id())
            .add("err", error)
            .toString());
  }
}
