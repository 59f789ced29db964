package org.kapacitor.front.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapacitor.front.http.internal.Reply.assertError;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** http-api.md section 10. */
class StorageApiTest {
  private static final String STORES = "/kapacitor/v1/storage/stores";
  private static final String BACKUP = "/kapacitor/v1/storage/backup";
  private TestServer server;

  @BeforeEach
  void open() throws IOException {
    server = TestServer.opened();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void listsThePartsOfTheStore() throws IOException {
    assertThat(server.get(STORES).body().replaceAll("\\s+", ""))
        .startsWith(
            "{\"link\":{\"rel\":\"self\",\"href\":\"/kapacitor/v1/storage/stores\"},\"storage\":[")
        .contains(
            "{\"link\":{\"rel\":\"self\",\"href\":\"/kapacitor/v1/storage/stores/tasks\"},"
                + "\"name\":\"tasks\"}")
        .contains("load", "handler-specs", "recordings", "replays", "overrides");
  }

  @Test
  void rebuildsWhatNeedsNoRebuilding() throws IOException {
    assertThat(server.send("POST", STORES + "/tasks", "{\"action\":\"rebuild\"}").status())
        .isEqualTo(204);
    assertThat(server.store.commits).isEqualTo(1);
  }

  @Test
  void refusesWhatItDoesNotKnow() throws IOException {
    assertError(
        server.send("POST", STORES + "/nosuch", "{\"action\":\"rebuild\"}"),
        404,
        "unknown storage \\\"nosuch\\\"");
    assertError(
        server.send("POST", STORES + "/tasks", "{\"action\":\"compact\"}"),
        400,
        "failed to unmarshal storage action unknown StorageAction compact");
    assertError(
        server.send("POST", STORES + "/tasks", "{}"),
        400,
        "unkown storage action \\\"unknown StorageAction 0\\\"");
    assertError(
        server.send("POST", STORES + "/tasks", ""), 400, "failed to unmarshal storage action EOF");
  }

  @Test
  void sendsACopyAndKeepsNone() throws IOException {
    server.store.content = new byte[3_000_000];
    new Random(1).nextBytes(server.store.content);
    Reply reply = server.get(BACKUP, "Accept-Encoding: gzip");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.content()).isEqualTo(server.store.content);
    assertThat(reply.header("content-length")).isEqualTo("3000000");
    assertThat(reply.header("content-type")).isEqualTo("application/octet-stream");
    assertThat(reply.header("content-disposition"))
        .isEqualTo("attachment; filename=\"kapacitor.db\"");
    assertThat(reply.header("content-encoding")).isNull();
    server.close();
    assertThat(Files.exists(server.store.copy.getParent())).isFalse();
  }

  @Test
  void saysWhyThereIsNoCopy() throws IOException {
    server.store.broken = true;
    assertError(
        server.get(BACKUP), 500, "failed to perform backup: cannot write the backup: disk full");
    assertThat(Files.exists(server.store.copy.getParent())).isFalse();
  }
}
