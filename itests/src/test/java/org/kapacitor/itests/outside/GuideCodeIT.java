package org.kapacitor.itests.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java code in the guides is that of the examples, which are compiled and tested. */
class GuideCodeIT {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern CODE = Pattern.compile("(?m)^```java\n(.*?)^```$", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"write-a-node.md", "write-a-handler.md"})
  void isThatOfTheExamples(String guide) throws IOException {
    List<String> sources = sources();
    Matcher code = CODE.matcher(Files.readString(DOCS.resolve("guides").resolve(guide)));
    int blocks = 0;
    for (; code.find(); blocks++) {
      String block = code.group(1);
      assertThat(sources).as(block).anyMatch(source -> source.contains(block));
    }
    assertThat(blocks).isPositive();
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(DOCS.resolve("examples"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(GuideCodeIT::text)
          .collect(Collectors.toList());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
