package org.kapacitor.itests.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first command of the README, {@code ./run}: all it needs is the build. */
class RunIT {
  private static final Path SCRIPT = Path.of("..", "run");

  @TempDir private Path folder;

  private Server start(int port) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(SCRIPT.toString(), "-log-level", "ERROR")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("RUN_DATA", folder.resolve("data").toString());
    builder.environment().put("KAPACITOR_HTTP_BIND_ADDRESS", "127.0.0.1:" + port);
    Server server = new Server(builder.start(), output, port);
    server.await("the end of the greeting", () -> server.log().contains("alerts.log\n\n"));
    return server;
  }

  /** The commands to try next: the lines of the greeting that are indented, but the first. */
  private static List<String> commands(String greeting) {
    List<String> indented =
        greeting.lines().filter(line -> line.startsWith("    ")).map(String::strip).toList();
    return indented.subList(indented.size() - 3, indented.size());
  }

  private String run(String command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "command", ".out");
    Process process =
        new ProcessBuilder("timeout", "60", "bash", "-c", command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(Server.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return Files.readString(output);
  }

  @Test
  void watchesThisMachineAndSaysWhatToTryNext() throws Exception {
    int port = Server.freePort();
    try (Server server = start(port)) {
      assertThat(server.log()).contains(folder + "/data/alerts.log");
      List<String> commands = commands(server.log());
      assertThat(run(commands.get(0))).containsPattern("cpu_alert stream +enabled +true");
      assertThat(run(commands.get(1))).contains("Executing: true", ".crit(lambda: ");
      assertThat(commands.get(2)).endsWith("tail -n 1 -f " + folder + "/data/alerts.log");
      server.await("metrics of this machine", () -> server.points("cpu_alert") > 0);
      assertThat(server.stop()).isZero();
      assertThat(server.log()).doesNotContain("lvl=error");
    }
    try (Server again = start(port)) {
      assertThat(run(commands(again.log()).get(0))).contains("cpu_alert");
    }
  }
}
