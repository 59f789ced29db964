package org.kapacitor.config.internal.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapacitor.config.internal.section.Samples.elements;
import static org.kapacitor.config.internal.section.Samples.read;
import static org.kapacitor.config.internal.section.Samples.sections;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.config.ServerSection;
import org.kapacitor.config.internal.section.Samples.All;
import org.kapacitor.config.internal.section.Samples.Element;
import org.kapacitor.config.internal.section.Samples.Http;
import org.kapacitor.config.internal.section.Samples.Login;
import org.kapacitor.config.internal.section.Samples.Mode;

/** config.md A2. */
class EnvironmentTest {

  private static All all(String toml, Map<String, String> environment) {
    return read(sections(toml, environment), "all", All.class);
  }

  private static All all(String variable, String value) {
    return all("", Map.of(variable, value));
  }

  @Test
  void winsOverTheFile() {
    Http http =
        read(
            sections(
                "http.bind-address = ':1'\nhttp.log-enabled = false",
                Map.of("KAPACITOR_HTTP_BIND_ADDRESS", ":2")),
            "http",
            Http.class);
    assertThat(http.bindAddress()).isEqualTo(":2");
    assertThat(http.logEnabled()).isFalse();
  }

  @Test
  void namesKeysAboveAllSections() {
    ServerSection server =
        read(
            sections(
                "",
                Map.of(
                    "KAPACITOR_DATA_DIR", "/d",
                    "KAPACITOR_DEFAULT_RETENTION_POLICY", "rp",
                    "KAPACITOR_SKIP_CONFIG_OVERRIDES", "T")),
            "",
            ServerSection.class);
    assertThat(server).isEqualTo(new ServerSection("localhost", "/d", true, "rp"));
  }

  @Test
  void setsEveryKindOfValue() {
    assertThat(all("KAPACITOR_ALL_TEXT", " x ").text()).isEqualTo(" x ");
    assertThat(all("KAPACITOR_ALL_BUFFER_SIZE", "0x10").size()).isEqualTo(16);
    assertThat(all("KAPACITOR_ALL_SHARE", "-1e2").share()).isEqualTo(-100);
    assertThat(all("KAPACITOR_ALL_PAUSE", "1h").pause()).isEqualTo(Duration.ofHours(1));
    assertThat(all("KAPACITOR_ALL_MODE", "server").mode()).isEqualTo(Mode.SERVER);
    assertThat(all("KAPACITOR_ALL_LIMIT", "5").limit()).isEqualTo(Optional.of(5L));
    assertThat(all("KAPACITOR_ALL_BASIC_AUTH_PASSWORD", "p").basicAuth())
        .isEqualTo(new Login("", "p"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "t", "T", "true", "TRUE", "True"})
  void knowsTheTruths(String text) {
    assertThat(all("KAPACITOR_ALL_ENABLED", text).enabled()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "f", "F", "false", "FALSE", "False"})
  void knowsTheLies(String text) {
    assertThat(all("all.enabled = true", Map.of("KAPACITOR_ALL_ENABLED", text)).enabled())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"017, 15", "0o17, 15", "0b11, 3", "-0x1F, -31", "+7, 7", "0, 0"})
  void readsIntegersWithPrefixes(String text, long expected) {
    assertThat(all("KAPACITOR_ALL_BUFFER_SIZE", text).size()).isEqualTo(expected);
  }

  @Test
  void takesAnEmptyValueAsNotSet() {
    assertThat(all("KAPACITOR_ALL_TEXT", "").text()).isEqualTo("t");
    assertThat(all("KAPACITOR_ALL_PORT", "").port()).isEqualTo(25);
  }

  @Test
  void changesOnlyElementsThatAreThere() {
    All all =
        all(
            "all.urls = ['a', 'b']",
            Map.of("KAPACITOR_ALL_URLS_1", "x", "KAPACITOR_ALL_URLS_2", "y"));
    assertThat(all.urls()).containsExactly("a", "x");
    assertThat(all("", Map.of("KAPACITOR_ALL_URLS_0", "x")).urls()).containsExactly("x", "b");
    assertThat(all("all.logins = [{}]", Map.of("KAPACITOR_ALL_LOGINS_0_USERNAME", "u")).logins())
        .containsExactly(new Login("u", ""));
  }

  @Test
  void changesAndMakesKeysOfMapsInTheirOwnCase() {
    All all =
        all(
            "all.headers = {MyKey = 'a', other = 'b'}",
            Map.of(
                "KAPACITOR_ALL_HEADERS_MyKey", "x",
                "KAPACITOR_ALL_HEADERS_NEW_ONE", "y",
                "KAPACITOR_ALL_WEIGHTS_W", "3"));
    assertThat(all.headers()).isEqualTo(Map.of("MyKey", "x", "other", "b", "NEW_ONE", "y"));
    assertThat(all.weights()).isEqualTo(Map.of("W", 3L));
  }

  @Test
  void leavesMapsOfTablesAndOfListsAlone() {
    All all =
        all(
            "all.groups.db = ['a']\nall.users.eve.username = 'e'",
            Map.of(
                "KAPACITOR_ALL_GROUPS_db", "x",
                "KAPACITOR_ALL_GROUPS_db_0", "x",
                "KAPACITOR_ALL_USERS_eve_USERNAME", "x"));
    assertThat(all.groups()).isEqualTo(Map.of("db", List.of("a")));
    assertThat(all.users()).isEqualTo(Map.of("eve", new Login("e", "")));
  }

  @Test
  void leavesOptionalTablesThatAreAbsentAlone() {
    assertThat(all("KAPACITOR_ALL_PROXY_USERNAME", "p").proxy()).isEmpty();
    assertThat(all("[all.proxy]", Map.of("KAPACITOR_ALL_PROXY_USERNAME", "p")).proxy())
        .contains(new Login("p", ""));
  }

  @Test
  void takesTheIndexOfListSections() {
    String two = "[[udp]]\nname = 'a'\n[[udp]]\nname = 'b'";
    assertThat(elements(sections(two, Map.of("KAPACITOR_UDP_1_NAME", "x")), "udp"))
        .extracting(Element::name)
        .containsExactly("a", "x");
    assertThat(elements(sections(two, Map.of("KAPACITOR_UDP_NAME", "x")), "udp"))
        .extracting(Element::name)
        .containsExactly("a", "b");
    assertThat(elements(sections("", Map.of("KAPACITOR_UDP_0_NAME", "x")), "udp")).isEmpty();
  }

  @Test
  void letsOnlyASingleKubernetesLeaveOutItsIndex() {
    Map<String, String> variables = Map.of("KAPACITOR_KUBERNETES_NAME", "x");
    assertThat(elements(sections("[kubernetes]", variables), "kubernetes"))
        .extracting(Element::name)
        .containsExactly("x");
    assertThat(elements(sections("[[kubernetes]]\n[[kubernetes]]", variables), "kubernetes"))
        .extracting(Element::name)
        .containsExactly("", "");
  }

  /** The original's default list has one element, so it can be changed without a file. */
  @Test
  void changesTheElementThatTheOriginalHasByDefault() {
    Map<String, String> variables = Map.of("KAPACITOR_INFLUXDB_0_URLS_0", "http://other:8086");
    assertThat(elements(sections("", variables), "influxdb"))
        .singleElement()
        .satisfies(
            element -> {
              assertThat(element.enabled()).isTrue();
              assertThat(element.urls()).containsExactly("http://other:8086");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PORT | x | failed to apply KAPACITOR_ALL_PORT to Port using type int and value 'x'",
        "PORT | 08 | failed to apply KAPACITOR_ALL_PORT to Port using type int and value '08'",
        "PORT | 99999999999999999999 | failed to apply KAPACITOR_ALL_PORT to Port using type int and value '99999999999999999999'",
        "PORT | 70000 | KAPACITOR_ALL_PORT: expected an integer from 0 to 65535, found the integer 70000",
        "ENABLED | yes | failed to apply KAPACITOR_ALL_ENABLED to Enabled using type bool and value 'yes'",
        "SHARE | 1d | failed to apply KAPACITOR_ALL_SHARE to Share using type float64 and value '1d'",
        "SHARE | 1e999 | failed to apply KAPACITOR_ALL_SHARE to Share using type float64 and value '1e999'",
        "PAUSE | zz | failed to unmarshal env var: time: invalid duration \"zz\"",
        "PAUSE | 5 | failed to unmarshal env var: time: missing unit in duration \"5\"",
        "PROTOCOL | x | KAPACITOR_ALL_PROTOCOL: expected one of tcp, udp, found the string \"x\"",
        "WEIGHTS_a | x | failed to apply KAPACITOR_ALL_WEIGHTS_a to Weights using type int and value 'x'",
      })
  void saysWhatTheOriginalSaysOfWrongValues(String name, String value, String message) {
    assertThatThrownBy(() -> all("KAPACITOR_ALL_" + name, value))
        .isInstanceOf(OptionException.class)
        .hasMessage("apply env config: " + message);
  }

  @Test
  void ignoresVariablesOfOtherSections() {
    assertThat(all("KAPACITOR_OTHER_PORT", "x").port()).isEqualTo(25);
    assertThat(all("KAPACITOR_ALL_UNKNOWN", "x").port()).isEqualTo(25);
    assertThat(all("kapacitor_all_port", "1").port()).isEqualTo(25);
  }

  @Test
  void readsNumbersWithoutEnd() {
    assertThat(all("KAPACITOR_ALL_SHARE", "-Inf").share()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(all("KAPACITOR_ALL_SHARE", "NaN").share()).isNaN();
  }
}
