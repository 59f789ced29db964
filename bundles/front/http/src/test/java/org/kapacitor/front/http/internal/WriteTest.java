package org.kapacitor.front.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.engine.Precision;
import org.kapacitor.front.http.internal.FakeEngine.Write;

/** http-api.md section 2.1. */
class WriteTest {
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
  void takesPointsOnBothPathsAndBelowThePreview() throws IOException {
    for (String path :
        new String[] {"/write", "/kapacitor/v1/write", "/kapacitor/v1preview/write"}) {
      Reply reply = post(path + "?db=d&rp=r", "m v=1 1");
      assertThat(reply.status()).isEqualTo(204);
      assertThat(reply.body()).isEmpty();
      assertThat(reply.header("content-type")).isEqualTo("application/json; charset=utf-8");
    }
    assertThat(server.engine.writes)
        .hasSize(3)
        .containsOnly(new Write(new DbRp("d", "r"), "m v=1 1", Precision.NANOSECONDS));
  }

  @Test
  void passesEveryPrecisionAndTakesUnknownOnesForNanoseconds() throws IOException {
    for (String precision : "n ns u ms s m h weird".split(" ")) {
      post(PATH + "&precision=" + precision, "m v=1");
    }
    assertThat(server.engine.writes)
        .extracting(Write::precision)
        .containsExactly(
            Precision.NANOSECONDS,
            Precision.NANOSECONDS,
            Precision.MICROSECONDS,
            Precision.MILLISECONDS,
            Precision.SECONDS,
            Precision.MINUTES,
            Precision.HOURS,
            Precision.NANOSECONDS);
  }

  @Test
  void readsTheQueryAsItIsMeant() throws IOException {
    post("/write?consistency=all&db=my+d%20b%C3%BC&rp=&db=other&u=x&p=y&xrp=z", "m v=1");
    assertThat(server.engine.writes.get(0).target()).isEqualTo(new DbRp("my d bü", ""));
  }

  @Test
  void putsTheDefaultRetentionPolicyInThePlaceOfNone() throws IOException {
    server.close();
    server.settings.set("", "defaultRetentionPolicy", "autogen");
    server.open();
    post("/write?db=d", "m v=1");
    post("/write?db=d&rp=", "m v=1");
    post("/write?db=d&rp=r", "m v=1");
    assertThat(server.engine.writes)
        .extracting(write -> write.target().retentionPolicy())
        .containsExactly("autogen", "autogen", "r");
  }

  @Test
  void takesNothingAtAll() throws IOException {
    assertThat(post(PATH, "").status()).isEqualTo(204);
    assertThat(post(PATH, "# comment\n\n").status()).isEqualTo(204);
  }

  @Test
  void requiresADatabaseAfterItHasReadTheLines() throws IOException {
    for (String query : new String[] {"", "?db=", "?rp=x&db"}) {
      Reply reply = post("/write" + query, "m v=1");
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.body()).isEqualTo("database is required\n");
    }
    assertThat(post("/write", "bad").body()).startsWith("unable to parse 'bad'");
  }

  @Test
  void takesNothingOfABodyWithOneBadLine() throws IOException {
    String body =
        IntStream.range(0, 5000)
            .mapToObj(i -> (i == 4321 ? "bad,host=" : "cpu,host=") + i + " usage=1.5 " + i)
            .collect(Collectors.joining("\n"));
    Reply reply = post(PATH, body);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body())
        .isEqualTo("unable to parse 'bad,host=4321 usage=1.5 4321': missing fields\n");
    assertThat(reply.header("content-type")).isEqualTo("application/json; charset=utf-8");
    assertThat(written()).isEmpty();
    assertThat(post(PATH, body.replace("bad", "cpu")).status()).isEqualTo(204);
    assertThat(written()).containsExactly(body.replace("bad", "cpu"));
  }

  @Test
  void asksToTryAgainWhenATaskIsBehind() throws IOException {
    Reply reply = post("/write?db=busy", "m v=1");
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.header("retry-after")).isEqualTo("1");
    assertThat(reply.body())
        .isEqualTo("timeout: task \"t1\" is behind, nothing was written; try again\n");
  }

  @Test
  void tellsWhyAWriteFailed() throws IOException {
    Reply reply = post("/write?db=broken", "m v=1");
    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.body()).isEqualTo("TaskMaster is closed\n");
  }

  @Test
  void takesOtherEncodingsForPlainText() throws IOException {
    assertThat(post(PATH, "m v=1", "Content-Encoding: GZIP").status()).isEqualTo(204);
    assertThat(written()).containsExactly("m v=1");
  }

  @Test
  void answersRequestsOfOneConnectionInOrder() throws IOException {
    StringBuilder requests = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      String body = (i % 10 == 9 ? "bad v=" : "m v=") + i;
      requests.append("POST " + PATH + " HTTP/1.1\r\nHost: x\r\nContent-Length: ");
      requests.append(body.length()).append("\r\n\r\n").append(body);
    }
    try (RawClient client = server.connect()) {
      client.send(requests.toString());
      for (int i = 0; i < 50; i++) {
        assertThat(client.reply("POST").status()).as("%d", i).isEqualTo(i % 10 == 9 ? 400 : 204);
      }
    }
    assertThat(written()).hasSize(45).startsWith("m v=0", "m v=1").endsWith("m v=48");
  }
}
