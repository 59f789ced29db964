package org.kapacitor.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {
  private static Optional<Url> proxy(String url, String... environment) throws UrlException {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < environment.length; i += 2) {
      map.put(environment[i], environment[i + 1]);
    }
    return new Proxies(map).proxyFor(Url.parse(url));
  }

  @Test
  void withoutVariablesThereIsNone() throws UrlException {
    assertThat(proxy("http://example.com")).isEmpty();
  }

  @Test
  void theSchemeOfTheServerChoosesTheVariable() throws UrlException {
    String[] both = {"HTTP_PROXY", "http://p1:3128", "https_proxy", "p2:3129"};
    assertThat(proxy("http://example.com", both).map(Url::authority)).contains("p1:3128");
    assertThat(proxy("https://example.com", both).map(Url::authority)).contains("p2:3129");
  }

  @Test
  void upperCaseWins() throws UrlException {
    assertThat(proxy("http://e.com", "http_proxy", "a:1", "HTTP_PROXY", "b:2").map(Url::authority))
        .contains("b:2");
  }

  @ParameterizedTest
  @CsvSource({"http://localhost:9092", "http://127.0.0.1", "http://127.3.2.1", "http://[::1]:1"})
  void theLocalMachineIsReachedDirectly(String url) throws UrlException {
    assertThat(proxy(url, "HTTP_PROXY", "p:1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "*,http://example.com,true",
    "example.com,http://example.com,true",
    "example.com,http://a.example.com,true",
    "example.com,http://myexample.com,false",
    ".example.com,http://a.example.com,true",
    ".example.com,http://example.com,false",
    "*.example.com,http://a.example.com,true",
    "'other.org, EXAMPLE.com ',http://Example.com,true",
    "example.com:9092,http://example.com:9092,true",
    "example.com:9092,http://example.com:80,false",
    "10.0.0.0/8,http://10.1.2.3,true",
    "10.0.0.0/8,http://11.1.2.3,false",
    "10.0.0.0/8,http://ten.example.com,false",
    "192.168.1.7,http://192.168.1.7:9092,true",
    "192.168.1.7:80,http://192.168.1.7:9092,false",
    "fe80::/16,http://[fe80::1]:9092,true",
    "2001:db8::1,http://[2001:db8::1]:9092,true",
    "'',http://example.com,false",
  })
  void someHostsAreExcluded(String noProxy, String url, boolean direct) throws UrlException {
    assertThat(proxy(url, "HTTP_PROXY", "p:1", "NO_PROXY", noProxy).isEmpty()).isEqualTo(direct);
  }

  @Test
  void aBadAddressIsNamed() {
    assertThatThrownBy(() -> proxy("http://example.com", "HTTP_PROXY", "http://p:x"))
        .hasMessageStartingWith("invalid proxy address \"http://p:x\": ");
  }
}
