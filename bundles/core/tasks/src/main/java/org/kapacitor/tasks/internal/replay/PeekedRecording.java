package org.kapacitor.tasks.internal.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A recording whose first point is known before it is asked for: the task's clock begins there.
 * What goes wrong with that is told when points are asked for. For one thread.
 */
final class PeekedRecording implements AutoCloseable {
  private Optional<RecordingReader> reader = Optional.empty();
  private Optional<RecordedLine> first = Optional.empty();
  private Optional<IOException> failure = Optional.empty();

  /** Opens a file and reads its first point. */
  PeekedRecording(Path file) {
    try {
      reader = Optional.of(RecordingReader.open(file));
      first = reader.get().next();
    } catch (IOException e) {
      failure = Optional.of(e);
    }
  }

  /** Time of the first point; empty if there is none. */
  OptionalLong startTime() {
    return first.map(RecordedLine::time).orElse(OptionalLong.empty());
  }

  /** The next point; empty at the end. */
  Optional<RecordedLine> next() throws IOException {
    if (failure.isPresent()) {
      throw failure.get();
    }
    Optional<RecordedLine> peeked = first;
    first = Optional.empty();
    return peeked.isPresent() ? peeked : reader.orElseThrow().next();
  }

  @Override
  public void close() throws IOException {
    if (reader.isPresent()) {
      reader.get().close();
    }
  }
}
