package org.kapacitor.tasks.internal.recording;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.engine.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes points into a file as they come, until one comes whose time is after the end. Safe for use
 * by several threads.
 */
final class StreamRecorder {
  private static final Logger LOG = LoggerFactory.getLogger("org.kapacitor.tasks");

  private final PointWriter writer;
  private final long stop;
  private final Consumer<StreamRecorder> ended;
  private AutoCloseable listening;
  private boolean over;
  private String error = "";

  /**
   * A recorder that does not listen yet.
   *
   * @param stop the last time that is recorded, nanoseconds since 1970-01-01T00:00:00Z
   * @param ended called once, by a thread of the engine, when there is nothing more to record; then
   *     {@link #close} is due
   */
  StreamRecorder(PointWriter writer, long stop, Consumer<StreamRecorder> ended) {
    this.writer = writer;
    this.stop = stop;
    this.ended = ended;
  }

  /**
   * Begins to listen.
   *
   * @param measurements names; empty for all
   */
  synchronized void listen(Engine engine, Set<DbRp> sources, Set<String> measurements) {
    listening = engine.listen(sources, measurements, this::take);
  }

  private synchronized void take(Point point) {
    if (over) {
      return;
    }
    if (point.time() > stop) {
      end();
      return;
    }
    try {
      writer.write(point);
    } catch (IOException e) {
      error = FileErrors.text("write", e);
      end();
    }
  }

  private void end() {
    over = true;
    ended.accept(this);
  }

  /** Whether there is nothing more to record. */
  synchronized boolean over() {
    return over;
  }

  /** Stops listening and ends the file; returns what went wrong, empty if nothing did. */
  synchronized String close() {
    over = true;
    stopListening();
    try {
      writer.close();
    } catch (IOException e) {
      error = error.isEmpty() ? FileErrors.text("close", e) : error;
    }
    return error;
  }

  private void stopListening() {
    try {
      if (listening != null) {
        listening.close();
      }
    } catch (Exception e) {
      LOG.warn(Logfmt.message("failed to stop listening").add("err", e).toString());
    }
  }
}
