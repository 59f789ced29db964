package org.kapacitor.cli.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.kapacitor.cli.file.TextFile;
import org.kapacitor.cli.server.Failure;

/** A script in a file. What cannot be read counts as empty (cli.md section 4). */
public final class SourceFile {
  private final Path path;

  /**
   * A file that need not exist.
   *
   * @throws Failure if there can be no file of that name
   */
  public SourceFile(String name) throws Failure {
    try {
      this.path = Path.of(name).normalize();
    } catch (InvalidPathException e) {
      throw new Failure("open " + name + ": invalid argument");
    }
  }

  /** The bytes of the file, or none. */
  public byte[] read() {
    try {
      return Files.readAllBytes(path);
    } catch (IOException unreadable) {
      return new byte[0];
    }
  }

  /**
   * Formats the file in place: the new text replaces it in one step, so that there is no moment
   * with half a file.
   *
   * @param backup whether to keep the original as {@code FILE.orig}
   */
  public void rewrite(boolean backup) throws Failure {
    byte[] formatted = SourceText.format(read());
    Path temporary = write(path.resolveSibling(""), formatted);
    try {
      if (backup) {
        move(path, path.resolveSibling(path.getFileName() + ".orig"));
      }
      move(temporary, path);
    } finally {
      temporary.toFile().delete();
    }
  }

  private static Path write(Path folder, byte[] content) throws Failure {
    try {
      Path file = Files.createTempFile(folder.toAbsolutePath(), "tickfmt", "");
      return Files.write(file, content);
    } catch (IOException e) {
      throw new Failure("open " + folder.resolve("tickfmt") + ": " + TextFile.reason(e));
    }
  }

  private static void move(Path from, Path to) throws Failure {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Failure("rename " + from + " " + to + ": " + TextFile.reason(e));
    }
  }
}
