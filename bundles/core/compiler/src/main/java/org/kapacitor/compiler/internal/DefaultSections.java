package org.kapacitor.compiler.internal;

import java.util.List;
import java.util.Map;
import org.kapacitor.api.option.Options;
import org.kapacitor.api.option.Sections;

/** An empty kapacitor.conf. */
final class DefaultSections implements Sections {

  @Override
  public <C extends Record> C section(String name, Class<C> type) {
    return type.cast(Options.of(type).build(Map.of()));
  }

  @Override
  public <C extends Record> List<C> elements(String name, Class<C> type) {
    return List.of();
  }
}
