package org.kapacitor.store.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.kapacitor.store.StoreMap;

/**
 * A map of the file with the changes that are not written yet lying over it. They stay there until
 * a commit has succeeded, so that a failure loses nothing.
 */
final class LiveMap implements StoreMap {
  private final String name;
  private final StoreFile file;
  private final Runnable changed;
  private final ConcurrentNavigableMap<String, Change> pending = new ConcurrentSkipListMap<>();

  /** A new value, or none for a removal; equal to itself only. */
  private static final class Change {
    private final Optional<byte[]> value;

    Change(Optional<byte[]> value) {
      this.value = value;
    }
  }

  /**
   * A map over that of the file.
   *
   * @param changed called after each change
   */
  LiveMap(String name, StoreFile file, Runnable changed) {
    this.name = name;
    this.file = file;
    this.changed = changed;
  }

  @Override
  public Optional<byte[]> get(String key) {
    Change change = pending.get(key);
    Optional<byte[]> value =
        change == null ? file.read(name, map -> Optional.ofNullable(map.get(key))) : change.value;
    return value.map(byte[]::clone);
  }

  @Override
  public void put(String key, byte[] value) {
    change(key, Optional.of(value.clone()));
  }

  @Override
  public void remove(String key) {
    change(key, Optional.empty());
  }

  private void change(String key, Optional<byte[]> value) {
    pending.put(key, new Change(value));
    changed.run();
  }

  @Override
  public void forEach(String prefix, BiConsumer<String, byte[]> action) {
    snapshot(prefix).forEach((key, value) -> action.accept(key, value.clone()));
  }

  @Override
  public void removeAll(String prefix) {
    snapshot(prefix).keySet().forEach(this::remove);
  }

  /** Pending changes are looked at first: what is written meanwhile is in the file then. */
  private NavigableMap<String, byte[]> snapshot(String prefix) {
    List<Map.Entry<String, Change>> recent = new ArrayList<>();
    for (Map.Entry<String, Change> entry : pending.tailMap(prefix).entrySet()) {
      if (!entry.getKey().startsWith(prefix)) {
        break;
      }
      recent.add(Map.entry(entry.getKey(), entry.getValue()));
    }
    NavigableMap<String, byte[]> all = file.read(name, map -> written(map, prefix));
    for (Map.Entry<String, Change> entry : recent) {
      entry
          .getValue()
          .value
          .ifPresentOrElse(
              value -> all.put(entry.getKey(), value), () -> all.remove(entry.getKey()));
    }
    return all;
  }

  private static NavigableMap<String, byte[]> written(MVMap<String, byte[]> map, String prefix) {
    NavigableMap<String, byte[]> found = new TreeMap<>();
    Cursor<String, byte[]> cursor = map.cursor(prefix);
    while (cursor.hasNext()) {
      String key = cursor.next();
      if (!key.startsWith(prefix)) {
        break;
      }
      found.put(key, cursor.getValue());
    }
    return found;
  }

  /**
   * Puts the pending changes into the file's map.
   *
   * @return to be run after the commit: what is written is not pending any more
   */
  Runnable apply(OpenFile to) {
    Map<String, Change> applied = new HashMap<>(pending);
    if (!applied.isEmpty()) {
      MVMap<String, byte[]> map = to.map(name);
      applied.forEach(
          (key, change) ->
              change.value.ifPresentOrElse(value -> map.put(key, value), () -> map.remove(key)));
    }
    return () -> applied.forEach(pending::remove);
  }
}
