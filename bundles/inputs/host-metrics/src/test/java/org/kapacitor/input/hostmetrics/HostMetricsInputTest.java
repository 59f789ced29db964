package org.kapacitor.input.hostmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.input.Input;
import org.kapacitor.api.option.Option;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Options;
import org.kapacitor.input.hostmetrics.internal.FakeContext;
import org.kapacitor.input.hostmetrics.internal.Figures;
import org.kapacitor.input.hostmetrics.internal.ParsedPoint;

class HostMetricsInputTest {
  private static final Options OPTIONS = Options.of(HostMetricsInput.Config.class);

  private final FakeContext context = new FakeContext();
  private final HostMetricsInput input = new HostMetricsInput();

  private static HostMetricsInput.Config config(Map<String, Object> values) {
    Map<String, Object> enabled = new HashMap<>(values);
    enabled.putIfAbsent("enabled", true);
    return (HostMetricsInput.Config) OPTIONS.build(enabled);
  }

  @Test
  void hasTelegrafsDefaults() {
    HostMetricsInput.Config config = (HostMetricsInput.Config) OPTIONS.build(Map.of());
    assertThat(config)
        .isEqualTo(
            new HostMetricsInput.Config(
                false,
                Duration.ofSeconds(10),
                "telegraf",
                "autogen",
                "",
                List.of("cpu", "mem", "swap", "disk", "diskio", "net", "system"),
                true,
                List.of("tmpfs", "devtmpfs", "devfs", "iso9660", "overlay", "aufs", "squashfs")));
  }

  @Test
  void documentsItsSection() {
    assertThat(HostMetricsInput.class.getAnnotation(Input.class).section())
        .isEqualTo("host-metrics");
    assertThat(OPTIONS.all())
        .extracting(Option::key)
        .containsExactly(
            "enabled",
            "interval",
            "database",
            "retention-policy",
            "host",
            "measurements",
            "per-cpu",
            "ignore-fs");
    assertThat(OPTIONS.all()).allMatch(option -> option.doc().endsWith("."));
  }

  @Test
  void refusesWhatItCannotWorkWith() {
    assertThatThrownBy(() -> config(Map.of("interval", Duration.ofMillis(999))))
        .isInstanceOf(OptionException.class)
        .hasMessage("interval must be at least 1s, got 999ms");
    assertThatThrownBy(() -> config(Map.of("database", "")))
        .isInstanceOf(OptionException.class)
        .hasMessage("database must not be empty while enabled is true");
    assertThatThrownBy(() -> config(Map.of("measurements", List.of("cpu", "gpu"))))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("got \"gpu\"");
    assertThat(config(Map.of("database", "", "enabled", false)).enabled()).isFalse();
  }

  @Test
  void samplesEveryIntervalUntilItIsClosed() throws Exception {
    AutoCloseable open = input.open(config(Map.of("interval", Duration.ofSeconds(3))), context);
    assertThat(context.interval).isEqualTo(Duration.ofSeconds(3));
    assertThat(context.writes).isEmpty();
    context.action.run();
    context.action.run();
    assertThat(context.targets).containsExactly("telegraf.autogen", "telegraf.autogen");
    assertThat(context.closed).isFalse();
    open.close();
    assertThat(context.closed).isTrue();
  }

  @Test
  void tagsPointsWithTheHostname() {
    input.open(config(Map.of("measurements", List.of("mem"))), context);
    context.action.run();
    input.open(config(Map.of("measurements", List.of("mem"), "host", "web 1")), context);
    context.action.run();
    assertThat(context.writes)
        .extracting(lines -> ParsedPoint.all(lines).get(0).tags())
        .containsExactly(Map.of("host", "server-a"), Map.of("host", "web 1"));
  }

  @Test
  void writesPlausibleFiguresOfThisMachine() {
    input.open(config(Map.of("ignoreFs", List.of())), context);
    List<ParsedPoint> points = Figures.sample(context.action, context);
    assertThat(context.errors).isEmpty();
    assertThat(points).allMatch(point -> point.tags().get("host").equals("server-a"));
    Figures.assertPlausible(points);
  }
}
