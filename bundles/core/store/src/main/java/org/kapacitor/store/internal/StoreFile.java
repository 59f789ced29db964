package org.kapacitor.store.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.SingleFileStore;
import org.kapacitor.store.StoreException;

/**
 * The store's file, opened anew after a failure: the library gives up a file when it cannot write
 * it, or when a thread is interrupted while it reads. Safe for use by several threads.
 */
final class StoreFile {
  private final Path path;
  private final Supplier<SingleFileStore> files;
  private Optional<OpenFile> open;
  private boolean closed;

  /**
   * Opens the file.
   *
   * @throws StoreException naming the file and what is wrong with it
   */
  StoreFile(Path path, Supplier<SingleFileStore> files) {
    this.path = path;
    this.files = files;
    open = Optional.of(OpenFile.open(path, files));
  }

  Path path() {
    return path;
  }

  /** The open file. */
  synchronized OpenFile current() {
    if (closed) {
      throw new StoreException("the store " + path + " is closed");
    }
    if (open.isEmpty()) {
      open = Optional.of(OpenFile.open(path, files));
    }
    return open.get();
  }

  /** Gives up a file that failed; what was not committed is gone from it. */
  synchronized void discard(OpenFile failed) {
    if (open.filter(file -> file == failed).isPresent()) {
      open = Optional.empty();
      failed.abandon();
    }
  }

  /**
   * Reads from a map.
   *
   * @throws StoreException if the file cannot be read
   */
  <T> T read(String map, Function<MVMap<String, byte[]>, T> reader) {
    return Uninterrupted.get(() -> withFile("read", file -> reader.apply(file.map(map))));
  }

  /**
   * Does something with the file, once more with a newly opened one if that fails.
   *
   * @param verb what is done, for the message
   * @throws StoreException if it fails again
   */
  <T> T withFile(String verb, Function<OpenFile, T> action) {
    OpenFile file = current();
    try {
      return action.apply(file);
    } catch (RuntimeException first) {
      discard(file);
    }
    OpenFile again = current();
    try {
      return action.apply(again);
    } catch (RuntimeException e) {
      discard(again);
      throw new StoreException("cannot " + verb + ' ' + path + ": " + Reasons.of(e), e);
    }
  }

  /** Closes the file; later calls fail. */
  synchronized void close() {
    if (!closed) {
      closed = true;
      open.ifPresent(OpenFile::close);
    }
  }
}
