package org.kapacitor.config.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TomlTest {
  private static final String SAMPLE =
      """
      # comment
      hostname = "localhost"
      data_dir = '/var/lib'
      [http]
        bind-address = ":9092"   # after a value
        log-enabled = true
        size = 1_000
        share = -2.5e-3
      [[influxdb]]
        urls = ["http://a",
                "http://b",]
        [influxdb.subscriptions]
          db = [ "rp" ]
      [[influxdb]]
        name = \"\"\"two
      lines\"\"\"
      [udf]
      [udf.functions]
        [udf.functions.a]
          env = { PATH = "x", "b.c" = "y" }
          at = 2026-11-21T10:00:00Z
      """;

  private final Toml toml = new Toml();

  @Test
  void readsTablesListsAndValues() {
    assertThat(toml.parse(SAMPLE))
        .isEqualTo(
            Map.of(
                "hostname",
                "localhost",
                "data_dir",
                "/var/lib",
                "http",
                Map.of(
                    "bind-address", ":9092", "log-enabled", true, "size", 1000L, "share", -0.0025),
                "influxdb",
                List.of(
                    Map.of(
                        "urls",
                        List.of("http://a", "http://b"),
                        "subscriptions",
                        Map.of("db", List.of("rp"))),
                    Map.of("name", "two\nlines")),
                "udf",
                Map.of(
                    "functions",
                    Map.of(
                        "a",
                        Map.of(
                            "env",
                            Map.of("PATH", "x", "b.c", "y"),
                            "at",
                            "2026-11-21T10:00:00Z")))));
    assertThat(toml.parse(SAMPLE).keySet())
        .containsExactly("hostname", "data_dir", "http", "influxdb", "udf");
  }

  @Test
  void keepsIntegersOfAnySize() {
    assertThat(toml.parse("a = -999999999999999999\nb = 9223372036854775808"))
        .isEqualTo(
            Map.of("a", -999_999_999_999_999_999L, "b", new BigInteger("9223372036854775808")));
  }

  @Test
  void skipsAByteOrderMark() {
    assertThat(toml.parse("\ufeffa = 1")).isEqualTo(Map.of("a", 1L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data_dir = | line 1, column 11",
        "a = 1~b = 'x | line 2",
        "[a]~[a] | line 2",
        "a = [1,~2 | line",
        "a = 1~a = 2 | line",
        "x y = 1 | line 1, column 2",
      })
  void saysWhereItIsWrong(String text, String position) {
    assertThatThrownBy(() -> toml.parse(text.replace('~', '\n') + "\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("toml: " + position);
  }

  @Test
  void refusesWhatIsNotUtf8() {
    assertThatThrownBy(() -> toml.parse(new byte[] {'a', '=', '"', (byte) 0xff, '"'}))
        .isInstanceOf(ConfigException.class)
        .hasMessage("toml: the file is not UTF-8 text");
  }

  @Test
  void refusesTablesNestedWithoutEnd() {
    assertThatThrownBy(() -> toml.parse("a = " + "[".repeat(100_000)))
        .isInstanceOf(ConfigException.class);
    assertThatThrownBy(() -> toml.parse("a" + ".a".repeat(100_000) + " = 1"))
        .isInstanceOf(ConfigException.class);
  }

  @Property(tries = 2000)
  void throwsNothingElseOnAnyText(@ForAll String text) {
    parseOrRefuse(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 3000)
  void throwsNothingElseOnDamagedFiles(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = SAMPLE.getBytes(StandardCharsets.UTF_8);
    String alphabet = "[]{}=.,\"'#\\\n\r\t 09azAZ_-+:eExobTZ\u0000\u00e9";
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(3)) {
        case 0 -> bytes[at] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
        case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
        default -> {
          int to = random.nextInt(bytes.length);
          int length = random.nextInt(bytes.length - Math.max(at, to));
          System.arraycopy(bytes, at, bytes, to, length);
        }
      }
    }
    parseOrRefuse(bytes);
  }

  private void parseOrRefuse(byte[] content) {
    try {
      assertThat(toml.parse(content)).isNotNull();
    } catch (ConfigException expected) {
      assertThat(expected).hasMessageStartingWith("toml: ");
    }
  }
}
