package org.kapacitor.store.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** Why something with the file did not work, for people. */
final class Reasons {
  private Reasons() {}

  /** The reason alone, without the file: {@code no space left on device}. */
  static String of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException system) {
        return ofSystem(system);
      }
    }
    return failure instanceof MVStoreException library ? ofLibrary(library) : text(failure);
  }

  private static String ofSystem(IOException failure) {
    if (failure instanceof EOFException) {
      return damaged("part of the file is missing");
    }
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
    return text(failure);
  }

  private static String ofLibrary(MVStoreException failure) {
    // The library ends its messages with its version and the code: "… [2.4.240/6]".
    String text = text(failure).replaceFirst(" \\[[^\\[]*]$", "");
    return switch (failure.getErrorCode()) {
      case DataUtils.ERROR_FILE_LOCKED -> "it is locked by another process";
      case DataUtils.ERROR_UNSUPPORTED_FORMAT -> "it was written by a newer version (" + text + ')';
      case DataUtils.ERROR_CLOSED -> "it is closed";
      default -> damaged(text);
    };
  }

  /** What is said of a file that cannot be used as it is. */
  static String damaged(String how) {
    return "it is damaged (" + how + "); restore a backup or move it away";
  }

  private static String text(Throwable failure) {
    return failure.getMessage() == null
        ? failure.getClass().getSimpleName()
        : lowerFirst(failure.getMessage());
  }

  private static String lowerFirst(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
