package org.kapacitor.tasks.internal;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.kapacitor.tasks.RequestException;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.TaskStatus;
import org.kapacitor.tasks.internal.definition.StoredTask;
import org.kapacitor.tasks.internal.run.TaskEntry;
import org.kapacitor.tasks.internal.run.TaskRunner;
import org.kapacitor.tasks.internal.run.TaskTable;

/**
 * Carries out what was decided about tasks: in the store, and with those that run. Safe for use by
 * several threads.
 */
final class TaskChanges {
  private final TaskTable table;
  private final TaskRunner runner;
  private final Consumer<String> deleted;

  /**
   * Changes of the tasks of a table.
   *
   * @param deleted called with the id of a task that is there no more
   */
  TaskChanges(TaskTable table, TaskRunner runner, Consumer<String> deleted) {
    this.table = table;
    this.runner = runner;
    this.deleted = deleted;
  }

  /** Adds a task, and starts it if it is enabled. */
  Task create(StoredTask stored) {
    TaskEntry entry = new TaskEntry(stored);
    return entry.locked(
        () -> {
          if (!table.add(entry)) {
            throw RequestException.invalid("task " + stored.id() + " already exists");
          }
          startIfEnabled(entry);
          return entry.shown();
        });
  }

  private void startIfEnabled(TaskEntry entry) {
    if (isEnabled(entry.stored())) {
      try {
        runner.start(entry);
      } catch (RuntimeException e) {
        throw RequestException.failed(entry.shown().error());
      }
    }
  }

  /** Whether a task is to run. */
  static boolean isEnabled(StoredTask stored) {
    return stored.task().status() == TaskStatus.ENABLED;
  }

  /** Changes a task; one that runs goes on as it is unless its status or id changes. */
  Task update(String id, UnaryOperator<StoredTask> change) {
    TaskEntry entry = table.find(id).orElseThrow(TaskChanges::cannotUpdate);
    return entry.locked(
        () -> {
          if (entry.deleted()) {
            throw cannotUpdate();
          }
          StoredTask changed = change.apply(entry.stored());
          return changed.id().equals(id) ? redefine(entry, changed) : rename(entry, changed);
        });
  }

  private static RequestException cannotUpdate() {
    return RequestException.notFound("task does not exist, cannot update");
  }

  private Task redefine(TaskEntry entry, StoredTask changed) {
    boolean wasEnabled = isEnabled(entry.stored());
    table.save(entry, changed);
    if (wasEnabled && !isEnabled(changed)) {
      runner.stop(entry);
    } else if (!wasEnabled) {
      startIfEnabled(entry);
    }
    return entry.shown();
  }

  private Task rename(TaskEntry entry, StoredTask changed) {
    TaskEntry renamed = new TaskEntry(changed);
    return renamed.locked(
        () -> {
          if (!table.replace(entry, renamed)) {
            throw RequestException.failed(
                "failed to create new task during ID change: task already exists");
          }
          runner.stop(entry);
          deleted.accept(entry.stored().id());
          startIfEnabled(renamed);
          return renamed.shown();
        });
  }

  /**
   * Replaces a task's definition at once, so that one that is enabled is stopped and started. Who
   * calls holds the lock of the task.
   *
   * @throws RequestException if it does not start
   */
  void replace(TaskEntry entry, StoredTask changed) {
    table.save(entry, changed);
    if (isEnabled(changed)) {
      runner.stop(entry);
      startIfEnabled(entry);
    }
  }

  /** Stops and removes a task, if it exists. */
  void delete(String id) {
    table
        .find(id)
        .ifPresent(
            entry ->
                entry.ifThere(
                    () -> {
                      runner.stop(entry);
                      table.remove(entry);
                      deleted.accept(id);
                    }));
  }
}
