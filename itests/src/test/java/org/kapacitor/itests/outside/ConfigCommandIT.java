package org.kapacitor.itests.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapacitor.itests.outside.Installation.Outcome;

/** {@code kapacitord config} of the distribution. */
class ConfigCommandIT {
  private static final Path SOURCES = Path.of("../bundles");
  private static final Pattern READING =
      Pattern.compile("\\.(?:section|elements)\\(\\s*(?:\"([^\"]+)\"|(\\w+)\\.(\\w+)),\\s*\\w");
  private static final Pattern HEADER =
      Pattern.compile("^(?:# )?\\[+([a-z0-9-]+)]+$", Pattern.MULTILINE);

  private final Installation installation = Installation.get();
  @TempDir private Path folder;

  @Test
  void printsEverySectionThatIsReadAnywhere() throws Exception {
    installation.own(folder);
    Outcome printed =
        installation.run(
            installation.process(
                folder, Server.java(), installation.command("kapacitord"), "config"),
            folder);
    assertThat(printed.status()).as(printed.errors()).isZero();
    Set<String> sections =
        HEADER
            .matcher(printed.out())
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    Set<String> read = read();
    assertThat(read).contains("http", "influxdb", "deadman");
    assertThat(sections).as("sections with @Section, @Handler or @Input").containsAll(read);
  }

  /** The names of sections that sources ask for. */
  private static Set<String> read() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path source : files.filter(ConfigCommandIT::isSource).toList()) {
        Matcher reading = READING.matcher(Files.readString(source));
        while (reading.find()) {
          names.add(
              reading.group(1) != null
                  ? reading.group(1)
                  : constant(source, reading.group(2), reading.group(3)));
        }
      }
    }
    return names;
  }

  private static boolean isSource(Path file) {
    return file.toString().contains("/src/main/java/") && file.toString().endsWith(".java");
  }

  /** Value of a constant of a class in the same bundle. */
  private static String constant(Path user, String type, String name) throws IOException {
    Path bundle = Path.of(user.toString().replaceFirst("/src/main/java/.*", ""));
    try (Stream<Path> files = Files.walk(bundle.resolve("src/main/java"))) {
      Path owner = files.filter(file -> file.endsWith(type + ".java")).findFirst().orElseThrow();
      Matcher value = Pattern.compile(name + " = \"([^\"]+)\"").matcher(Files.readString(owner));
      assertThat(value.find()).as(user + ": " + type + '.' + name).isTrue();
      return value.group(1);
    }
  }
}
