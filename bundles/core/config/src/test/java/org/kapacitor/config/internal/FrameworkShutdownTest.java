package org.kapacitor.config.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs processes, since the end of one is what is looked at. */
class FrameworkShutdownTest {

  /** A server that cannot start; the argument says what stopping its framework does. */
  static final class Server {
    public static void main(String[] arguments) throws Exception {
      FrameworkShutdown shutdown =
          new FrameworkShutdown(() -> stop(arguments[0]), Duration.ofMillis(300), System.err, "");
      shutdown.fatal("first");
      shutdown.fatal("second");
      System.out.print("returned");
      System.out.flush();
      new CountDownLatch(1).await();
    }

    private static void stop(String how) throws InterruptedException {
      switch (how) {
        case "hangs" -> new CountDownLatch(1).await();
        case "fails" -> throw new IllegalStateException("no");
        case "exits" -> System.exit(0);
        default -> System.out.print(" stopped");
      }
      System.out.flush();
    }
  }

  private record Ended(int code, String output, String errors) {}

  private static Ended run(String how) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Server.class.getName(),
                how)
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Ended(
        process.exitValue(),
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
        new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hangs", "fails", "exits", "stops"})
  void endsTheProcessWithCodeOne(String how) throws IOException, InterruptedException {
    Ended ended = run(how);
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.errors()).contains("run: first\n").doesNotContain("second");
  }

  @Test
  void stopsTheFrameworkWithoutHoldingUpTheCaller() throws IOException, InterruptedException {
    assertThat(run("stops").output()).contains(" stopped");
    assertThat(run("hangs").output()).contains("returned");
  }

  @Test
  void removesThePidFileWhenTheServerEndsInOrder(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("pid"), "1");
    new FrameworkShutdown(() -> {}, Duration.ZERO, System.err, file.toString()).deactivate();
    assertThat(file).doesNotExist();
    new FrameworkShutdown(() -> {}, Duration.ZERO, System.err, file.toString()).deactivate();
  }
}
