package org.kapacitor.overrides;

import java.util.List;
import java.util.function.Supplier;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.alert.NoConfig;
import org.kapacitor.api.option.Options;
import org.kapacitor.compiler.Catalog;
import org.kapacitor.compiler.HandlerDeclaration;
import org.kapacitor.config.DynamicSection;

/**
 * The sections of the handlers that are installed.
 *
 * @param catalog knows the handlers
 */
record HandlerSections(Catalog catalog) implements Supplier<List<DynamicSection>> {
  @Override
  public List<DynamicSection> get() {
    return catalog.handlers().values().stream()
        .filter(declaration -> !declaration.handler().section().isEmpty())
        .filter(declaration -> config(declaration) != NoConfig.class)
        .map(HandlerSections::section)
        .toList();
  }

  private static Class<? extends Record> config(HandlerDeclaration declaration) {
    return Options.of(declaration.type(), HandlerType.class, 0).record();
  }

  private static DynamicSection section(HandlerDeclaration declaration) {
    return new DynamicSection(
        declaration.handler().section(),
        declaration.handler().elementKey(),
        config(declaration),
        records -> check(declaration, records));
  }

  private static void check(HandlerDeclaration declaration, List<? extends Record> records) {
    if (!records.isEmpty()) {
      declaration.type().checkConfig(List.copyOf(records));
    }
  }
}
