package org.kapacitor.store.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.kapacitor.store.StoreException;

/**
 * Where the store is: at the configured path, or beside it where the original's database is.
 *
 * @param file the store's own file
 * @param besideOriginal whether the configured path is a database of the original
 */
record StoreLocation(Path file, boolean besideOriginal) {
  private static final int BOLT_MAGIC = 0xED0CDAED;
  private static final int[] BOLT_MAGIC_OFFSETS = {16, 4096 + 16};

  /**
   * Finds the place and makes the directories above it.
   *
   * @throws StoreException if that is not possible
   */
  static StoreLocation of(Path configured) {
    Path path = configured.toAbsolutePath().normalize();
    makeParent(path);
    Path beside = path.resolveSibling(path.getFileName() + ".mv");
    if (isBolt(path)) {
      return new StoreLocation(beside, true);
    }
    // The original's database may have been removed since; the store stays where it is.
    boolean moved = Files.notExists(path) && Files.exists(beside);
    return new StoreLocation(moved ? beside : path, false);
  }

  private static void makeParent(Path path) {
    try {
      Files.createDirectories(path.getParent());
    } catch (IOException e) {
      throw new StoreException(
          "cannot create the directory " + path.getParent() + ": " + Reasons.of(e), e);
    }
    boolean writable = Files.isWritable(Files.exists(path) ? path : path.getParent());
    if (!writable || Files.isDirectory(path)) {
      throw new StoreException(
          "cannot open " + path + ": " + (writable ? "is a directory" : "permission denied"));
    }
  }

  private static boolean isBolt(Path path) {
    if (Files.notExists(path)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      for (int offset : BOLT_MAGIC_OFFSETS) {
        ByteBuffer magic = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        if (channel.read(magic, offset) == Integer.BYTES && magic.getInt(0) == BOLT_MAGIC) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new StoreException("cannot read " + path + ": " + Reasons.of(e), e);
    }
  }
}
