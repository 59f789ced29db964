package org.kapacitor.tasks.internal.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.config.Settings;
import org.kapacitor.tasks.JobStatus;
import org.kapacitor.tasks.Recording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The directory of the recordings: {@code ID.srpl} and {@code ID.brpl} (config.md section B8). */
public final class RecordingFiles {
  private static final Logger LOG = LoggerFactory.getLogger("org.kapacitor.tasks");
  private static final String STREAM_EXTENSION = ".srpl";
  private static final String BATCH_EXTENSION = ".brpl";

  private final Path directory;

  /** The files of a directory. */
  public RecordingFiles(Path directory) {
    this.directory = directory.normalize();
  }

  /** The files of the directory that is configured. */
  public static RecordingFiles configured(Settings settings) {
    return new RecordingFiles(
        Path.of(settings.section(ReplaySection.NAME, ReplaySection.class).dir()));
  }

  /** The file of a recording. */
  public Path file(Recording recording) {
    String extension = recording.type() == EdgeType.STREAM ? STREAM_EXTENSION : BATCH_EXTENSION;
    return directory.resolve(recording.id() + extension);
  }

  /** Size of the file of a recording in bytes; -1 if it cannot be read. */
  long size(Recording recording) {
    try {
      return Files.size(file(recording));
    } catch (IOException e) {
      LOG.error(
          Logfmt.message("failed to determine size of recording")
              .add("service", "replay")
              .add("recording_id", recording.id())
              .add("err", FileErrors.text("stat", e))
              .toString());
      return -1;
    }
  }

  /** Finished recordings as the files tell of them; makes the directory if there is none. */
  List<Recording> scan() {
    try {
      Files.createDirectories(directory);
      List<Recording> found = new ArrayList<>();
      try (Stream<Path> files = Files.list(directory)) {
        for (Path file : files.filter(f -> !Files.isDirectory(f)).sorted().toList()) {
          read(file).ifPresent(found::add);
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("directory of recordings: " + e.getMessage(), e);
    }
  }

  private static Optional<Recording> read(Path file) throws IOException {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    Optional<EdgeType> type = dot < 0 ? Optional.empty() : type(name.substring(dot));
    if (type.isEmpty()) {
      LOG.error(
          Logfmt.message("unknown file type in replay dir")
              .add("service", "replay")
              .add("file", name)
              .toString());
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Recording(
              name.substring(0, dot),
              type.get(),
              Files.size(file),
              Files.getLastModifiedTime(file).toInstant(),
              "",
              JobStatus.FINISHED,
              1));
    } catch (NoSuchFileException e) {
      // Deleted since the directory was listed.
      return Optional.empty();
    }
  }

  private static Optional<EdgeType> type(String extension) {
    return switch (extension) {
      case STREAM_EXTENSION -> Optional.of(EdgeType.STREAM);
      case BATCH_EXTENSION -> Optional.of(EdgeType.BATCH);
      default -> Optional.empty();
    };
  }
}
