package org.kapacitor.alerting.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.kapacitor.store.Store;
import org.kapacitor.store.StoreMap;

/** A store in memory: what one server leaves there the next one finds. */
final class MemoryStore implements Store {
  private final Map<String, MemoryMap> maps = new HashMap<>();

  /** Keys of a map, in order. */
  List<String> keys(String map) {
    return List.copyOf(maps.getOrDefault(map, new MemoryMap()).entries.keySet());
  }

  @Override
  public synchronized StoreMap map(String name) {
    return maps.computeIfAbsent(name, n -> new MemoryMap());
  }

  @Override
  public void commit() {
    // Everything is where it stays.
  }

  @Override
  public void backup(Path target) {
    throw new UnsupportedOperationException();
  }

  private static final class MemoryMap implements StoreMap {
    private final TreeMap<String, byte[]> entries = new TreeMap<>();

    @Override
    public synchronized Optional<byte[]> get(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    @Override
    public synchronized void put(String key, byte[] value) {
      entries.put(key, value.clone());
    }

    @Override
    public synchronized void remove(String key) {
      entries.remove(key);
    }

    @Override
    public synchronized void forEach(String prefix, BiConsumer<String, byte[]> action) {
      new ArrayList<>(entries.tailMap(prefix).entrySet())
          .stream()
              .filter(entry -> entry.getKey().startsWith(prefix))
              .forEach(entry -> action.accept(entry.getKey(), entry.getValue()));
    }

    @Override
    public synchronized void removeAll(String prefix) {
      entries.keySet().removeIf(key -> key.startsWith(prefix));
    }
  }
}
