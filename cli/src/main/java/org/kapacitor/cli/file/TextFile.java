package org.kapacitor.cli.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.kapacitor.cli.server.Failure;

/** Files named on the command line. */
public final class TextFile {
  private TextFile() {}

  /**
   * Reads a whole file.
   *
   * @throws Failure {@code open F: no such file or directory}, {@code read F: is a directory}
   */
  public static String read(String file) throws Failure {
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw new Failure("read " + file + ": is a directory");
      }
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (InvalidPathException e) {
      throw new Failure("open " + file + ": invalid argument");
    } catch (IOException e) {
      throw new Failure("open " + file + ": " + reason(e));
    }
  }

  /** The words of the operating system for an error. */
  public static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    boolean known = e instanceof FileSystemException system && system.getReason() != null;
    return known
        ? ((FileSystemException) e).getReason().toLowerCase(Locale.ROOT)
        : String.valueOf(e.getMessage());
  }

  /** What follows the last dot of the name, with the dot; empty without one. */
  public static String extension(String file) {
    int dot = file.lastIndexOf('.');
    return dot > file.lastIndexOf('/') ? file.substring(dot) : "";
  }
}
