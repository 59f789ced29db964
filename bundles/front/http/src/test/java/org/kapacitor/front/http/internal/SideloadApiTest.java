package org.kapacitor.front.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** http-api.md section 2: sideload. */
class SideloadApiTest {
  private static final String RELOAD = "/kapacitor/v1/sideload/reload";
  private final Sideloads sideloads = new Sideloads();
  private final List<String> reloaded = new ArrayList<>();
  private TestServer server;

  @BeforeEach
  void open() throws IOException {
    server = TestServer.closed();
    server.sideloads = sideloads;
    server.open();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void readsTheSourcesOfAllPluginsAgain() throws IOException {
    assertThat(server.send("POST", RELOAD, "").status()).isEqualTo(204);
    sideloads.bind(() -> reloaded.add("a"));
    sideloads.bind(() -> reloaded.add("b"));
    assertThat(server.send("POST", RELOAD, "").status()).isEqualTo(204);
    assertThat(reloaded).containsExactly("a", "b");
  }

  @Test
  void saysWhichCouldNotBeRead() throws IOException {
    sideloads.bind(
        () -> {
          throw new IOException("failed to update source \"/d\": gone");
        });
    Reply reply = server.send("POST", RELOAD, "");
    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.body()).contains("\"error\": \"failed to update source \\\"/d\\\": gone\"");
  }
}
