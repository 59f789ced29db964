package org.kapacitor.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kapacitor.cli.TestServer;

/** Connections through proxies. */
class ProxyTest {
  private static String get(String variable, String proxy, String url) throws Exception {
    HttpClient client = new HttpClient(Map.of(variable, proxy), true);
    try (Response response = client.send(new Request("GET", Url.parse(url)))) {
      return response.text();
    }
  }

  @Test
  void tunnelsTls() throws Exception {
    try (TlsServer server = new TlsServer();
        TunnelServer proxy = new TunnelServer(false, server.port())) {
      String url = "http://me:pw@" + proxy.authority();
      assertThat(get("HTTPS_PROXY", url, "https://example.invalid/")).isEqualTo("secret");
      assertThat(proxy.asked())
          .startsWith("CONNECT example.invalid:443 HTTP/1.1\r\nHost: example.invalid:443\r\n")
          .contains("\r\nProxy-Authorization: Basic bWU6cHc=\r\n");
    }
  }

  @Test
  void aRefusedTunnelShowsTheAnswerOfTheProxy() throws Exception {
    try (RawServer proxy = new RawServer("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")) {
      assertThatThrownBy(() -> get("HTTPS_PROXY", proxy.url(), "https://example.invalid/"))
          .hasMessage("Get \"https://example.invalid/\": Proxy Authentication Required");
    }
    try (RawServer proxy = new RawServer("HTTP/1.1 200")) {
      assertThatThrownBy(() -> get("HTTPS_PROXY", proxy.url(), "https://example.invalid/"))
          .hasMessage("Get \"https://example.invalid/\": EOF");
    }
  }

  @Test
  void anUnreachableProxyIsNamed() {
    assertThatThrownBy(() -> get("HTTP_PROXY", "127.0.0.1:1", "http://example.invalid/"))
        .hasMessage(
            "Get \"http://example.invalid/\": proxyconnect tcp: dial tcp 127.0.0.1:1: connect:"
                + " connection refused");
  }

  @Test
  void speaksSocks5() throws Exception {
    try (TestServer server = new TestServer()) {
      server.on("GET /x", "by socks");
      int port = Url.parse(server.url()).port();
      try (TunnelServer proxy = new TunnelServer(true, port)) {
        assertThat(get("HTTP_PROXY", "socks5://" + proxy.authority(), "http://example.invalid/x"))
            .isEqualTo("by socks");
        assertThat(proxy.asked()).contains("example.invalid");
        assertThat(server.lastRequest()).isEqualTo("GET /x");
      }
    }
  }

  @Test
  void otherProxiesAreRefused() {
    assertThatThrownBy(() -> get("HTTP_PROXY", "ftp://p:1", "http://example.invalid/"))
        .hasMessage("Get \"http://example.invalid/\": proxy: unknown scheme: ftp");
  }
}
