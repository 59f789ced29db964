package org.kapacitor.config.internal.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.config.ServerSection;
import org.kapacitor.config.internal.LoggingSection;
import org.kapacitor.config.internal.file.ConfigException;
import org.kapacitor.config.internal.section.Samples;

class ServerConfigurationTest {
  @TempDir private Path directory;
  private final MemoryConfigurations admin = new MemoryConfigurations();
  private final ByteArrayOutputStream announced = new ByteArrayOutputStream();
  private final MemoryLog log = new MemoryLog();

  private Inputs inputs(Path file) {
    return new Inputs(
        file.toString(),
        Map.of(),
        Map.of(),
        directory,
        new PrintStream(announced, true, StandardCharsets.UTF_8));
  }

  private ServerConfiguration open(String toml) throws IOException {
    Path file = Files.writeString(directory.resolve("kapacitor.conf"), toml);
    return ServerConfiguration.open(inputs(file), Optional.of(admin), log);
  }

  @Test
  void publishesTheSectionsOfTheFile() throws IOException {
    ServerConfiguration configuration =
        open(
            "data_dir = '%s'\n[http]\nshared-secret = 's'\nbind-address = ':1'\n[[udp]]\nname = 'a'"
                .formatted(directory));
    assertThat(admin.pids())
        .containsExactlyInAnyOrder(
            "org.kapacitor", "org.kapacitor.http", "org.kapacitor.logging", "org.kapacitor.udp~0");
    assertThat(admin.properties("org.kapacitor.http")).containsEntry("bind-address", "********");

    configuration.settings().section("http", Samples.Http.class);
    assertThat(configuration.settings().section("", ServerSection.class).dataDir())
        .isEqualTo(directory.toString());
    assertThat(admin.properties("org.kapacitor.http"))
        .containsEntry("bind-address", ":1")
        .containsEntry("shared-secret", "********");
    assertThat(admin.properties("org.kapacitor")).containsEntry("hostname", "localhost");
    assertThat(announced.toString(StandardCharsets.UTF_8))
        .matches(
            "\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d Using configuration at: %s/kapacitor.conf\n"
                .formatted(directory));
  }

  @Test
  void setsTheLevelOfTheLog() throws IOException {
    ServerConfiguration configuration =
        open("data_dir = '%s'\n[logging]\nlevel = 'INFO'".formatted(directory));
    configuration.logging().level("Error");
    assertThat(log.applied)
        .containsExactly(
            new LoggingSection("STDERR", "INFO"), new LoggingSection("STDERR", "ERROR"));
    assertThatThrownBy(() -> configuration.logging().level("warn"))
        .isInstanceOf(OptionException.class)
        .hasMessage("invalid log level");
  }

  @Test
  void failsIfTheConfigurationIsWrong() {
    assertThatThrownBy(() -> open("data_dir ="))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("parse config: toml: line 1");
  }

  @Test
  void worksWithoutConfigurationAdmin() throws IOException {
    Path file =
        Files.writeString(directory.resolve("kapacitor.conf"), "data_dir = '" + directory + "'");
    ServerConfiguration configuration =
        ServerConfiguration.open(inputs(file), Optional.empty(), log);
    configuration.logging().level("debug");
    assertThat(configuration.settings().section("http", Samples.Http.class).bindAddress())
        .isEqualTo(":9092");
  }
}
