package org.kapacitor.front.http.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.option.Options;
import org.kapacitor.config.Settings;

/** Sections with their defaults but for what a test sets. */
final class FakeSettings implements Settings {
  private final Map<String, Map<String, Object>> values = new HashMap<>();

  void set(String section, String component, Object value) {
    values.computeIfAbsent(section, s -> new HashMap<>()).put(component, value);
  }

  @Override
  public <C extends Record> C section(String name, Class<C> type) {
    return type.cast(Options.of(type).build(values.getOrDefault(name, Map.of())));
  }

  @Override
  public <C extends Record> List<C> elements(String name, Class<C> type) {
    return List.of();
  }

  @Override
  public boolean has(String section) {
    return values.containsKey(section);
  }

  @Override
  public AutoCloseable listen(String section, Runnable changed) {
    return () -> {};
  }

  @Override
  public Identity identity() {
    return new Identity("host-a", "cluster-1", "server-1");
  }
}
