package org.kapacitor.config.internal.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapacitor.config.Settings.Identity;
import org.kapacitor.config.internal.LoggingSection;
import org.kapacitor.config.internal.file.ConfigException;
import org.kapacitor.config.internal.section.Sections;

/** config.md A1 and A4.1, cli.md section 3. */
class StartupTest {
  @TempDir private Path directory;

  private Sections read(String toml, Map<String, String> environment, Map<String, String> options)
      throws IOException {
    Path file = Files.writeString(directory.resolve("kapacitor.conf"), toml);
    return Startup.read(new Inputs(file.toString(), environment, options, directory, System.err));
  }

  private Sections read(String toml) throws IOException {
    return read(toml, Map.of(), Map.of());
  }

  @Test
  void usesTheDemoConfigurationWithoutFile() {
    Identity identity =
        Startup.identity(Startup.read(new Inputs("", Map.of(), Map.of(), directory, System.err)));
    assertThat(identity.hostname()).isEqualTo("localhost");
    assertThat(directory.resolve(".kapacitor/cluster.id")).hasContent(identity.clusterId());
    assertThat(directory.resolve(".kapacitor/server.id")).hasContent(identity.serverId());
    assertThat(identity.clusterId()).hasSize(36).isNotEqualTo(identity.serverId());
  }

  @Test
  void keepsTheIdentity() throws IOException {
    String toml = "data_dir = '" + directory + "'";
    assertThat(Startup.identity(read(toml))).isEqualTo(Startup.identity(read(toml)));
  }

  @Test
  void letsTheCommandLineWin() throws IOException {
    Sections sections =
        read(
            "hostname = 'file'\ndata_dir = '%s'\n[logging]\nlevel = 'DEBUG'".formatted(directory),
            Map.of("KAPACITOR_HOSTNAME", "env", "KAPACITOR_LOGGING_LEVEL", "ERROR"),
            Map.of(
                "kapacitor.hostname", "flag",
                "kapacitor.log-level", "INFO",
                "kapacitor.log-file", "STDOUT"));
    assertThat(Startup.identity(sections).hostname()).isEqualTo("flag");
    assertThat(Startup.logging(sections)).isEqualTo(new LoggingSection("STDOUT", "INFO"));
    assertThat(sections.has("logging")).isTrue();
  }

  @Test
  void saysThatTheFileCannotBeRead() {
    Path file = directory.resolve("none.conf");
    assertThatThrownBy(
            () ->
                Startup.read(
                    new Inputs(file.toString(), Map.of(), Map.of(), directory, System.err)))
        .isInstanceOf(ConfigException.class)
        .hasMessage("parse config: open " + file + ": no such file or directory");
    assertThatThrownBy(() -> read("data_dir ="))
        .hasMessageStartingWith("parse config: toml: line 1, column ");
  }

  @Test
  void checksTheKeysAboveAllSections() {
    String hint =
        ". To generate a valid configuration file run"
            + " `kapacitord config > kapacitor.generated.conf`.";
    assertThatThrownBy(() -> Startup.identity(read("hostname = ''")))
        .hasMessage("create server: invalid configuration: must configure valid hostname" + hint);
    assertThatThrownBy(() -> Startup.identity(read("")))
        .hasMessage("create server: invalid configuration: must configure valid data dir" + hint);
    assertThatThrownBy(() -> Startup.identity(read("data_dir = 1")))
        .hasMessage("parse config: data_dir: expected a string, found the integer 1");
    assertThatThrownBy(
            () ->
                Startup.identity(
                    read("", Map.of("KAPACITOR_SKIP_CONFIG_OVERRIDES", "x"), Map.of())))
        .hasMessage(
            "apply env config: failed to apply KAPACITOR_SKIP_CONFIG_OVERRIDES to"
                + " SkipConfigOverrides using type bool and value 'x'");
  }

  @Test
  void makesOneLevelOfTheDataDirectory() throws IOException {
    Path one = directory.resolve("one");
    Startup.identity(read("data_dir = '" + one + "'"));
    assertThat(one).isDirectory();
    Path two = directory.resolve("x/y");
    assertThatThrownBy(() -> Startup.identity(read("data_dir = '" + two + "'")))
        .hasMessage(
            "create server: data_dir \"%s\" does not exist, failed to create it: mkdir %s: no such"
                    .formatted(two, two)
                + " file or directory");
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThatThrownBy(() -> Startup.identity(read("data_dir = '" + file + "'")))
        .hasMessage("create server: path data_dir " + file + " exists and is not a directory");
  }

  @Test
  void refusesADamagedIdAndLeavesIt() throws IOException {
    Path id = Files.writeString(directory.resolve("cluster.id"), "12345");
    assertThatThrownBy(() -> Startup.identity(read("data_dir = '" + directory + "'")))
        .hasMessage("create server: invalid cluster ID in " + id + ": not a UUID");
    assertThat(id).hasContent("12345");
  }

  @Test
  void preparesTheLogFile() throws IOException {
    Path log = directory.resolve("a/b/kapacitor.log");
    Startup.logging(read("[logging]\nfile = '" + log + "'"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
        .isEqualTo("rw-r-----");
    Files.writeString(log, "before");
    Startup.logging(read("[logging]\nfile = '" + log + "'"));
    assertThat(log).hasContent("before");
  }

  @Test
  void saysThatTheLogFileCannotBeWritten() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    String below = file + "/x/kapacitor.log";
    assertThatThrownBy(() -> Startup.logging(read("[logging]\nfile = '" + below + "'")))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("failed to open diagnostic service: open " + below + ": ");
    assertThatThrownBy(() -> Startup.logging(read("[logging]\nfile = '" + directory + "'")))
        .hasMessageEndingWith(": is a directory");
  }
}
