package org.kapacitor.handler.post;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Why a file cannot be used, as the original says it. */
final class FileError {
  private FileError() {}

  /**
   * The text of an error.
   *
   * @param action what was tried: {@code open}
   */
  static String text(String action, String file, IOException error) {
    return action + " " + file + ": " + reason(error);
  }

  private static String reason(IOException error) {
    if (error instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (error instanceof AccessDeniedException) {
      return "permission denied";
    }
    String reason = error instanceof FileSystemException of ? of.getReason() : error.getMessage();
    return String.valueOf(reason).toLowerCase(Locale.ROOT);
  }
}
