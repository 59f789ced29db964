package org.kapacitor.itests.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The distribution, unpacked once for all tests where they cannot write. Its commands run as a user
 * without any rights: that of the tests, or {@code nobody} if the tests run as root.
 */
final class Installation {
  private static final boolean ROOT = System.getProperty("user.name").equals("root");
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
  private static final Installation INSTANCE = new Installation();

  private final Path home;

  private Installation() {
    try {
      Path directory = Files.createTempDirectory("kapacitor-installation");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
      run("tar", "-xzf", System.getProperty("distribution"), "-C", directory.toString());
      run("chmod", "-R", "a-w,a+rX", directory.toString());
      try (var entries = Files.list(directory)) {
        home = entries.findFirst().orElseThrow();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Installation get() {
    return INSTANCE;
  }

  private static void delete(Path directory) {
    try {
      run("chmod", "-R", "u+w", directory.toString());
      run("rm", "-rf", directory.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(String... command) throws IOException {
    try {
      int status = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (status != 0) {
        throw new IOException(String.join(" ", command) + " ended with " + status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  Path home() {
    return home;
  }

  /** One of the commands in bin/. */
  String command(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /** Makes the user of the commands the owner of a folder or file. */
  Path own(Path path) throws IOException {
    if (ROOT) {
      run("chown", "-R", "65534:65534", path.toString());
    }
    return path;
  }

  /** A process of the user without rights, in a folder that is its home. */
  ProcessBuilder process(Path folder, Path java, String... command) {
    List<String> whole = new ArrayList<>(ROOT ? AS_NOBODY : List.of());
    whole.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(whole).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("KAPACITOR_"));
    environment.put("JAVA_HOME", java.toString());
    environment.put("HOME", folder.toString());
    environment.put("PATH", home.resolve("bin") + ":" + environment.get("PATH"));
    return builder;
  }

  /** What a command printed, and how it ended. */
  record Outcome(int status, String out, String errors) {}

  /** Runs a command to its end. */
  Outcome run(ProcessBuilder command, Path folder) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "command", ".out");
    Path errors = Files.createTempFile(folder, "command", ".err");
    Process process = command.redirectOutput(out.toFile()).redirectError(errors.toFile()).start();
    process.getOutputStream().close();
    if (!process.waitFor(Server.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(
          "still running: " + command.command() + '\n' + Files.readString(errors));
    }
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(errors));
  }
}
