package org.kapacitor.store;

import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A map of the store, ordered by its keys. Safe for use by several threads. What is put is on the
 * disk after {@link Store#commit}, or a moment later by itself.
 */
public interface StoreMap {

  /** The value of a key. */
  Optional<byte[]> get(String key);

  /** Sets the value of a key. */
  void put(String key, byte[] value);

  /** Removes a key; does nothing if it is not there. */
  void remove(String key);

  /** Goes through all entries whose keys begin with {@code prefix}, in order of the keys. */
  void forEach(String prefix, BiConsumer<String, byte[]> action);

  /** Removes all entries whose keys begin with {@code prefix}. */
  void removeAll(String prefix);
}
