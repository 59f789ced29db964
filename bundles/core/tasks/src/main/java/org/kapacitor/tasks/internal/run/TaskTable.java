package org.kapacitor.tasks.internal.run;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.kapacitor.api.text.Utf8Order;
import org.kapacitor.store.Shelf;
import org.kapacitor.store.Store;
import org.kapacitor.tasks.internal.definition.StoredTask;
import org.kapacitor.tasks.internal.definition.TaskFormat;

/**
 * The tasks by id, in memory and in the store. What is changed is on the disk when a call returns.
 * Safe for use by several threads; who changes an entry holds its lock.
 */
public final class TaskTable {
  private final ConcurrentNavigableMap<String, TaskEntry> entries =
      new ConcurrentSkipListMap<>(Utf8Order::compare);
  private final Shelf<StoredTask> shelf;

  /** The tasks that are in a store. */
  public TaskTable(Store store) {
    shelf = new Shelf<>(store, "tasks", new TaskFormat());
    shelf.readAll().forEach((id, stored) -> entries.put(id, new TaskEntry(stored)));
  }

  /** The task of an id. */
  public Optional<TaskEntry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** All tasks in byte order of their ids. */
  public Collection<TaskEntry> all() {
    return Collections.unmodifiableCollection(entries.values());
  }

  /** Adds a task unless its id is taken. */
  public boolean add(TaskEntry entry) {
    String id = entry.stored().id();
    if (entries.putIfAbsent(id, entry) != null) {
      return false;
    }
    shelf.put(id, entry.stored());
    return true;
  }

  /** Replaces a task by one with another id, unless that is taken. */
  public boolean replace(TaskEntry entry, TaskEntry other) {
    String id = entry.stored().id();
    String otherId = other.stored().id();
    if (entries.putIfAbsent(otherId, other) != null) {
      return false;
    }
    entries.remove(id);
    entry.delete();
    shelf.move(id, otherId, other.stored());
    return true;
  }

  /** Changes what is stored of a task. */
  public void save(TaskEntry entry, StoredTask changed) {
    if (!entry.stored().equals(changed)) {
      entry.stored(changed);
      shelf.put(changed.id(), changed);
    }
  }

  /** Removes a task. */
  public void remove(TaskEntry entry) {
    String id = entry.stored().id();
    entries.remove(id);
    entry.delete();
    shelf.remove(id);
  }
}
