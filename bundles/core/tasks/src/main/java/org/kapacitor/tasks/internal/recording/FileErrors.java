package org.kapacitor.tasks.internal.recording;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What messages say of errors of files, in the original's words. */
public final class FileErrors {
  private FileErrors() {}

  /**
   * The text of an error.
   *
   * @param action what was tried: {@code open}
   */
  public static String text(String action, IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return action + " " + missing.getFile() + ": no such file or directory";
    }
    if (e instanceof AccessDeniedException denied) {
      return action + " " + denied.getFile() + ": permission denied";
    }
    if (e instanceof FileSystemException other && other.getReason() != null) {
      return action + " " + other.getFile() + ": " + other.getReason();
    }
    if (e instanceof EOFException) {
      return "unexpected EOF";
    }
    return e.getMessage() == null ? action + ": " + e : e.getMessage();
  }
}
