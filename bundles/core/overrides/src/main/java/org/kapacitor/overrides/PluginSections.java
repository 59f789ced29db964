package org.kapacitor.overrides;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.alert.NoConfig;
import org.kapacitor.api.option.Options;
import org.kapacitor.api.option.Section;
import org.kapacitor.compiler.Catalog;
import org.kapacitor.compiler.HandlerDeclaration;
import org.kapacitor.compiler.NodeDeclaration;
import org.kapacitor.config.DynamicSection;

/**
 * The sections of the plug-ins that are installed: of handlers, and of nodes that declare the
 * record of theirs within themselves. There are none without a catalog. Safe for use by several
 * threads.
 */
final class PluginSections implements Supplier<List<DynamicSection>> {
  private final AtomicReference<Catalog> catalog = new AtomicReference<>();

  /** The catalog has come. */
  void catalog(Catalog here) {
    catalog.set(here);
  }

  /** A catalog has gone. */
  void noCatalog(Catalog gone) {
    catalog.compareAndSet(gone, null);
  }

  @Override
  public List<DynamicSection> get() {
    return Optional.ofNullable(catalog.get()).map(PluginSections::of).orElse(List.of());
  }

  private static List<DynamicSection> of(Catalog catalog) {
    return Stream.concat(
            catalog.handlers().values().stream()
                .filter(declaration -> !declaration.handler().section().isEmpty())
                .filter(declaration -> config(declaration) != NoConfig.class)
                .map(PluginSections::section),
            catalog.nodes().values().stream().flatMap(PluginSections::sections))
        .toList();
  }

  private static Class<? extends Record> config(HandlerDeclaration declaration) {
    return Options.of(declaration.type(), HandlerType.class, 0).record();
  }

  private static DynamicSection section(HandlerDeclaration declaration) {
    String key = declaration.handler().elementKey();
    return new DynamicSection(
        declaration.handler().section(),
        !key.isEmpty(),
        Optional.of(key),
        config(declaration),
        records -> check(declaration, records));
  }

  private static void check(HandlerDeclaration declaration, List<? extends Record> records) {
    if (!records.isEmpty()) {
      declaration.type().checkConfig(List.copyOf(records));
    }
  }

  private static Stream<DynamicSection> sections(NodeDeclaration declaration) {
    return Arrays.stream(declaration.type().getClass().getDeclaredClasses())
        .filter(type -> type.isRecord() && type.isAnnotationPresent(Section.class))
        .map(type -> section(type.getAnnotation(Section.class), type.asSubclass(Record.class)));
  }

  private static DynamicSection section(Section section, Class<? extends Record> type) {
    return new DynamicSection(
        section.value(), section.list(), Optional.empty(), type, records -> {});
  }
}
