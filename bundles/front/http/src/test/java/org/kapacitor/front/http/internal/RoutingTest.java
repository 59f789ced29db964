package org.kapacitor.front.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** http-api.md sections 1.1 to 1.3. */
class RoutingTest {
  private static final String NOT_FOUND =
      "{\n    \"error\": \"Not Found\",\n    \"message\": \"Not Found\"\n}";
  private static TestServer server;

  @BeforeAll
  static void open() throws IOException {
    server = TestServer.opened();
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void answersPingWithTheHeadersOfEveryRoute() throws IOException {
    Reply reply = server.get("/kapacitor/v1/ping");
    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.header("content-type")).isEqualTo("application/json; charset=utf-8");
    assertThat(reply.header("x-kapacitor-version")).isEqualTo("1.8.0");
    assertThat(UUID.fromString(reply.header("request-id")).version()).isEqualTo(1);
    assertThat(reply.header("date")).isNotNull();
    assertThat(reply.headers())
        .doesNotContainKeys("server", "content-encoding", "access-control-allow-origin");
  }

  @Test
  void givesEachRequestAnIdOfItsOwnWhateverTheClientSays() throws IOException {
    String first = server.get("/kapacitor/v1/ping", "Request-Id: mine").header("request-id");
    String second = server.get("/kapacitor/v1/ping", "Request-Id: mine").header("request-id");
    assertThat(first).isNotEqualTo(second).isNotEqualTo("mine");
    assertThat(UUID.fromString(first).timestamp()).isLessThan(UUID.fromString(second).timestamp());
  }

  @Test
  void answersHeadOfPingOnly() throws IOException {
    assertThat(server.send("HEAD", "/kapacitor/v1/ping", "").status()).isEqualTo(204);
    assertThat(server.send("HEAD", "/kapacitor/v1/tasks", "").status()).isEqualTo(404);
  }

  @Test
  void knowsNoPingAndNoQueryAtTheRoot() throws IOException {
    for (String path :
        new String[] {"/", "/ping", "/query", "/kapacitor/v1", "/kapacitor/v1/ping/"}) {
      Reply reply = server.get(path);
      assertThat(reply.status()).as(path).isEqualTo(404);
      assertThat(reply.body()).isEqualTo(NOT_FOUND);
      assertThat(reply.header("content-type")).isEqualTo("application/json; charset=utf-8");
      assertThat(reply.header("x-kapacitor-version")).isEqualTo("1.8.0");
    }
  }

  @Test
  void answersAKnownPathWithAnotherMethodAsNotFound() throws IOException {
    Reply reply = server.send("DELETE", "/kapacitor/v1/ping", "");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.body()).isEqualTo(NOT_FOUND);
  }

  @Test
  void answersUnknownMethodsWithoutTheHeadersOfRoutes() throws IOException {
    for (String method : new String[] {"TRACE", "COPY"}) {
      Reply reply = server.send(method, "/kapacitor/v1/ping", "");
      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.body()).isEqualTo(NOT_FOUND);
      assertThat(reply.headers()).doesNotContainKeys("request-id", "x-kapacitor-version");
    }
  }

  @Test
  void answersOptionsOfAnyPath() throws IOException {
    Reply reply = server.send("OPTIONS", "/no/such/path", "", "Origin: http://o.example");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEmpty();
    assertThat(reply.headers()).doesNotContainKeys("content-type", "x-kapacitor-version");
    assertThat(reply.header("request-id")).isNotNull();
    assertThat(reply.header("access-control-allow-origin")).isEqualTo("http://o.example");
    assertThat(reply.header("access-control-allow-methods"))
        .isEqualTo("DELETE, GET, OPTIONS, POST, PATCH");
    assertThat(reply.header("access-control-allow-headers"))
        .isEqualTo(
            "Accept, Accept-Encoding, Authorization, Content-Length, Content-Type, X-CSRF-Token,"
                + " X-HTTP-Method-Override");
  }

  @Test
  void refusesOptionsOfTheServerItself() throws IOException {
    Reply reply = server.send("OPTIONS", "*", "");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("connection")).isEqualTo("close");
  }

  @Test
  void allowsOtherOriginsOnErrorsToo() throws IOException {
    Reply reply = server.get("/kapacitor/v1/tasks/x", "Origin: http://o.example");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.header("access-control-allow-origin")).isEqualTo("http://o.example");
  }

  @Test
  void redirectsToCleanPaths() throws IOException {
    Reply reply = server.get("/kapacitor//v1/./x/../ping?a=b&c=%20");
    assertThat(reply.status()).isEqualTo(301);
    assertThat(reply.header("location")).isEqualTo("/kapacitor/v1/ping?a=b&c=%20");
    assertThat(reply.header("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(reply.body())
        .isEqualTo("<a href=\"/kapacitor/v1/ping?a=b&amp;c=%20\">Moved Permanently</a>.\n\n");
    assertThat(reply.headers()).doesNotContainKeys("request-id", "x-kapacitor-version");
  }

  @Test
  void redirectsOtherMethodsWithoutABody() throws IOException {
    Reply reply = server.send("POST", "/kapacitor/v1//write", "m v=1");
    assertThat(reply.status()).isEqualTo(301);
    assertThat(reply.header("location")).isEqualTo("/kapacitor/v1/write");
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void cleansPathsAfterDecodingThem() throws IOException {
    Reply reply = server.get("/kapacitor/v1/tasks/a%2F%2Fb%20%C3%BC");
    assertThat(reply.status()).isEqualTo(301);
    assertThat(reply.header("location")).isEqualTo("/kapacitor/v1/tasks/a/b%20%C3%BC");
  }

  @Test
  void keepsATrailingSlash() throws IOException {
    Reply reply = server.get("/kapacitor/v1/./tasks/");
    assertThat(reply.header("location")).isEqualTo("/kapacitor/v1/tasks/");
    assertThat(server.get("/kapacitor/v1/tasks/").body())
        .contains("\"must specify task id on path\"");
  }

  @Test
  void refusesMalformedEscapes() throws IOException {
    Reply reply = server.get("/kapacitor/v1/tasks/%zz");
    assertThat(reply.status()).isEqualTo(400);
  }

  @Test
  void offersTheStableApiBelowThePreviewApi() throws IOException {
    Reply reply = server.get("/kapacitor/v1preview/ping");
    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.header("x-kapacitor-version")).isEqualTo("1.8.0|1.8.0");
    assertThat(server.get("/kapacitor/v1preview/nothing").status()).isEqualTo(404);
    assertThat(server.get("/kapacitor/v1preview").status()).isEqualTo(404);
  }

  @Test
  void compressesForWhoeverTakesGzip() throws IOException {
    Reply reply = server.get("/kapacitor/v1/tasks", "Accept-Encoding: deflate, gzip;q=0.5");
    assertThat(reply.header("content-encoding")).isEqualTo("gzip");
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(reply.content())).readAllBytes();
    assertThat(new String(plain, StandardCharsets.UTF_8)).isEqualTo("{\n    \"tasks\": []\n}");
    Reply empty = server.get("/kapacitor/v1/ping", "Accept-Encoding: gzip");
    assertThat(empty.header("content-encoding")).isEqualTo("gzip");
    assertThat(server.get("/nothing", "Accept-Encoding: gzip").header("content-encoding"))
        .isEqualTo("gzip");
  }

  @Test
  void listsItsRoutes() throws IOException {
    String body = server.get("/kapacitor/v1/:routes").body();
    assertThat(body)
        .startsWith("{\n    \"/\": [\n        \"GET\",\n")
        .contains("\"/kapacitor/v1/:routes\": [\n        \"GET\"\n    ]")
        .contains("\"/kapacitor/v1/tasks/\": [\n        \"GET\",\n        \"PATCH\",\n")
        .contains("\"/write\": [\n        \"POST\"\n    ]")
        .contains("\"/kapacitor/v1preview/\": [");
  }

  @Test
  void refusesWhatIsNotHttpInPlainText() throws IOException {
    try (RawClient client = server.connect()) {
      client.send("GET /kapacitor/v1/ping HTTP/1.1\r\n\r\n");
      Reply reply = client.reply("GET");
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.body()).isEqualTo("400 Bad Request");
    }
  }
}
