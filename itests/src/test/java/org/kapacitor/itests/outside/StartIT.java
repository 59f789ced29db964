package org.kapacitor.itests.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server that has just started looks like from outside. */
class StartIT {
  @TempDir private Path folder;

  @Test
  void nothingGoesWrongAndNothingCanBeReachedFromOtherMachines() throws Exception {
    try (Server server = Server.start(folder, Server.java())) {
      assertThat(server.log()).doesNotContain("lvl=error", "lvl=warn");
      assertThat(Sockets.listening(server.pid()))
          .isNotEmpty()
          .allMatch(InetAddress::isLoopbackAddress);
    }
  }

  @Test
  void theConsoleCanBeReachedOverSshIfConfigured() throws Exception {
    int port = Server.freePort();
    String console =
        """
        [console]
        ssh-enabled = true
        ssh-bind-address = "127.0.0.1:%d"
        """
            .formatted(port);
    try (Server server = Server.configured(folder, console)) {
      server.await("ssh", () -> Sockets.accepts(port));
      assertThat(Sockets.listening(server.pid())).allMatch(InetAddress::isLoopbackAddress);
    }
  }
}
