package org.kapacitor.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ResponseReaderTest {
  private static String get(String answer) throws Exception {
    try (RawServer server = new RawServer(answer);
        Response response =
            new HttpClient(Map.of(), false).send(new Request("GET", Url.parse(server.url())))) {
      return response.status() + " " + response.text();
    }
  }

  @Test
  void readsBodiesOfKnownSize() throws Exception {
    assertThat(get("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef")).isEqualTo("200 abc");
  }

  @Test
  void readsBodiesUpToTheEndOfTheConnection() throws Exception {
    assertThat(get("HTTP/1.0 200 OK\r\n\r\nabc")).isEqualTo("200 abc");
  }

  @Test
  void readsChunks() throws Exception {
    assertThat(
            get(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n"))
        .isEqualTo("200 abc0123456789");
  }

  @Test
  void skipsInterimAnswers() throws Exception {
    assertThat(
            get("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 202 Accepted\r\nContent-Length: 1\r\n\r\nx"))
        .isEqualTo("202 x");
  }

  @Test
  void expectsNoBodyBehind204() throws Exception {
    assertThat(get("HTTP/1.1 204 No Content\r\n\r\n")).isEqualTo("204 ");
  }

  @Test
  void aMissingAnswerIsEof() {
    assertThatThrownBy(() -> get("")).hasMessageEndingWith("/\": EOF");
  }

  @Test
  void aCutHeadIsAnUnexpectedEnd() {
    assertThatThrownBy(() -> get("HTTP/1.1 200 OK\r\nContent-Le"))
        .hasMessageEndingWith("/\": unexpected EOF");
  }

  @Test
  void aCutBodyIsAnUnexpectedEnd() {
    assertThatThrownBy(() -> get("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"))
        .hasMessage("unexpected EOF");
    assertThatThrownBy(() -> get("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc"))
        .hasMessage("unexpected EOF");
    assertThatThrownBy(
            () -> get("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"))
        .hasMessage("unexpected EOF");
  }

  @Test
  void aMalformedChunkIsNamed() {
    assertThatThrownBy(() -> get("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc"))
        .hasMessage("invalid byte in chunk length");
    assertThatThrownBy(
            () -> get("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n"))
        .hasMessage("malformed chunked encoding");
  }

  @Test
  void somethingElseThanHttpIsQuoted() {
    assertThatThrownBy(() -> get("SSH-2.0-OpenSSH\r\n"))
        .hasMessageContaining("malformed HTTP response \"SSH-2.0-OpenSSH\"");
  }
}
