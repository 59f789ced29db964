package org.kapacitor.inputs.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Options;
import org.kapacitor.config.Settings;

/** Sections as tests set them: component values by element; sections not set have defaults. */
final class FakeSettings implements Settings {
  private final Map<String, List<Map<String, Object>>> sections = new HashMap<>();
  private final Map<String, List<Runnable>> listeners = new HashMap<>();

  /** Sets the elements of a section and tells who listens. */
  @SafeVarargs
  final void set(String section, Map<String, Object>... elements) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Map<String, Object> element : elements) {
      all.add(element);
    }
    sections.put(section, all);
    List.copyOf(listeners.getOrDefault(section, List.of())).forEach(Runnable::run);
  }

  int listeners(String section) {
    return listeners.getOrDefault(section, List.of()).size();
  }

  @Override
  public <C extends Record> C section(String name, Class<C> type) {
    return build(name, sections.getOrDefault(name, List.of(Map.of())).get(0), type);
  }

  @Override
  public <C extends Record> List<C> elements(String name, Class<C> type) {
    return sections.getOrDefault(name, List.of()).stream()
        .map(values -> build(name, values, type))
        .toList();
  }

  private static <C extends Record> C build(
      String name, Map<String, Object> values, Class<C> type) {
    try {
      return type.cast(Options.of(type).build(values));
    } catch (OptionException e) {
      throw new OptionException(name + ": " + e.getMessage());
    }
  }

  @Override
  public boolean has(String section) {
    return sections.containsKey(section);
  }

  @Override
  public AutoCloseable listen(String section, Runnable changed) {
    List<Runnable> ofSection = listeners.computeIfAbsent(section, name -> new ArrayList<>());
    ofSection.add(changed);
    return () -> ofSection.remove(changed);
  }

  @Override
  public Identity identity() {
    return new Identity("host-a", "cluster-1", "server-1");
  }
}
