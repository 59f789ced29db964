package org.kapacitor.alerting.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.option.Options;
import org.kapacitor.config.Settings;

/** Sections as tests set them: values by component; sections not set have defaults. */
final class FakeSettings implements Settings {
  private final Map<String, Map<String, Object>> sections = new HashMap<>();
  private final Map<String, Runnable> listeners = new HashMap<>();

  /** Sets a section and tells who listens to it. */
  void set(String section, Map<String, Object> values) {
    sections.put(section, values);
    listeners.getOrDefault(section, () -> {}).run();
  }

  @Override
  public <C extends Record> C section(String name, Class<C> type) {
    return type.cast(Options.of(type).build(sections.getOrDefault(name, Map.of())));
  }

  @Override
  public <C extends Record> List<C> elements(String name, Class<C> type) {
    return has(name) ? List.of(section(name, type)) : List.of();
  }

  @Override
  public boolean has(String section) {
    return sections.containsKey(section);
  }

  @Override
  public AutoCloseable listen(String section, Runnable changed) {
    listeners.put(section, changed);
    return () -> listeners.remove(section);
  }

  @Override
  public Identity identity() {
    return new Identity("host", "cluster", "server");
  }
}
