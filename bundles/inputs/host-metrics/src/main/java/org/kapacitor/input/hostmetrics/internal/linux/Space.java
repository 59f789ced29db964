package org.kapacitor.input.hostmetrics.internal.linux;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.kapacitor.input.hostmetrics.internal.figure.Disk;
import org.kapacitor.input.hostmetrics.internal.figure.Mount;

/**
 * Space and inodes of file systems. Java does not tell of inodes and a library that would ask the
 * kernel costs megabytes, so that a command is asked: as a rule once per sample, for all of them.
 */
final class Space {
  /** What is said of so many fits into a pipe that is read only after the command's end. */
  private static final int AT_ONCE = 100;

  private final List<String> command;
  private final Duration patience;

  /**
   * Asks a command.
   *
   * @param command followed by paths it prints, a line each: inodes, free inodes, the path
   * @param patience how long it may take
   */
  Space(List<String> command, Duration patience) {
    this.command = List.copyOf(command);
    this.patience = patience;
  }

  /** Asks {@code stat}. */
  static Space ofStat() {
    return new Space(List.of("stat", "-f", "-c", "%c %d %n"), Duration.ofSeconds(5));
  }

  /**
   * Looks at file systems.
   *
   * @throws IOException if one of them does not answer, such as one of a dead server: looking at it
   *     from here would stop the thread for good
   */
  List<Disk> of(List<Mount> mounts) throws IOException {
    Map<String, Disk.Inodes> inodes = new HashMap<>();
    for (int i = 0; i < mounts.size(); i += AT_ONCE) {
      inodes.putAll(inodes(mounts.subList(i, Math.min(i + AT_ONCE, mounts.size()))));
    }
    return mounts.stream()
        .map(mount -> disk(mount, Optional.ofNullable(inodes.get(mount.path()))))
        .toList();
  }

  /** What cannot be looked at has a total of 0. */
  private static Disk disk(Mount mount, Optional<Disk.Inodes> inodes) {
    File path = new File(mount.path());
    long total = path.getTotalSpace();
    long used = Math.max(0, total - path.getFreeSpace());
    return new Disk(mount, total, path.getUsableSpace(), used, inodes);
  }

  private Map<String, Disk.Inodes> inodes(List<Mount> mounts) throws IOException {
    List<String> arguments = new ArrayList<>(command);
    mounts.forEach(mount -> arguments.add(mount.path()));
    Optional<Process> process = start(arguments);
    return process.isPresent() ? answer(process.get()) : Map.of();
  }

  /** Empty if there is no such command. */
  private static Optional<Process> start(List<String> arguments) {
    try {
      return Optional.of(
          new ProcessBuilder(arguments).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Map<String, Disk.Inodes> answer(Process process) throws IOException {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException(
            command.get(0) + " did not answer within " + patience.toMillis() + "ms");
      }
      return parse(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for " + command.get(0));
    } finally {
      process.destroyForcibly();
    }
  }

  private static Map<String, Disk.Inodes> parse(String output) {
    Map<String, Disk.Inodes> inodes = new HashMap<>();
    for (String line : output.lines().toList()) {
      String[] words = line.split(" ", 3);
      if (words.length == 3) {
        inodes.put(words[2], new Disk.Inodes(Long.parseLong(words[0]), Long.parseLong(words[1])));
      }
    }
    return inodes;
  }
}
