package org.kapacitor.config.internal.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapacitor.config.internal.section.Samples.elements;
import static org.kapacitor.config.internal.section.Samples.file;
import static org.kapacitor.config.internal.section.Samples.read;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.config.internal.section.Samples.All;
import org.kapacitor.config.internal.section.Samples.Element;
import org.kapacitor.config.internal.section.Samples.Http;
import org.kapacitor.config.internal.section.Samples.Login;
import org.kapacitor.config.internal.section.Samples.Mode;

/** config.md A1. */
class SectionsTest {
  private static final String ALL =
      """
      [all]
        text = "x"
        port = 80
        Buffer_Size = 999999999999999999
        share = 2
        enabled = true
        pause = "1m30s"
        urls = ["u1", "u2"]
        levels = [1, -2]
        protocol = "udp"
        mode = "server"
        pattern = "^a.*"
        limit = 7
        other = 3.5
        [all.headers]
          X-One = "1"
          "with space" = "2"
        [all.groups]
          db = ["autogen", "long"]
        [all.weights]
          a = 1
        [all.basic-auth]
          username = "bob"
          password = "secret"
        [all.proxy]
          username = "p"
        [[all.logins]]
          username = "l1"
        [[all.logins]]
          username = "l2"
        [all.users.eve]
          password = "e"
      """;

  @Test
  void readsEveryKindOfValue() {
    assertThat(read(file(ALL), "all", All.class))
        .isEqualTo(
            new All(
                "x",
                80,
                999_999_999_999_999_999L,
                2.0,
                true,
                Duration.ofSeconds(90),
                List.of("u1", "u2"),
                List.of(1, -2),
                Map.of("X-One", "1", "with space", "2"),
                Map.of("db", List.of("autogen", "long")),
                Map.of("a", 1L),
                "udp",
                Mode.SERVER,
                new Regex("^a.*"),
                Optional.of(7L),
                new Login("bob", "secret"),
                Optional.of(new Login("p", "")),
                List.of(new Login("l1", ""), new Login("l2", "")),
                Map.of("eve", new Login("", "e")),
                3.5));
  }

  @Test
  void hasDefaultsWithoutFile() {
    All all = read(file(""), "all", All.class);
    assertThat(all.text()).isEqualTo("t");
    assertThat(all.port()).isEqualTo(25);
    assertThat(all.pause()).isEqualTo(Duration.ofMinutes(1));
    assertThat(all.urls()).containsExactly("a", "b");
    assertThat(all.mode()).isEqualTo(Mode.CLUSTER);
    assertThat(all.limit()).isEmpty();
    assertThat(all.proxy()).isEmpty();
    assertThat(all.basicAuth()).isEqualTo(new Login("", ""));
  }

  @Test
  void ignoresTheCaseOfNamesAndPrefersTheExactOne() {
    assertThat(read(file("[HTTP]\nBind-Address = ':1'"), "http", Http.class).bindAddress())
        .isEqualTo(":1");
    assertThat(
            read(file("[http]\nBIND-ADDRESS = ':1'\nbind-address = ':2'"), "http", Http.class)
                .bindAddress())
        .isEqualTo(":2");
  }

  @Test
  void takesZeroAsDurationAndEmptyTextAsNotGiven() {
    assertThat(read(file("http.shutdown-timeout = 0"), "http", Http.class).shutdownTimeout())
        .isZero();
    assertThat(read(file("http.shutdown-timeout = ''"), "http", Http.class).shutdownTimeout())
        .hasSeconds(10);
  }

  record Top(@Doc("Host.") String hostname) {}

  @Test
  void readsTheKeysAboveAllSections() {
    Sections sections = file("hostname = 'h'\n[http]\nbind-address = ':1'");
    assertThat(read(sections, "", Top.class)).isEqualTo(new Top("h"));
    assertThat(sections.names()).containsExactly("http");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "http.bind-address = 9092 | http: bind-address: expected a string, found the integer 9092",
        "http.bind-address = true | http: bind-address: expected a string, found the boolean true",
        "http.bind-address = [1] | http: bind-address: expected a string, found a list",
        "http.bind-address = {} | http: bind-address: expected a string, found a table",
        "http.log-enabled = 'yes' | http: log-enabled: expected a boolean, found the string \"yes\"",
        "http.shared-secret = 12345 | http: shared-secret: expected a string, found an integer",
        "http.shutdown-timeout = 5 | http: shutdown-timeout: time: missing unit in duration \"5\"",
        "http.shutdown-timeout = '5' | http: shutdown-timeout: time: missing unit in duration \"5\"",
        "http.shutdown-timeout = 'zz' | http: shutdown-timeout: time: invalid duration \"zz\"",
        "http.shutdown-timeout = '1h2d' | http: shutdown-timeout: time: unknown unit \"d\" in duration \"1h2d\"",
        "http.shutdown-timeout = '9999999h' | http: shutdown-timeout: time: invalid duration \"9999999h\"",
        "http.shutdown-timeout = 1.5 | http: shutdown-timeout: expected a duration such as \"10s\", found the float 1.5",
        "http = 5 | http: expected [http], found the integer 5",
        "[[http]] | http: expected [http], found [[http]]",
        "all.port = '25' | all: port: expected an integer from 0 to 65535, found the string \"25\"",
        "all.port = 65536 | all: port: expected an integer from 0 to 65535, found the integer 65536",
        "all.port = -1 | all: port: expected an integer from 0 to 65535, found the integer -1",
        "all.port = 1.0 | all: port: expected an integer from 0 to 65535, found the float 1.0",
        "all.Buffer_Size = 99999999999999999999 | all: Buffer_Size: expected an integer, found the integer 99999999999999999999",
        "all.share = '1' | all: share: expected a number, found the string \"1\"",
        "all.urls = 'x' | all: urls: expected a list of strings, found the string \"x\"",
        "all.urls = ['x', 1] | all: urls[1]: expected a string, found the integer 1",
        "all.levels = [3000000000] | all: levels[0]: expected an integer from -2147483648 to 2147483647, found the integer 3000000000",
        "all.headers = ['x'] | all: headers: expected a table of strings, found a list",
        "all.headers.X = 1 | all: headers.X: expected a string, found the integer 1",
        "all.groups.db = 'autogen' | all: groups.db: expected a list of strings, found the string \"autogen\"",
        "all.protocol = 'icmp' | all: protocol: expected one of tcp, udp, found the string \"icmp\"",
        "all.mode = 'x' | all: mode: expected one of cluster, server, found the string \"x\"",
        "all.basic-auth = 'bob' | all: basic-auth: expected a table, found the string \"bob\"",
        "all.basic-auth.password = 1 | all: basic-auth.password: expected a string, found an integer",
        "all.users.eve.username = 1 | all: users.eve.username: expected a string, found the integer 1",
        "all.logins = [{}, {username = 1}] | all: logins[1].username: expected a string, found the integer 1",
      })
  void namesPlaceFoundAndExpected(String toml, String message) {
    boolean http = toml.startsWith("http") || toml.startsWith("[[http");
    assertThatThrownBy(
            () -> {
              Record record =
                  http ? read(file(toml), "http", Http.class) : read(file(toml), "all", All.class);
              assertThat(record).isNull();
            })
        .isInstanceOf(OptionException.class)
        .hasMessage(message);
  }

  @Test
  void mergesASingleElementOverTheDefaults() {
    assertThat(elements(file("[[influxdb]]\nname = 'x'"), "influxdb"))
        .containsExactly(
            new Element(
                true, "x", List.of("http://localhost:8086"), Duration.ofMinutes(5), "http", 1000));
  }

  /** Limits of a key decide whether zero is possible at all. */
  @Test
  void startsSeveralElementsFromZeroValues() {
    assertThat(elements(file("[[influxdb]]\nname = 'x'\n[[influxdb]]\nenabled = true"), "influxdb"))
        .containsExactly(
            new Element(false, "x", List.of(), Duration.ZERO, "http", 1000),
            new Element(true, "", List.of(), Duration.ZERO, "http", 1000));
  }

  @Test
  void startsElementsOfOtherListsFromZeroValuesAlways() {
    assertThat(elements(file("[slack]\nname = 'x'"), "slack"))
        .containsExactly(new Element(false, "x", List.of(), Duration.ZERO, "http", 1000));
  }

  @Test
  void mergesElementsOfOurOwnListsOverTheDefaults() {
    List<Element> elements = elements(file("[[own]]\nname = 'x'\n[[own]]\nname = 'y'"), "own");
    assertThat(elements).extracting(Element::enabled).containsExactly(true, true);
    assertThat(elements).extracting(Element::name).containsExactly("x", "y");
  }

  @Test
  void hasNoElementsIfTheListIsNotInTheFile() {
    assertThat(elements(file(""), "influxdb")).isEmpty();
    assertThat(elements(file("influxdb = []"), "influxdb")).isEmpty();
  }

  @Test
  void takesATableAsListWhereTheOriginalDoes() {
    assertThat(elements(file("[kubernetes]\nenabled = true"), "kubernetes")).hasSize(1);
    assertThat(elements(file("[discord]\nname = 'a'"), "discord")).hasSize(1);
    assertThat(elements(file("[own]\nname = 'a'"), "own")).hasSize(1);
  }

  @Test
  void refusesATableForOtherLists() {
    assertThatThrownBy(() -> elements(file("[influxdb]\nname = 'a'"), "influxdb"))
        .hasMessage("influxdb: expected [[influxdb]], found [influxdb]");
    assertThatThrownBy(() -> elements(file("influxdb = [1]"), "influxdb"))
        .hasMessage("influxdb: expected [[influxdb]], found a list");
  }

  @Test
  void namesTheElementInErrors() {
    assertThatThrownBy(() -> elements(file("[[udp]]\n[[udp]]\nname = 1"), "udp"))
        .hasMessage("udp[1]: name: expected a string, found the integer 1");
    assertThatThrownBy(() -> elements(file("[[udp]]\nname = 1"), "udp"))
        .hasMessage("udp: name: expected a string, found the integer 1");
  }

  @Test
  void knowsWhetherAnythingIsSaidOfASection() {
    Sections sections =
        Samples.sections(
            "[http]\n[[UDP]]", Map.of("KAPACITOR_STATS_ENABLED", "f", "KAPACITOR_TLS_CIPHERS", ""));
    assertThat(sections.has("http")).isTrue();
    assertThat(sections.has("udp")).isTrue();
    assertThat(sections.has("stats")).isTrue();
    assertThat(sections.has("tls")).isFalse();
    assertThat(sections.has("smtp")).isFalse();
    assertThat(sections.has("")).isTrue();
  }
}
