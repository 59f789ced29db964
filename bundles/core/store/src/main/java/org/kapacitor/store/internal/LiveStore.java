package org.kapacitor.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.SingleFileStore;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.store.Store;
import org.kapacitor.store.StoreException;
import org.kapacitor.store.StoreMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store: changes wait in memory for a moment and are written together, by a thread of its own
 * or by whoever commits. While the disk refuses them they stay in memory.
 */
final class LiveStore implements Store, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveStore.class);
  private static final long WRITE_MILLIS = 50;
  private static final long RETRY_MILLIS = 1000;
  private static final long COMPACT_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final StoreFile file;
  private final Map<String, LiveMap> maps = new ConcurrentHashMap<>();
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(LiveStore::thread);
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final AtomicLong changes = new AtomicLong();
  private volatile boolean closed;
  private final ReentrantLock writing = new ReentrantLock();
  // Guarded by writing: how many of the changes are in the file, and on the disk.
  private long written;
  private long synced;
  private long compacted = System.nanoTime();
  private boolean failing;

  /**
   * Opens the store.
   *
   * @throws StoreException naming the file and what is wrong with it
   */
  LiveStore(Path path) {
    this(path, SyncedFile::new);
  }

  LiveStore(Path path, Supplier<SingleFileStore> files) {
    file = new StoreFile(path, files);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "kapacitor-store");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public StoreMap map(String name) {
    return maps.computeIfAbsent(name, key -> new LiveMap(key, file, this::changed));
  }

  private void changed() {
    if (closed) {
      throw closed();
    }
    changes.incrementAndGet();
    schedule(WRITE_MILLIS);
  }

  private void schedule(long millis) {
    if (scheduled.compareAndSet(false, true)) {
      try {
        writer.schedule(this::writeBehind, millis, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException closedMeanwhile) {
        throw closed();
      }
    }
  }

  private StoreException closed() {
    return new StoreException("the store " + file.path() + " is closed");
  }

  private void writeBehind() {
    scheduled.set(false);
    writing.lock();
    try {
      write(false);
      compactSometimes();
      if (failing) {
        failing = false;
        LOG.info("{}", record("the store is written again"));
      }
    } catch (StoreException e) {
      if (!failing) {
        failing = true;
        LOG.error("{}", record("failed to write the store").add("err", e.getMessage()));
      }
      schedule(RETRY_MILLIS);
    } finally {
      writing.unlock();
    }
  }

  private Logfmt record(String message) {
    return Logfmt.message(message).add("service", "storage").add("path", file.path());
  }

  private void compactSometimes() {
    long now = System.nanoTime();
    if (now - compacted > COMPACT_NANOS) {
      compacted = now;
      file.withFile(
          "write",
          open -> {
            open.compact();
            return true;
          });
    }
  }

  @Override
  public void commit() {
    long target = changes.get();
    writing.lock();
    try {
      if (synced < target) {
        Uninterrupted.get(() -> write(true));
      }
    } finally {
      writing.unlock();
    }
  }

  /** Writes what has changed; to be called with the lock held. */
  private boolean write(boolean sync) {
    long covered = changes.get();
    if (covered == written && !sync) {
      return false;
    }
    return file.withFile(
        "write",
        open -> {
          List<Runnable> applied = maps.values().stream().map(map -> map.apply(open)).toList();
          open.commit(sync);
          applied.forEach(Runnable::run);
          written = covered;
          synced = sync ? covered : synced;
          return true;
        });
  }

  @Override
  public void backup(Path target) {
    writing.lock();
    try {
      Uninterrupted.get(() -> write(true));
      Uninterrupted.get(() -> copy(target));
    } finally {
      writing.unlock();
    }
  }

  private boolean copy(Path target) {
    try {
      file.current().copyTo(target);
      return true;
    } catch (IOException | UncheckedIOException e) {
      throw new StoreException("cannot write the backup " + target + ": " + Reasons.of(e), e);
    }
  }

  /**
   * Writes everything and closes the file.
   *
   * @throws StoreException if not everything could be written
   */
  @Override
  public void close() {
    closed = true;
    writer.shutdownNow();
    writing.lock();
    try {
      Uninterrupted.get(() -> write(true));
    } finally {
      closeFile();
      writing.unlock();
    }
  }

  private void closeFile() {
    try {
      file.close();
    } catch (RuntimeException e) {
      throw new StoreException("cannot close " + file.path() + ": " + Reasons.of(e), e);
    }
  }
}
