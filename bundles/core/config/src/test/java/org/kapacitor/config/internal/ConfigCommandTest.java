package org.kapacitor.config.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapacitor.config.ServerSection;
import org.kapacitor.config.internal.file.Toml;
import org.kapacitor.config.internal.section.InstalledSections;
import org.kapacitor.config.internal.section.Samples;
import org.kapacitor.config.internal.section.SectionSpec;

/** cli.md section 3, "config flags". */
class ConfigCommandTest {
  private static final List<SectionSpec> SECTIONS =
      List.of(
          SectionSpec.of("udp", true, Samples.Element.class),
          SectionSpec.of("influxdb", true, Samples.Element.class),
          SectionSpec.of("logging", false, LoggingSection.class),
          SectionSpec.of("engine", false, Samples.Login.class),
          SectionSpec.of("http", false, Samples.Http.class),
          SectionSpec.of("", false, ServerSection.class));

  @TempDir private Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  private int run(Map<String, String> environment, String... arguments) {
    ConfigCommand command =
        new ConfigCommand(
            environment,
            directory,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8));
    return command.run(List.of(arguments), () -> SECTIONS);
  }

  private String file(String toml) throws IOException {
    return Files.writeString(directory.resolve("kapacitor.conf"), toml).toString();
  }

  @Test
  void printsAllSectionsInTheOriginalsOrder() {
    assertThat(run(Map.of(), "-config", "/dev/null")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("[")))
        .filteredOn(line -> !line.contains("="))
        .containsExactly("[http]", "[[influxdb]]", "[logging]", "# [[udp]]", "[engine]");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith(
            "# Name of this host; InfluxDB hosts must be able to resolve it.\n"
                + "hostname = \"localhost\"\n")
        .contains("\ndata_dir = \"" + directory + "/.kapacitor\"\n")
        .contains("\n  file = \"STDERR\"\n")
        .endsWith("\n\n");
    assertThat(errors.size()).isZero();
  }

  @Test
  void mergesFileEnvironmentAndHostname() throws IOException {
    String file = file("default-retention-policy = 'rp'\n[http]\nbind-address = ':1'\n[unknown]");
    Map<String, String> environment = Map.of("KAPACITOR_HTTP_SHUTDOWN_TIMEOUT", "1m");
    assertThat(run(environment, "-config=" + file, "-hostname", "h")).isZero();
    Map<String, Object> printed = new Toml().parse(out.toByteArray());
    assertThat(printed)
        .containsEntry("hostname", "h")
        .containsEntry("default-retention-policy", "rp")
        .containsEntry("data_dir", directory + "/.kapacitor")
        .containsEntry(
            "http",
            Map.of(
                "bind-address",
                ":1",
                "log-enabled",
                true,
                "shutdown-timeout",
                "1m0s",
                "shared-secret",
                ""));
    assertThat(errors.toString(StandardCharsets.UTF_8))
        .matches(
            "\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d Merging with configuration at: "
                + file
                + "\n");
  }

  @Test
  void printsWhatItReads() throws IOException {
    run(Map.of(), "-config", "/dev/null");
    byte[] first = out.toByteArray();
    out.reset();
    run(Map.of(), "-config", file(new String(first, StandardCharsets.UTF_8)));
    assertThat(out.toByteArray()).isEqualTo(first);
  }

  private void fails(String message) {
    assertThat(errors.toString(StandardCharsets.UTF_8)).endsWith("config: " + message + "\n");
    assertThat(out.size()).isZero();
    errors.reset();
  }

  @Test
  void failsAsTheOriginalDoes() throws IOException {
    assertThat(run(Map.of(), "-config", "/no/file")).isEqualTo(1);
    fails("parse config: open /no/file: no such file or directory");
    assertThat(run(Map.of(), "-config", file("data_dir ="))).isEqualTo(1);
    assertThat(errors.toString(StandardCharsets.UTF_8))
        .contains("config: parse config: toml: line 1, column ");
    errors.reset();
    assertThat(run(Map.of(), "-config", file("[http]\nbind-address = 1"))).isEqualTo(1);
    fails("parse config: http: bind-address: expected a string, found the integer 1");
    assertThat(run(Map.of("KAPACITOR_HTTP_LOG_ENABLED", "x"), "-config", file(""))).isEqualTo(1);
    fails(
        "apply env config: failed to apply KAPACITOR_HTTP_LOG_ENABLED to LogEnabled using type"
            + " bool and value 'x'");
    assertThat(run(Map.of(), "-config", file("hostname = ''"))).isEqualTo(1);
    fails(
        "must configure valid hostname. To generate a valid configuration file run"
            + " `kapacitord config > kapacitor.generated.conf`.");
  }

  @Test
  void failsOnWrongFlags() {
    assertThat(run(Map.of(), "-x")).isEqualTo(1);
    assertThat(errors.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            flag provided but not defined: -x
            usage: config

            \tconfig displays the default configuration

            config: flag provided but not defined: -x
            """);
    errors.reset();
    assertThat(run(Map.of(), "-h")).isEqualTo(1);
    assertThat(errors.toString(StandardCharsets.UTF_8))
        .startsWith("usage: config\n")
        .endsWith("config: flag: help requested\n");
  }

  @Test
  void failsIfTheBundlesCannotBeRead() {
    ConfigCommand command =
        new ConfigCommand(Map.of(), directory, new PrintStream(out), new PrintStream(errors));
    Path missing = directory.resolve("missing");
    assertThat(command.run(List.of(), () -> InstalledSections.below(missing))).isEqualTo(1);
    fails("cannot read the bundles: " + missing);
  }
}
