package org.kapacitor.engine.internal.ingest;

import java.util.Arrays;
import java.util.function.Supplier;
import org.kapacitor.api.data.Series;

/**
 * The series of one database and retention policy by the bytes of their names and tags. Look-ups
 * take no lock and make no garbage.
 */
final class SeriesIndex {
  private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

  final String database;
  final String retentionPolicy;

  private volatile SeriesEntry[] table = new SeriesEntry[64];
  private int size;

  SeriesIndex(String database, String retentionPolicy) {
    this.database = database;
    this.retentionPolicy = retentionPolicy;
  }

  /** Mixes the next eight bytes into a hash. */
  static long mix(long hash, long word) {
    long mixed = (hash ^ word) * MULTIPLIER;
    return mixed ^ mixed >>> 29;
  }

  /** Hash of bytes; those behind the end must be readable. */
  static long hash(byte[] buffer, int from, int to) {
    long hash = 0;
    int at = from;
    for (; at + 8 <= to; at += 8) {
      hash = mix(hash, Bytes.load(buffer, at));
    }
    return mix(hash, Bytes.first(Bytes.load(buffer, at), to - at));
  }

  /** The entry with these bytes as its key, or null. */
  SeriesEntry find(byte[] buffer, int from, int to, long hash) {
    SeriesEntry[] entries = table;
    int mask = entries.length - 1;
    for (int i = (int) (hash >>> 32) & mask; ; i = i + 1 & mask) {
      SeriesEntry entry = entries[i];
      if (entry == null) {
        return null;
      }
      if (entry.hash == hash && Arrays.equals(entry.key, 0, entry.key.length, buffer, from, to)) {
        return entry;
      }
    }
  }

  /** The entry with a key, made with the series that {@code makes} if there is none. */
  synchronized SeriesEntry intern(byte[] padded, int length, Supplier<Series> makes) {
    long hash = hash(padded, 0, length);
    SeriesEntry found = find(padded, 0, length, hash);
    if (found != null) {
      return found;
    }
    if (++size * 2 > table.length) {
      grow();
    }
    SeriesEntry made = new SeriesEntry(Arrays.copyOf(padded, length), hash, makes.get());
    put(table, made);
    return made;
  }

  private void grow() {
    SeriesEntry[] larger = new SeriesEntry[table.length * 2];
    for (SeriesEntry entry : table) {
      if (entry != null) {
        put(larger, entry);
      }
    }
    table = larger;
  }

  private static void put(SeriesEntry[] entries, SeriesEntry entry) {
    int mask = entries.length - 1;
    int i = (int) (entry.hash >>> 32) & mask;
    while (entries[i] != null) {
      i = i + 1 & mask;
    }
    entries[i] = entry;
  }
}
