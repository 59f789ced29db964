package org.kapacitor.node.udf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Agents in Python, which must be on the PATH. */
final class TestAgents {
  static final String PYTHON = "python3";
  static final Duration TIMEOUT = Duration.ofSeconds(20);
  static final Backoff QUICK = new Backoff(Duration.ofMillis(10), Duration.ofMinutes(1), 9);

  private static final Path SCRIPT = script();

  private TestAgents() {}

  private static Path script() {
    try {
      Path folder = Files.createTempDirectory("udf");
      copy("/agent.py", folder.resolve("agent.py"));
      copy("/org/kapacitor/node/udf/udf.proto", folder.resolve("udf.proto"));
      folder.resolve("agent.py").toFile().deleteOnExit();
      folder.resolve("udf.proto").toFile().deleteOnExit();
      return folder.resolve("agent.py");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(String resource, Path to) throws IOException {
    try (InputStream from = TestAgents.class.getResourceAsStream(resource)) {
      Files.copy(from, to);
    }
  }

  /** A function whose agent is a process. */
  static Function process(String mode, Duration timeout) {
    return new Function("", PYTHON, List.of(SCRIPT.toString(), mode), Map.of(), timeout);
  }

  /** A function whose agent listens on a socket. */
  static Function socket(Path socket) {
    return new Function(socket.toString(), "", List.of(), Map.of(), TIMEOUT);
  }

  /** Starts an agent that listens on a socket. */
  static Process listen(String mode, Path socket) throws IOException {
    Process process =
        new ProcessBuilder(PYTHON, SCRIPT.toString(), mode, socket.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    until(() -> Files.exists(socket));
    return process;
  }

  static AgentType type(String name, Function function) {
    return new AgentType(
        name,
        function,
        log ->
            function.socket().isEmpty()
                ? ProcessConnection.open(function, log)
                : SocketConnection.open(function.socket()));
  }

  /** The node type of a function whose agent is a process in some mode. */
  static UdfNode node(String mode) {
    return node(mode, process(mode, TIMEOUT), QUICK);
  }

  static UdfNode node(String name, Function function, Backoff backoff) {
    AgentType type = type(name, function);
    try (Agent agent = open(type)) {
      return new UdfNode(type, agent.info(), backoff);
    } catch (AgentException e) {
      throw new AssertionError(e);
    }
  }

  static Agent open(AgentType type) {
    try {
      return new Agent(
          type.name(), type.opening().open(line -> {}), type.function().timeout(), () -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until nothing more can come from the agents of a function. */
  static void untilGone(String function) {
    until(
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("kapacitor-udf-from-" + function)));
  }

  static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("it does not happen");
      }
      Thread.yield();
    }
  }
}
