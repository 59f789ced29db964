package org.kapacitor.tasks.internal.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.store.StoreException;
import org.kapacitor.tasks.RequestException;
import org.kapacitor.tasks.Task;
import org.kapacitor.tasks.internal.definition.StoredTask;
import org.kapacitor.tasks.internal.run.TaskEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One change of several tasks, of all of them or of none. For one use. */
final class Rollout {
  private static final Logger LOG = LoggerFactory.getLogger("org.kapacitor.tasks");

  private final BiConsumer<TaskEntry, StoredTask> replace;
  private final List<Changed> changed = new ArrayList<>();

  private record Changed(TaskEntry entry, StoredTask before) {}

  /**
   * A change that is still to be made.
   *
   * @param replace replaces a task's definition at once, with the lock of the task held
   */
  Rollout(BiConsumer<TaskEntry, StoredTask> replace) {
    this.replace = replace;
  }

  /**
   * Changes tasks; if one fails, that one and those before it get back what they were made of, but
   * keep the id of their template.
   *
   * @throws RequestException if one has failed
   */
  void apply(Collection<TaskEntry> entries, UnaryOperator<StoredTask> change) {
    for (TaskEntry entry : entries) {
      try {
        entry.ifThere(() -> change(entry, change));
      } catch (StoreException e) {
        throw rolledBack("updating", entry, e);
      } catch (RuntimeException e) {
        throw rolledBack("reloading", entry, e);
      }
    }
  }

  private void change(TaskEntry entry, UnaryOperator<StoredTask> change) {
    changed.add(new Changed(entry, entry.stored()));
    replace.accept(entry, change.apply(entry.stored()));
  }

  private RequestException rolledBack(String what, TaskEntry entry, RuntimeException cause) {
    changed.forEach(one -> one.entry().ifThere(() -> restore(one)));
    return RequestException.failed(
        "error %s associated task %s: %s".formatted(what, entry.stored().id(), cause.getMessage()));
  }

  private void restore(Changed one) {
    Task task = one.before().task();
    StoredTask now = one.entry().stored();
    try {
      replace.accept(
          one.entry(),
          now.withScript(now.task().templateId(), task.type(), task.dbrps(), task.script())
              .withPlugins(one.before().plugins()));
    } catch (RuntimeException e) {
      LOG.error(
          Logfmt.message("error rolling back associated task")
              .add("service", "task_store")
              .add("task", task.id())
              .add("err", e.getMessage())
              .toString());
    }
  }
}
