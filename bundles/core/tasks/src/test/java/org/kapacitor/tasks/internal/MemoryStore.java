package org.kapacitor.tasks.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;
import org.kapacitor.store.Store;
import org.kapacitor.store.StoreException;
import org.kapacitor.store.StoreMap;

/** A store in memory that knows what has been committed. */
public final class MemoryStore implements Store {
  private final Map<String, MemoryMap> maps = new ConcurrentHashMap<>();
  private volatile Map<String, Map<String, byte[]>> disk = Map.of();
  private volatile boolean full;

  @Override
  public StoreMap map(String name) {
    return maps.computeIfAbsent(name, n -> new MemoryMap());
  }

  @Override
  public synchronized void commit() {
    if (full) {
      throw new StoreException("disk is full");
    }
    Map<String, Map<String, byte[]>> written = new TreeMap<>();
    maps.forEach((name, map) -> written.put(name, map.copy()));
    disk = written;
  }

  @Override
  public void backup(Path file) {
    throw new StoreException("a store in memory has no backup");
  }

  /** From now on nothing more can be committed. */
  public void fill() {
    full = true;
  }

  /** What a server finds that starts after this one was killed. */
  public MemoryStore afterCrash() {
    MemoryStore copy = new MemoryStore();
    disk.forEach((name, entries) -> entries.forEach(copy.map(name)::put));
    return copy;
  }

  private static final class MemoryMap implements StoreMap {
    private final ConcurrentSkipListMap<String, byte[]> entries = new ConcurrentSkipListMap<>();

    /** Entry by entry: they may change meanwhile, which the copying constructors do not like. */
    Map<String, byte[]> copy() {
      Map<String, byte[]> copy = new TreeMap<>();
      entries.forEach(copy::put);
      return copy;
    }

    @Override
    public Optional<byte[]> get(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    @Override
    public void put(String key, byte[] value) {
      entries.put(key, value.clone());
    }

    @Override
    public void remove(String key) {
      entries.remove(key);
    }

    @Override
    public void forEach(String prefix, BiConsumer<String, byte[]> action) {
      entries.forEach(
          (key, value) -> {
            if (key.startsWith(prefix)) {
              action.accept(key, value);
            }
          });
    }

    @Override
    public void removeAll(String prefix) {
      entries.keySet().removeIf(key -> key.startsWith(prefix));
    }
  }
}
