package org.kapacitor.engine.internal.run;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.kapacitor.api.node.Timer;
import org.kapacitor.engine.TimerService;

/** The timers of one node. */
final class Timers {
  private final TimerService service;
  private final Consumer<Runnable> taskThread;
  private final Map<GroupCell, RunTimer> ofGroups = new HashMap<>();
  private Runner runner;
  private boolean closed;

  /**
   * Timers on a clock.
   *
   * @param taskThread runs something on the task's own thread
   */
  Timers(TimerService service, Consumer<Runnable> taskThread) {
    this.service = service;
    this.taskThread = taskThread;
  }

  void attach(Runner to) {
    runner = to;
  }

  Runner runner() {
    return runner;
  }

  /** Runs something of the node on the task's own thread. */
  void later(Runnable action) {
    if (runner == null) {
      // The node is being opened: its runner comes when that is done.
      service.schedule(service.now(), () -> later(action));
      return;
    }
    taskThread.accept(
        () -> {
          if (!closed) {
            runner.run(action);
          }
        });
  }

  long now() {
    return service.now();
  }

  /** The timer of a group, or of the node for null. */
  Timer timer(GroupCell group) {
    return ofGroups.computeIfAbsent(group, RunTimer::new);
  }

  void cancel(GroupCell group) {
    RunTimer timer = ofGroups.remove(group);
    if (timer != null) {
      timer.cancel();
    }
  }

  void close() {
    closed = true;
    ofGroups.values().forEach(RunTimer::cancel);
    ofGroups.clear();
  }

  private final class RunTimer implements Timer {
    private final GroupCell group;
    private Runnable pending;
    private long generation;

    RunTimer(GroupCell group) {
      this.group = group;
    }

    @Override
    public void after(long nanos) {
      at(service.now() + nanos);
    }

    @Override
    public void at(long time) {
      cancel();
      long mine = generation;
      pending = service.schedule(time, () -> taskThread.accept(() -> due(mine)));
    }

    @Override
    public void cancel() {
      generation++;
      if (pending != null) {
        pending.run();
        pending = null;
      }
    }

    /** Runs out, unless it was set anew or cancelled after it was on its way. */
    private void due(long of) {
      if (of == generation && !closed) {
        pending = null;
        runner.run(() -> runner.timer(group, service.now()));
      }
    }
  }
}
