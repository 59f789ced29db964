package org.kapacitor.front.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.option.Option;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Options;

/** config.md section A4.2. */
class HttpSectionTest {
  private final Options options = Options.of(HttpSection.class);

  @Test
  void hasTheKeysOfTheOriginalAndOneOfItsOwn() {
    List<String> keys = options.all().stream().map(Option::key).toList();
    assertThat(keys)
        .containsExactly(
            "bind-address",
            "auth-enabled",
            "log-enabled",
            "write-tracing",
            "pprof-enabled",
            "https-enabled",
            "https-certificate",
            "https-private-key",
            "shutdown-timeout",
            "shared-secret",
            "max-body-size");
  }

  @Test
  void hasTheDefaultsOfTheOriginal() {
    assertThat(options.build(Map.of()))
        .isEqualTo(
            new HttpSection(
                ":9092",
                false,
                true,
                false,
                false,
                false,
                "/etc/ssl/kapacitor.pem",
                "",
                Duration.ofSeconds(10),
                "",
                256 << 20));
  }

  @Test
  void limitsTheSizeOfBodies() {
    for (long size : new long[] {0, 3_000_000_000L}) {
      assertThatExceptionOfType(OptionException.class)
          .isThrownBy(() -> options.build(Map.of("maxBodySize", size)));
    }
  }
}
