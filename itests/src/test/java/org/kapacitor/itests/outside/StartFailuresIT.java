package org.kapacitor.itests.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapacitor.itests.outside.Installation.Outcome;

/** What happens when the server cannot start (cli.md section 3): one clear line, and code 1. */
class StartFailuresIT {
  private final Installation installation = Installation.get();
  @TempDir private Path folder;

  @BeforeEach
  void ownTheFolder() throws IOException {
    installation.own(folder);
  }

  private Outcome start(String config) throws IOException, InterruptedException {
    return start(Files.writeString(folder.resolve("kapacitor.conf"), config));
  }

  private Outcome start(Path config) throws IOException, InterruptedException {
    return installation.run(
        installation.process(
            folder,
            Server.java(),
            installation.command("kapacitord"),
            "-config",
            config.toString()),
        folder);
  }

  private static void assertFailed(Outcome outcome, String text) {
    assertThat(outcome.errors().lines().filter(line -> line.startsWith("run: ")))
        .containsExactly("run: " + text);
    assertThat(outcome.status()).isEqualTo(1);
  }

  @Test
  void namesThePortThatIsInUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = taken.getLocalPort();
      assertFailed(
          start(Server.config(folder, port)),
          "open server: open service *httpd.Service: listen tcp 127.0.0.1:"
              + port
              + ": bind: address already in use");
    }
  }

  @Test
  void namesTheConfigurationThatCannotBeRead() throws Exception {
    Path config = Files.writeString(folder.resolve("secret.conf"), Server.config(folder, 0));
    installation.own(folder);
    Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("---------"));
    assertFailed(start(config), "parse config: open " + config + ": permission denied");
    Path missing = folder.resolve("missing.conf");
    assertFailed(start(missing), "parse config: open " + missing + ": no such file or directory");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void saysWhereTheConfigurationIsWrong() throws Exception {
    Outcome outcome = start(Server.config(folder, 0) + "[http\n");
    assertThat(outcome.errors())
        .containsPattern("(?m)^run: parse config: toml: line 11, column ")
        .contains(" lvl=error msg=\"encountered error\" service=run err=\"parse config: toml: ");
    assertThat(outcome.status()).isEqualTo(1);
  }

  @Test
  void leavesAStoreAloneThatAnotherServerUses() throws Exception {
    Path first = Files.createDirectory(folder.resolve("first"));
    try (Server running = Server.start(first, Server.java())) {
      String store = first + "/data/kapacitor.db";
      String config =
          Server.config(folder, 0).replaceFirst("boltdb = .*", "boltdb = \"" + store + '"');
      assertFailed(
          start(config),
          "open server: open service *storage.Service: cannot open "
              + store
              + ": it is locked by another process");

      Outcome sameData = start(Server.config(first, 0));
      assertFailed(
          sameData, "create server: " + first + "/data/karaf is in use by another kapacitord");

      String task =
          """
          {"id": "t", "type": "stream", "dbrps": [{"db": "d", "rp": "r"}],
           "script": "stream|from()", "status": "enabled"}\
          """;
      assertThat(running.post("/kapacitor/v1/tasks", task).statusCode()).isEqualTo(200);
      assertThat(running.get("/kapacitor/v1/tasks/t").body()).contains("\"executing\": true");
    }
  }
}
