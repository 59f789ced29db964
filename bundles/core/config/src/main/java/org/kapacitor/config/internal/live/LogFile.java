package org.kapacitor.config.internal.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.kapacitor.api.text.FileErrors;
import org.kapacitor.config.internal.LoggingSection;
import org.kapacitor.config.internal.file.ConfigException;

/** The file that the log is appended to (config.md A4.5). */
public final class LogFile {
  private LogFile() {}

  /**
   * Makes the file, readable by owner and group only, and the directories above it.
   *
   * @throws ConfigException if it cannot be written
   */
  public static void prepare(LoggingSection section) {
    String file = section.file();
    if (file.equals("STDERR") || file.equals("STDOUT")) {
      return;
    }
    Path path = Path.of(file).toAbsolutePath();
    try {
      Files.createDirectories(path.getParent());
      if (Files.notExists(path)) {
        Files.createFile(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")));
      }
    } catch (IOException e) {
      throw failure(file, FileErrors.reason(e));
    }
    if (Files.isDirectory(path)) {
      throw failure(file, "is a directory");
    }
    if (!Files.isWritable(path)) {
      throw failure(file, "permission denied");
    }
  }

  private static ConfigException failure(String file, String reason) {
    return new ConfigException("failed to open diagnostic service: open " + file + ": " + reason);
  }
}
