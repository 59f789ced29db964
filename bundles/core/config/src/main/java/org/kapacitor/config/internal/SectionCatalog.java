package org.kapacitor.config.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kapacitor.config.ServerSection;
import org.kapacitor.config.internal.section.CatalogJson;
import org.kapacitor.config.internal.section.SectionSpec;

/**
 * Writes the catalog of sections that {@code kapacitord config} prints from; part of the build of
 * the distribution. Arguments: the file to write, then {@code SECTION=CLASS} for a section and the
 * record that describes it, {@code SECTION[]=CLASS} for a list, or {@code @FILE} for a file of such
 * lines. The keys above all sections and {@code [logging]} are always there.
 */
public final class SectionCatalog {
  private SectionCatalog() {}

  /** Writes the catalog; exits with code 1 if an argument is wrong. */
  public static void main(String[] arguments) {
    Optional<String> problem = run(arguments);
    if (problem.isPresent()) {
      System.err.println("section catalog: " + problem.get());
      System.exit(1);
    }
  }

  /** Writes the catalog; the result is what was wrong. */
  static Optional<String> run(String[] arguments) {
    if (arguments.length == 0) {
      return Optional.of("no file to write given");
    }
    try {
      List<SectionSpec> sections = new ArrayList<>();
      sections.add(SectionSpec.of("", false, ServerSection.class));
      sections.add(SectionSpec.of("logging", false, LoggingSection.class));
      for (String argument : expanded(arguments)) {
        sections.add(section(argument));
      }
      Files.writeString(Path.of(arguments[0]), new CatalogJson().write(sections));
      return Optional.empty();
    } catch (IOException | ClassNotFoundException | IllegalArgumentException e) {
      return Optional.of(e.toString());
    }
  }

  private static List<String> expanded(String[] arguments) throws IOException {
    List<String> expanded = new ArrayList<>();
    for (String argument : List.of(arguments).subList(1, arguments.length)) {
      if (argument.startsWith("@")) {
        try (Stream<String> lines = Files.lines(Path.of(argument.substring(1)))) {
          lines
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .forEach(expanded::add);
        }
      } else {
        expanded.add(argument);
      }
    }
    return expanded;
  }

  private static SectionSpec section(String argument) throws ClassNotFoundException {
    int equals = argument.indexOf('=');
    if (equals <= 0) {
      throw new IllegalArgumentException("expected SECTION=CLASS, found " + argument);
    }
    String name = argument.substring(0, equals);
    boolean list = name.endsWith("[]");
    Class<?> type =
        Class.forName(argument.substring(equals + 1), false, SectionCatalog.class.getClassLoader());
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type.getName() + " is not a record");
    }
    return SectionSpec.of(
        list ? name.substring(0, name.length() - 2) : name, list, type.asSubclass(Record.class));
  }
}
