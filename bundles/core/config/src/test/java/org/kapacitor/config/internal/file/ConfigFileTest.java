package org.kapacitor.config.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
  @TempDir private Path directory;

  @Test
  void saysWhyAFileCannotBeRead() throws IOException {
    Path missing = directory.resolve("no.conf");
    assertThatThrownBy(() -> ConfigFile.read(missing.toString()))
        .isInstanceOf(ConfigException.class)
        .hasMessage("open " + missing + ": no such file or directory");
    assertThatThrownBy(() -> ConfigFile.read(directory.toString()))
        .hasMessage("read " + directory + ": is a directory");
    Path file = Files.writeString(directory.resolve("a.conf"), "a = 1");
    assertThatThrownBy(() -> ConfigFile.read(file + "/b.conf"))
        .hasMessage("open " + file + "/b.conf: not a directory");
  }

  /** cli.md section 3: the order of the search. */
  @Test
  void findsTheFile() throws IOException {
    Path home = Files.createDirectories(directory.resolve("home/.kapacitor")).getParent();
    Path inHome = home.resolve(".kapacitor/kapacitor.conf");
    Map<String, String> environment = Map.of("HOME", home.toString());
    Map<String, String> withPath =
        Map.of("HOME", home.toString(), "KAPACITOR_CONFIG_PATH", "/by/variable");

    assertThat(ConfigFile.find("/named", withPath)).contains("/named");
    assertThat(ConfigFile.find("/dev/null", withPath)).isEmpty();
    assertThat(ConfigFile.find("", withPath)).contains("/by/variable");

    Files.createFile(inHome);
    assertThat(ConfigFile.find("", environment)).isNotEqualTo(java.util.Optional.of("" + inHome));
    Files.writeString(inHome, "a = 1");
    assertThat(ConfigFile.find("", environment)).contains(inHome.toString());
  }

  /** config.md A1: without a file everything lies below the home directory. */
  @Test
  void putsTheDemoBelowTheHomeDirectory() {
    assertThat(ConfigFile.demo(Path.of("/home/x")))
        .isEqualTo(
            Map.of(
                "data_dir", "/home/x/.kapacitor",
                "replay", Map.of("dir", "/home/x/.kapacitor/replay"),
                "task", Map.of("dir", "/home/x/.kapacitor/tasks"),
                "storage", Map.of("boltdb", "/home/x/.kapacitor/kapacitor.db"),
                "load", Map.of("dir", "/home/x/.kapacitor/load")));
  }

  @Test
  void mergesTablesAndReplacesAllElse() {
    assertThat(
            ConfigFile.merge(
                Map.of("a", 1L, "t", Map.of("x", 1L, "y", 1L), "l", List.of(1L)),
                Map.of("A", 2L, "T", Map.of("X", 2L, "z", 2L), "l", List.of(2L), "n", 2L)))
        .isEqualTo(
            Map.of("A", 2L, "T", Map.of("X", 2L, "y", 1L, "z", 2L), "l", List.of(2L), "n", 2L));
  }

  @Test
  void readsFlagsAsGoDoes() {
    Set<String> names = Set.of("config", "hostname");
    assertThat(GoFlags.parse(List.of("-config", "a", "--hostname=b=c"), names))
        .isEqualTo(Map.of("config", "a", "hostname", "b=c"));
    assertThat(GoFlags.parse(List.of("x", "-config", "a"), names)).isEmpty();
    assertThat(GoFlags.parse(List.of("--", "-config", "a"), names)).isEmpty();
    assertThat(GoFlags.parse(List.of("-config", "-hostname"), names))
        .isEqualTo(Map.of("config", "-hostname"));
  }

  @Test
  void refusesFlagsAsGoDoes() {
    Set<String> names = Set.of("config");
    assertThatThrownBy(() -> GoFlags.parse(List.of("-x"), names))
        .hasMessage("flag provided but not defined: -x");
    assertThatThrownBy(() -> GoFlags.parse(List.of("-config"), names))
        .hasMessage("flag needs an argument: -config");
    assertThatThrownBy(() -> GoFlags.parse(List.of("---config"), names))
        .hasMessage("bad flag syntax: ---config");
    assertThatThrownBy(() -> GoFlags.parse(List.of("-h"), names))
        .hasMessage("flag: help requested");
  }
}
