package org.kapacitor.store.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import org.kapacitor.store.StoreException;

/**
 * The store's file while it is open, and locked for other processes. Reading is safe for several
 * threads; only one may write at a time. Nothing is written by itself.
 */
final class OpenFile {
  /** Version of what the maps contain; a file of a later one is not touched. */
  static final int FORMAT = 1;

  private static final String META = "kapacitor";
  private static final String FORMAT_KEY = "format";
  private static final String DATA = "data.";
  private static final int COPY_BYTES = 1 << 16;
  private static final int CLOSE_COMPACT_MILLIS = 200;

  private final MVStore store;
  private final SingleFileStore file;
  private final Map<String, MVMap<String, byte[]>> maps = new ConcurrentHashMap<>();

  private OpenFile(MVStore store, SingleFileStore file) {
    this.store = store;
    this.file = file;
  }

  /**
   * Opens a file, or makes one. A file that cannot be used is left as it is.
   *
   * @throws StoreException naming the file and what is wrong with it
   */
  static OpenFile open(Path path, Supplier<SingleFileStore> files) {
    SingleFileStore file = files.get();
    try {
      file.open(path.toString(), false, (char[]) null);
      MVStore store = new MVStore.Builder().adoptFileStore(file).autoCommitDisabled().open();
      OpenFile open = new OpenFile(store, file);
      open.check();
      return open;
    } catch (RuntimeException e) {
      close(file);
      throw new StoreException("cannot open " + path + ": " + Reasons.of(e), e);
    }
  }

  private static void close(SingleFileStore file) {
    try {
      file.close();
    } catch (RuntimeException alreadyClosed) {
      // What matters is the failure that led here.
    }
  }

  private void check() {
    try {
      store.setVersionsToKeep(0);
      checkComplete();
      checkFormat();
    } catch (RuntimeException e) {
      store.closeImmediately();
      throw e;
    }
  }

  private void checkComplete() {
    Object inHeader = file.getStoreHeader().get("version");
    if (inHeader != null && Long.parseLong(inHeader.toString(), 16) > store.getCurrentVersion()) {
      throw new StoreException(Reasons.damaged("its latest data is missing"));
    }
  }

  private void checkFormat() {
    if (store.getMapNames().isEmpty()) {
      map(META, META).put(FORMAT_KEY, Integer.toString(FORMAT).getBytes(StandardCharsets.UTF_8));
      store.commit();
      return;
    }
    if (!store.hasMap(META)) {
      throw new StoreException("it is the file of another program");
    }
    String format =
        Optional.ofNullable(map(META, META).get(FORMAT_KEY))
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElse("");
    if (!format.matches("\\d{1,9}")) {
      throw new StoreException(Reasons.damaged("no format version"));
    }
    if (Integer.parseInt(format) > FORMAT) {
      throw new StoreException(
          "it was written by a newer version (format " + format + ", expected " + FORMAT + ')');
    }
  }

  /** The map of a name, made if there is none. */
  MVMap<String, byte[]> map(String name) {
    return maps.computeIfAbsent(name, key -> map(key, DATA + key));
  }

  private MVMap<String, byte[]> map(String name, String stored) {
    return store.openMap(
        stored,
        new MVMap.Builder<String, byte[]>()
            .keyType(StringDataType.INSTANCE)
            .valueType(ByteArrayDataType.INSTANCE));
  }

  /** Writes all changes; with {@code sync} they are on the disk then. */
  void commit(boolean sync) {
    store.commit();
    if (sync) {
      store.sync();
    }
  }

  /** Makes the space of old values usable again, within limits of time. */
  void compact() {
    store.compact(50, 4 << 20);
  }

  /** Copies the file as it was at the last commit; nothing may be written meanwhile. */
  void copyTo(Path target) throws IOException {
    try (FileChannel to =
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      long size = file.size();
      for (long position = 0; position < size; position += COPY_BYTES) {
        int length = (int) Math.min(COPY_BYTES, size - position);
        ByteBuffer part = file.readFully((SFChunk) null, position, length);
        while (part.hasRemaining()) {
          to.write(part);
        }
      }
      to.force(true);
    }
  }

  /** Closes the file without writing anything. */
  void abandon() {
    store.closeImmediately();
  }

  /** Closes the file in order: small and on the disk. */
  void close() {
    store.close(CLOSE_COMPACT_MILLIS);
  }
}
