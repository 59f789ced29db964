package org.kapacitor.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
  @TempDir static Path folder;
  private static TlsServer server;
  private static Map<String, String> trusting;

  @BeforeAll
  static void start() throws Exception {
    server = new TlsServer();
    Path authority = Files.writeString(folder.resolve("ca.pem"), server.pem());
    trusting = Map.of("SSL_CERT_FILE", authority.toString());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String get(HttpClient client, String host) throws Exception {
    Url url = Url.parse("https://" + host + ":" + server.port() + "/");
    try (Response response = client.send(new Request("GET", url))) {
      return response.text();
    }
  }

  @Test
  void refusesAnUnknownAuthority() {
    assertThatThrownBy(() -> get(new HttpClient(Map.of(), false), "localhost"))
        .hasMessageEndingWith(
            "tls: failed to verify certificate: x509: certificate signed by unknown authority");
  }

  @Test
  void acceptsAnythingIfToldSo() throws Exception {
    assertThat(get(new HttpClient(Map.of(), true), "127.0.0.1")).isEqualTo("secret");
  }

  @Test
  void trustsTheAuthorityInTheEnvironment() throws Exception {
    assertThat(get(new HttpClient(trusting, false), "localhost")).isEqualTo("secret");
  }

  @Test
  void refusesACertificateForAnotherName() {
    assertThatThrownBy(() -> get(new HttpClient(trusting, false), "127.0.0.1"))
        .hasMessageContaining("tls: failed to verify certificate: x509: ");
  }

  @Test
  void recognisesAServerWithoutTls() throws Exception {
    try (RawServer plain = new RawServer("HTTP/1.1 400 Bad Request\r\n\r\n")) {
      Url url = Url.parse(plain.url().replace("http:", "https:"));
      assertThatThrownBy(() -> new HttpClient(Map.of(), false).send(new Request("GET", url)))
          .hasMessageEndingWith(": http: server gave HTTP response to HTTPS client");
    }
  }
}
