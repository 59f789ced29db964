package org.kapacitor.itests.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Input that is wrong gets a clear answer, and nothing else is lost: a task that counts points sees
 * all that were accepted, and no other, before, between and after.
 */
class BadInputIT {
  private static final String WRITE = "/kapacitor/v1/write?db=d&rp=r";

  @TempDir private static Path folder;
  private static Server server;
  private long before;

  @BeforeAll
  static void startWithACountingTask() throws Exception {
    server = Server.start(folder, Server.java());
    String task =
        """
        {"id": "count", "type": "stream", "dbrps": [{"db": "d", "rp": "r"}],
         "script": "stream|from().measurement('m')|count('v')", "status": "enabled"}\
        """;
    assertThat(server.post("/kapacitor/v1/tasks", task).statusCode()).isEqualTo(200);
  }

  @AfterAll
  static void stop() throws Exception {
    assertThat(server.stop()).isZero();
  }

  @BeforeEach
  void writeAPoint() throws Exception {
    before = server.points("count") + 1;
    assertThat(server.post(WRITE, "m v=1").statusCode()).isEqualTo(204);
    server.await("a point before", () -> server.points("count") == before);
  }

  @AfterEach
  void nothingElseWasLostOrAdded() throws Exception {
    assertThat(server.post(WRITE, "m v=2\nm v=3").statusCode()).isEqualTo(204);
    server.await("two points after", () -> server.points("count") >= before + 2);
    assertThat(server.points("count")).isEqualTo(before + 2);
    assertThat(server.isAlive()).isTrue();
  }

  private static void assertAnswer(HttpResponse<String> response, int status, String body) {
    assertThat(response.body()).isEqualTo(body);
    assertThat(response.statusCode()).isEqualTo(status);
  }

  private static String lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "m,host=h" + i % 10 + " v=" + i + "\n")
        .collect(Collectors.joining());
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static HttpResponse<String> writeGzip(byte[] body) throws Exception {
    return server.send(
        server
            .request(WRITE)
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(body)));
  }

  @Test
  void refusesAWrongScriptWithItsPlace() throws Exception {
    String task =
        """
        {"id": "wrong", "type": "stream", "dbrps": [{"db": "d", "rp": "r"}],
         "script": "stream\\n    |from()\\n    |nonsense()", "status": "enabled"}\
        """;
    HttpResponse<String> response = server.post("/kapacitor/v1/tasks", task);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("\"error\": \"invalid TICKscript: line 3 char 6: ");
    assertThat(server.get("/kapacitor/v1/tasks/wrong").statusCode()).isEqualTo(404);
  }

  @Test
  void refusesAWriteWithOneWrongLineAmongFiveThousand() throws Exception {
    String wrong = lines(2500) + "m,host=a v=\n" + lines(2499);
    assertAnswer(
        server.post(WRITE, wrong), 400, "unable to parse 'm,host=a v=': missing field value\n");
  }

  @Test
  void refusesABodyThatIsCutOff() throws Exception {
    byte[] whole = gzip(lines(5000));
    assertAnswer(writeGzip(Arrays.copyOf(whole, whole.length / 2)), 400, "unexpected EOF\n");
    assertAnswer(writeGzip("m v=1".getBytes(StandardCharsets.UTF_8)), 400, "unexpected EOF\n");
    assertAnswer(
        writeGzip(lines(100).getBytes(StandardCharsets.UTF_8)), 400, "gzip: invalid header\n");
  }

  @Test
  void refusesABodyThatIsTooLarge() throws Exception {
    String body = lines(100_000);
    String text = "request body too large: the limit is 1000000 bytes";
    HttpResponse<String> plain = server.post(WRITE, body);
    assertThat(plain.statusCode()).isEqualTo(413);
    assertThat(plain.body()).contains(text);
    HttpResponse<String> zipped = writeGzip(gzip(body));
    assertThat(zipped.statusCode()).isEqualTo(413);
    assertThat(zipped.body()).contains(text);
  }

  @Test
  void takesPointsOfADatabaseThatNoTaskReads() throws Exception {
    assertAnswer(server.post("/kapacitor/v1/write?db=unknown&rp=r", lines(5000)), 204, "");
    assertAnswer(server.post("/kapacitor/v1/write", "m v=1"), 400, "database is required\n");
  }
}
