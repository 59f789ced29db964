package org.kapacitor.front.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.front.http.internal.FakeEngine.Write;

/** http-api.md section 2.1: compressed bodies. */
class WriteGzipTest {
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

  private Reply postBytes(String path, byte[] body, String... headers) throws IOException {
    try (RawClient client = server.connect()) {
      client.request("POST", path, body, headers);
      return client.reply("POST");
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private List<String> written() {
    return server.engine.writes.stream().map(Write::text).toList();
  }

  @Test
  void inflatesBodies() throws IOException {
    String text = "m,host=a v=1 1\n".repeat(5000);
    Reply reply = postBytes(PATH, gzip(text), "Content-Encoding: gzip");
    assertThat(reply.status()).isEqualTo(204);
    assertThat(written()).containsExactly(text);
  }

  @Test
  void inflatesBodiesOfSeveralMembers() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(gzip("m v=1\n"));
    body.write(gzip(""));
    body.write(gzip("m v=2\n"));
    assertThat(postBytes(PATH, body.toByteArray(), "Content-Encoding: gzip").status())
        .isEqualTo(204);
    assertThat(written()).containsExactly("m v=1\nm v=2\n");
  }

  @Test
  void refusesWhatIsNotGzip() throws IOException {
    assertGzipError("m v=1 1600000000", "gzip: invalid header\n");
    assertGzipError("m v=1", "unexpected EOF\n");
    assertGzipError("", "EOF\n");
  }

  private void assertGzipError(String body, String text) throws IOException {
    Reply reply = post(PATH, body, "Content-Encoding: gzip");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).isEqualTo(text);
  }

  @Test
  void refusesTruncatedAndDamagedGzip() throws IOException {
    byte[] whole = gzip("m,host=a v=1 1\n".repeat(100));
    for (int length : new int[] {11, whole.length - 8, whole.length - 1}) {
      Reply reply = postBytes(PATH, Arrays.copyOf(whole, length), "Content-Encoding: gzip");
      assertThat(reply.body()).as("first %d bytes", length).isEqualTo("unexpected EOF\n");
      assertThat(reply.status()).isEqualTo(400);
    }
    whole[whole.length - 6] ^= 1;
    assertThat(postBytes(PATH, whole, "Content-Encoding: gzip").body())
        .isEqualTo("gzip: invalid checksum\n");
    assertThat(written()).isEmpty();
  }

  @Test
  void refusesBodiesThatInflateToTooMuch() throws IOException {
    Reply reply = postBytes(PATH, gzip("#".repeat(300_001)), "Content-Encoding: gzip");
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.header("connection")).isEqualTo("close");
    assertThat(postBytes(PATH, gzip("#".repeat(300_000)), "Content-Encoding: gzip").status())
        .isEqualTo(204);
  }
}
