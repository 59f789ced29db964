package org.kapacitor.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlTest {
  @Test
  void takesAllPartsApart() throws UrlException {
    Url url = Url.parse("HTTPS://us%40er:p%3Aw@example.com:9092/a%20b?x=1#y");
    assertThat(url.scheme()).isEqualTo("https");
    assertThat(url.user()).isEqualTo(new UserInfo("us@er", Optional.of("p:w")));
    assertThat(url.host()).isEqualTo("example.com");
    assertThat(url.port()).isEqualTo(9092);
    assertThat(url.path()).isEqualTo("/a b");
    assertThat(url.query()).isEqualTo("x=1");
    assertThat(url).hasToString("https://us%40er:***@example.com:9092/a%20b?x=1");
  }

  @ParameterizedTest
  @CsvSource({
    "http://h,h,80",
    "https://h,h,443",
    "http://h:,h,80",
    "http://[::1],::1,80",
    "http://[::1]:9092,::1,9092",
    "http://a@b@h:1,h,1",
  })
  void knowsHostAndPort(String text, String host, int port) throws UrlException {
    Url url = Url.parse(text);
    assertThat(url.host()).isEqualTo(host);
    assertThat(url.port()).isEqualTo(port);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "127.0.0.1:9092|parse \"127.0.0.1:9092\": first path segment in URL cannot contain colon",
        ":9092|parse \":9092\": missing protocol scheme",
        "http://h:x|parse \"http://h:x\": invalid port \":x\" after host",
        "http://[::1|parse \"http://[::1\": missing ']' in host",
        "http://h/%zz|parse \"http://h/%zz\": invalid URL escape \"%zz\"",
        "http://a b/|parse \"http://a b/\": invalid character \" \" in host name",
        "http://a\"b@h|parse \"http://a\"b@h\": net/url: invalid userinfo",
      })
  void saysWhatIsWrong(String text, String message) {
    assertThatThrownBy(() -> Url.parse(text)).isInstanceOf(UrlException.class).hasMessage(message);
  }

  @Test
  void aHostWithoutSlashesIsAScheme() throws UrlException {
    assertThat(Url.parse("localhost:9092").scheme()).isEqualTo("localhost");
    assertThat(Url.parse("localhost").scheme()).isEmpty();
  }

  @Test
  void queriesAreSortedByName() {
    Query query = new Query().add("limit", 100).add("fields", "b").add("fields", "a b");
    assertThat(query).hasToString("fields=b&fields=a+b&limit=100");
  }
}
