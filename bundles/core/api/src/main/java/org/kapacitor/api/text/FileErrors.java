package org.kapacitor.api.text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be used, in the words that the operating system and the original have. */
public final class FileErrors {
  private FileErrors() {}

  /**
   * The whole text: {@code open /etc/x: permission denied}.
   *
   * @param action what was tried: {@code open}
   */
  public static String text(String action, String file, IOException failure) {
    return action + " " + file + ": " + reason(failure);
  }

  /** The reason alone: {@code permission denied}. */
  public static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "file exists";
    }
    if (failure instanceof FileSystemException known && known.getReason() != null) {
      return lowerFirst(known.getReason());
    }
    return failure.getMessage() == null
        ? failure.getClass().getSimpleName()
        : lowerFirst(failure.getMessage());
  }

  private static String lowerFirst(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
