package org.kapacitor.alerting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.option.Options;

/** alerts.md section 2.5: how options are decoded. */
class HandlerOptionsTest {
  private static RecordingHandler.Options read(Map<String, Object> given) {
    return (RecordingHandler.Options)
        FileOptions.read(
            Options.of(RecordingHandler.Options.class), given, "alert.RecordHandlerConfig");
  }

  private static void refused(Map<String, Object> given, String... errors) {
    assertThatThrownBy(() -> read(given))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "failed to decode options into *alert.RecordHandlerConfig: "
                + errors.length
                + " error(s) decoding:\n\n* "
                + String.join("\n* ", errors));
  }

  @Test
  void readsEveryType() {
    RecordingHandler.Options options =
        read(
            Map.of(
                "mark",
                "m",
                "number",
                7,
                "ratio",
                1.5,
                "loud",
                true,
                "timeout",
                5_000_000_000L,
                "texts",
                List.of("a", "b"),
                "headers",
                Map.of("A", "b"),
                "parts",
                List.of(Map.of("name", "n", "value", 3)),
                "more",
                Map.of("x", 1, "y", List.of())));
    assertThat(options)
        .isEqualTo(
            new RecordingHandler.Options(
                "m",
                7,
                1.5,
                true,
                Duration.ofSeconds(5),
                List.of("a", "b"),
                Map.of("A", "b"),
                List.of(new RecordingHandler.Nested("n", 3)),
                Map.of("x", 1, "y", List.of())));
  }

  @Test
  void whatIsNotGivenHasItsDefault() {
    RecordingHandler.Options options = read(Map.of());
    assertThat(options)
        .isEqualTo(
            new RecordingHandler.Options(
                "", 0, 0, false, Duration.ZERO, List.of(), Map.of(), List.of(), Map.of()));
    Map<String, Object> withNull = new HashMap<>();
    withNull.put("mark", null);
    assertThat(read(withNull)).isEqualTo(options);
  }

  @Test
  void keysMatchWhateverTheirCase() {
    assertThat(read(Map.of("MaRk", "m", "TEXTS", List.of("a"))).mark()).isEqualTo("m");
    assertThat(read(Map.of("parts", List.of(Map.of("NAME", "n")))).parts())
        .containsExactly(new RecordingHandler.Nested("n", 0));
  }

  @Test
  void refusesUnknownKeys() {
    refused(Map.of("bad", 1, "also", 2), "'' has invalid keys: also, bad");
    refused(Map.of("parts", List.of(Map.of("bad", 1))), "'parts[0]' has invalid keys: bad");
  }

  @Test
  void convertsNothing() {
    refused(Map.of("mark", 1), "'mark' expected type 'string', got unconvertible type 'float64'");
    refused(Map.of("mark", true), "'mark' expected type 'string', got unconvertible type 'bool'");
    refused(
        Map.of("number", "1"), "'number' expected type 'int64', got unconvertible type 'string'");
    refused(Map.of("loud", 1), "'loud' expected type 'bool', got unconvertible type 'float64'");
    refused(
        Map.of("timeout", "5s"),
        "'timeout' expected type 'time.Duration', got unconvertible type 'string'");
    refused(Map.of("texts", "a"), "'texts': source data must be an array or slice, got string");
    refused(
        Map.of("texts", List.of("a", 2)),
        "'texts[1]' expected type 'string', got unconvertible type 'float64'");
    refused(
        Map.of("ratio", Map.of()),
        "'ratio' expected type 'float64', got unconvertible type 'map[string]interface {}'");
  }

  @Test
  void namesAllErrorsInOrder() {
    refused(
        Map.of("mark", 1, "loud", "x", "bad", 1),
        "'' has invalid keys: bad",
        "'loud' expected type 'bool', got unconvertible type 'string'",
        "'mark' expected type 'string', got unconvertible type 'float64'");
  }
}
