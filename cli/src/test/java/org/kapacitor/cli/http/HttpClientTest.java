package org.kapacitor.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapacitor.cli.TestServer;

class HttpClientTest {
  private final HttpClient client = new HttpClient(Map.of(), false);
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TestServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String get(HttpClient http, String url) throws Exception {
    try (Response response = http.send(new Request("GET", Url.parse(url)))) {
      return response.status() + " " + response.text();
    }
  }

  @Test
  void sendsAnyMethodWithABody() throws Exception {
    server.on("PATCH /a", "done");
    Request request =
        new Request("PATCH", Url.parse(server.url() + "/a"), Optional.of("{\"ü\":1}"));
    try (Response response = client.send(request)) {
      assertThat(response.text()).isEqualTo("done");
    }
    assertThat(server.lastRequest()).isEqualTo("PATCH /a {\"ü\":1}");
    assertThat(server.lastHeader("Content-type")).isEqualTo("application/json");
    assertThat(server.lastHeader("User-agent")).isEqualTo("KapacitorClient");
  }

  @Test
  void sendsUserInformationAsBasicCredentials() throws Exception {
    server.on("GET /", "x");
    get(client, server.url().replace("http://", "http://user:p%40ss@") + "/");
    assertThat(server.lastHeader("Authorization")).isEqualTo("Basic dXNlcjpwQHNz");
  }

  @Test
  void followsRedirectsWithinTheServer() throws Exception {
    server.on("GET /a", 301, "/b?c=d").on("GET /b", "there");
    assertThat(get(client, server.url() + "/a")).isEqualTo("200 there");
    assertThat(server.requests()).containsExactly("GET /a", "GET /b?c=d");
  }

  @Test
  void followsRedirectsToOtherServersWithoutCredentials() throws Exception {
    try (TestServer other = new TestServer()) {
      other.on("GET /b", "there");
      String elsewhere = other.url().replace("127.0.0.1", "localhost");
      server.on("GET /a", 302, elsewhere + "/b");
      String start = server.url().replace("http://", "http://u:p@") + "/a";
      assertThat(get(client, start)).isEqualTo("200 there");
      assertThat(other.lastHeader("Authorization")).isNull();
    }
  }

  @Test
  void keepsMethodAndBodyOfPermanentRedirects() throws Exception {
    server.on("POST /a", 308, "/b").on("POST /b", "there");
    client.send(new Request("POST", Url.parse(server.url() + "/a"), Optional.of("x"))).close();
    assertThat(server.lastRequest()).isEqualTo("POST /b x");
  }

  @Test
  void givesUpInALoop() {
    server.on("GET /a", 301, "/a");
    assertThatThrownBy(() -> get(client, server.url() + "/a"))
        .hasMessage("Get \"" + server.url() + "/a\": stopped after 10 redirects");
  }

  @Test
  void namesTheAddressThatRefused() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    String url = "http://u:secret@127.0.0.1:" + port + "/x?y=z";
    assertThatThrownBy(() -> get(client, url))
        .isInstanceOf(HttpException.class)
        .hasMessage(
            "Get \"http://u:***@127.0.0.1:"
                + port
                + "/x?y=z\": dial tcp 127.0.0.1:"
                + port
                + ": connect: connection refused");
  }

  @Test
  void namesTheHostThatIsUnknown() {
    assertThatThrownBy(() -> get(client, "http://no.such.host.invalid/"))
        .hasMessage(
            "Get \"http://no.such.host.invalid/\": dial tcp: lookup no.such.host.invalid: no such"
                + " host");
  }

  @Test
  void needsAHost() {
    assertThatThrownBy(() -> get(client, "http:///x"))
        .hasMessage("Get \"http:///x\": http: no Host in request URL");
  }

  @Test
  void sendsTheWholeUrlToAProxy() throws Exception {
    server.on("GET /x", "by proxy");
    String proxy = server.url().replace("http://", "http://me:pw@");
    HttpClient proxied = new HttpClient(Map.of("HTTP_PROXY", proxy), false);
    assertThat(get(proxied, "http://example.invalid/x?y")).isEqualTo("200 by proxy");
    assertThat(server.lastRequest()).isEqualTo("GET http://example.invalid/x?y");
    assertThat(server.lastHeader("Proxy-authorization")).isEqualTo("Basic bWU6cHc=");
  }
}
