package org.kapacitor.input.hostmetrics.internal.linux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files in which the kernel tells about the system, below a directory that is {@code /}. */
final class KernelFiles {
  private static final Pattern BLANKS = Pattern.compile("[ \t]+");

  private final Path root;

  KernelFiles(Path root) {
    this.root = root;
  }

  Path path(String file) {
    return root.resolve(file);
  }

  /** The lines of a file; names in it may be any bytes. */
  List<String> lines(String file) throws IOException {
    // Bytes that are no UTF-8 must not make a file unreadable.
    return new String(Files.readAllBytes(path(file)), StandardCharsets.UTF_8).lines().toList();
  }

  /** The first line of a file, if there is such a file and it can be read now. */
  Optional<String> line(String file) {
    try {
      return lines(file).stream().findFirst().map(String::strip);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The words of a line. */
  static String[] words(String line) {
    return BLANKS.split(line.strip());
  }
}
