package org.kapacitor.front.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.front.http.internal.FakeEngine.Write;

/** Bodies that come in slowly, in pieces, not completely, or are too large. */
class WriteBodyTest {
  private static final String PATH = "/kapacitor/v1/write?db=d&rp=r";
  private TestServer server;

  @BeforeEach
  void open() throws IOException {
    server = TestServer.closed(Duration.ofMillis(300));
    server.settings.set("http", "maxBodySize", 300_000L);
    server.open();
  }

  @AfterEach
  void close() {
    server.engine.release.countDown();
    server.close();
  }

  private Reply post(String path, String body, String... headers) throws IOException {
    return server.send("POST", path, body, headers);
  }

  private List<String> written() {
    return server.engine.writes.stream().map(Write::text).toList();
  }

  @Test
  void takesBodiesOfUnknownLength() throws IOException {
    String line = "m,host=a v=1 1\n";
    try (RawClient client = server.connect()) {
      client.send("POST " + PATH + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
      for (int i = 0; i < 9000; i++) {
        client.send(Integer.toHexString(line.length()) + "\r\n" + line + "\r\n");
      }
      client.send("0\r\n\r\n");
      assertThat(client.reply("POST").status()).isEqualTo(204);
    }
    assertThat(written()).containsExactly(line.repeat(9000));
  }

  @Test
  void refusesBodiesThatAnnounceTooMuchBeforeTheyCome() throws IOException {
    try (RawClient client = server.connect()) {
      client.send("POST " + PATH + " HTTP/1.1\r\nHost: x\r\nContent-Length: 300001\r\n\r\n");
      Reply reply = client.reply("POST");
      assertThat(reply.status()).isEqualTo(413);
      assertThat(reply.header("connection")).isEqualTo("close");
      assertThat(reply.body())
          .isEqualTo(
              "request body too large: the limit is 300000 bytes ([http] max-body-size); send the"
                  + " points in several requests\n");
      assertThat(client.ended()).isTrue();
    }
  }

  @Test
  void refusesBodiesThatBecomeTooLarge() throws IOException {
    try (RawClient client = server.connect()) {
      client.send("POST " + PATH + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
      client.send(Integer.toHexString(300_001) + "\r\n" + "#".repeat(300_001));
      Reply reply = client.reply("POST");
      assertThat(reply.status()).isEqualTo(413);
      assertThat(reply.header("connection")).isEqualTo("close");
    }
    assertThat(post(PATH, "#".repeat(300_000)).status()).isEqualTo(204);
  }

  @Test
  void givesUpClientsThatStopInTheMiddle() throws IOException {
    try (RawClient client = server.connect()) {
      client.send("POST " + PATH + " HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nm v=1");
      Reply reply = client.reply("POST");
      assertThat(reply.status()).isEqualTo(408);
      assertThat(reply.body()).isEqualTo("timeout: the request did not come in completely\n");
      assertThat(client.ended()).isTrue();
    }
    assertThat(written()).isEmpty();
  }

  @Test
  void servesOthersWhileManyClientsAreSlow() throws IOException {
    List<RawClient> slow = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      RawClient client = server.connect();
      client.send("POST " + PATH + " HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n");
      slow.add(client);
    }
    assertThat(post(PATH, "m v=1").status()).isEqualTo(204);
    assertThat(server.get("/kapacitor/v1/ping").status()).isEqualTo(204);
    for (RawClient client : slow) {
      client.close();
    }
  }

  @Test
  void servesOthersWhileManyWritesWaitForSlowTasks() throws IOException {
    List<RawClient> waiting = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      RawClient client = server.connect();
      client.request("POST", "/write?db=slow", "m v=" + i);
      waiting.add(client);
    }
    assertThat(server.get("/kapacitor/v1/ping").status()).isEqualTo(204);
    server.engine.release.countDown();
    for (RawClient client : waiting) {
      assertThat(client.reply("POST").status()).isEqualTo(204);
      client.close();
    }
    assertThat(written()).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void waitsForSlowTasksLongerThanForSlowClients() throws IOException {
    try (RawClient slowTask = server.connect()) {
      slowTask.request("POST", "/write?db=slow", "m v=1");
      for (int i = 0; i < 3; i++) {
        try (RawClient other = server.connect()) {
          other.send("POST " + PATH + " HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n");
          assertThat(other.reply("POST").status()).isEqualTo(408);
        }
      }
      server.engine.release.countDown();
      assertThat(slowTask.reply("POST").status()).isEqualTo(204);
    }
  }

  @Test
  void answersEveryRequestThatComesInTwoParts() throws Exception {
    List<CompletableFuture<Integer>> clients = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      clients.add(CompletableFuture.supplyAsync(() -> countAnswers(5000)));
    }
    for (CompletableFuture<Integer> client : clients) {
      assertThat(client.get(60, TimeUnit.SECONDS)).isEqualTo(5000);
    }
  }

  private int countAnswers(int requests) {
    int answered = 0;
    try (RawClient client = server.connect()) {
      for (int i = 0; i < requests; i++) {
        client.send("POST /write?db=big HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nm v=1");
        client.send(" 123\n");
        answered += client.reply("POST").status() == 204 ? 1 : 0;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answered;
  }

  @Test
  void continuesWhenAClientAsksFirst() throws IOException {
    try (RawClient client = server.connect()) {
      client.send(
          "POST "
              + PATH
              + " HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
      client.send("m v=1");
      assertThat(client.reply("POST").status()).isEqualTo(204);
    }
  }

  @Test
  void survivesClientsThatGoAwayInTheMiddle() throws IOException {
    for (int i = 0; i < 20; i++) {
      try (RawClient client = server.connect()) {
        client.send("POST " + PATH + " HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nm v=1");
      }
    }
    assertThat(post(PATH, "m v=1").status()).isEqualTo(204);
    assertThat(written()).containsExactly("m v=1");
  }
}
