package org.kapacitor.config.internal.section;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.kapacitor.api.alert.Handler;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.alert.NoConfig;
import org.kapacitor.api.input.Input;
import org.kapacitor.api.input.InputType;
import org.kapacitor.api.option.Options;
import org.kapacitor.api.option.Section;

/**
 * The sections that the bundles of an installation describe: those of handlers and inputs, and
 * records with {@link Section}. The bundles must be on the class path; none is started.
 */
public final class InstalledSections {
  private static final List<String> MARKS =
      Stream.of(Handler.class, Input.class, Section.class).map(Class::descriptorString).toList();

  private final Map<String, SectionSpec> sections = new LinkedHashMap<>();

  private InstalledSections() {}

  /**
   * Reads all bundles below a directory. Of bundles that share a section the one with most keys
   * describes it.
   */
  public static List<SectionSpec> below(Path directory) throws IOException {
    InstalledSections installed = new InstalledSections();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
        installed.read(jar);
      }
    }
    return List.copyOf(installed.sections.values());
  }

  private void read(Path bundle) throws IOException {
    try (JarFile jar = new JarFile(bundle.toFile())) {
      for (JarEntry entry : jar.stream().filter(each -> isClass(each.getName())).toList()) {
        try (InputStream content = jar.getInputStream(entry)) {
          if (isMarked(content.readAllBytes())) {
            add(load(entry.getName()));
          }
        }
      }
    }
  }

  private static boolean isClass(String entry) {
    return entry.endsWith(".class") && !entry.contains("-info");
  }

  /** Whether a class may have one of the annotations: most are not worth loading. */
  private static boolean isMarked(byte[] content) {
    String constants = new String(content, StandardCharsets.ISO_8859_1);
    return MARKS.stream().anyMatch(constants::contains);
  }

  private static Class<?> load(String entry) throws IOException {
    String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
    try {
      return Class.forName(name, false, InstalledSections.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      throw new IOException("cannot load " + name + ": " + e.getMessage(), e);
    }
  }

  private void add(Class<?> type) {
    Section section = type.getAnnotation(Section.class);
    if (section != null) {
      add(section.value(), section.list(), type.asSubclass(Record.class));
    }
    Input input = type.getAnnotation(Input.class);
    if (input != null) {
      add(input.section(), input.list(), config(type, InputType.class));
    }
    Handler handler = type.getAnnotation(Handler.class);
    if (handler != null && !handler.section().isEmpty()) {
      add(handler.section(), !handler.elementKey().isEmpty(), config(type, HandlerType.class));
    }
  }

  private static Class<? extends Record> config(Class<?> plugin, Class<?> plugType) {
    return Options.of(plugin, plugType, 0).record();
  }

  private void add(String name, boolean list, Class<? extends Record> record) {
    if (record != NoConfig.class) {
      sections.merge(name, SectionSpec.of(name, list, record), InstalledSections::fuller);
    }
  }

  private static SectionSpec fuller(SectionSpec one, SectionSpec other) {
    return other.keys().size() > one.keys().size() ? other : one;
  }
}
