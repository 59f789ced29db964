package org.kapacitor.itests.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapacitor.itests.outside.Installation.Outcome;

/**
 * The unpacked archive runs on the oldest and the newest JDK, for a user without rights, from a
 * folder that is read only.
 */
class PlatformIT {
  private static final Path JDKS = Path.of("/usr/lib/jvm");
  private static final String NEWEST = "25";

  private final Installation installation = Installation.get();
  @TempDir private Path folder;

  static List<Path> jdks() throws IOException {
    List<Path> jdks = new ArrayList<>(List.of(Server.java()));
    try (Stream<Path> installed = Files.isDirectory(JDKS) ? Files.list(JDKS) : Stream.empty()) {
      List<Path> newest = installed.filter(PlatformIT::isNewest).limit(1).toList();
      if (newest.isEmpty()) {
        System.err.println("NOT TESTED on JDK " + NEWEST + ": there is none in " + JDKS);
      }
      jdks.addAll(newest);
    }
    return jdks;
  }

  private static boolean isNewest(Path jdk) {
    try {
      Path release = jdk.resolve("release");
      return !Files.isSymbolicLink(jdk)
          && Files.isReadable(release)
          && Files.readString(release).contains("JAVA_VERSION=\"" + NEWEST);
    } catch (IOException e) {
      return false;
    }
  }

  private Outcome client(Path jdk, Server server, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of(installation.command("kapacitor"), "-url", server.url()));
    command.addAll(List.of(arguments));
    return installation.run(
        installation.process(folder, jdk, command.toArray(String[]::new)), folder);
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void runsAndStops(Path jdk) throws Exception {
    Files.writeString(folder.resolve("t.tick"), "stream|from()|httpOut('all')");
    Path pid = folder.resolve("run/pid");
    try (Server server = Server.start(folder, jdk, "-pidfile", pid.toString())) {
      assertThat(pid).hasContent(Long.toString(server.pid()));
      Outcome defined = client(jdk, server, "define", "t", "-tick", "t.tick", "-dbrp", "d.r");
      assertThat(defined).isEqualTo(new Outcome(0, "", ""));
      assertThat(client(jdk, server, "enable", "t").status()).isZero();
      server.post("/kapacitor/v1/write?db=d&rp=r", "m v=1");
      server.await("a point", () -> server.points("t") == 1);
      new ProcessBuilder("kill", "-HUP", Long.toString(server.pid())).start().waitFor();
      assertThat(client(jdk, server, "disable", "t").status()).isZero();
      assertThat(server.stop()).isZero();
      assertThat(pid).doesNotExist();
      assertThat(server.log())
          .doesNotContain("lvl=error")
          .doesNotContain("lvl=warn")
          .doesNotContain("WARNING:");
    }
    assertThat(Files.isWritable(installation.home()) && !isRoot()).isFalse();
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }
}
