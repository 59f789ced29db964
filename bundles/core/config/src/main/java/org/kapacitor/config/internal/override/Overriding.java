package org.kapacitor.config.internal.override;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.config.ElementOverride;
import org.kapacitor.config.internal.section.KeySpec;
import org.kapacitor.config.internal.section.SectionSpec;

/**
 * Puts overrides over the values of one section.
 *
 * @param elementKey tells the elements of a list apart; empty if it is no list
 * @param added what an element begins with that is added
 */
record Overriding(SectionSpec spec, String elementKey, Map<String, Object> added) {
  private static final String ENABLED = "enabled";

  /** The values that an override changes, which are changed in place. */
  private Optional<Map<String, Object>> target(
      List<Map<String, Object>> elements, ElementOverride override) {
    if (override.created() && spec.list()) {
      Map<String, Object> element = new LinkedHashMap<>(added);
      element.computeIfPresent(ENABLED, (key, value) -> false);
      elements.add(element);
      return Optional.of(element);
    }
    return elements.stream().filter(one -> id(one).equals(override.element())).findFirst();
  }

  /** What tells an element apart; empty if the section is no list. */
  String id(Map<String, Object> values) {
    return spec.list() ? String.valueOf(values.getOrDefault(elementKey, "")) : "";
  }

  /**
   * The values after an override.
   *
   * @throws OptionException if it does not fit, with the original's text
   */
  List<Map<String, Object>> with(List<Map<String, Object>> before, ElementOverride override) {
    List<Map<String, Object>> elements = new ArrayList<>();
    before.forEach(one -> elements.add(new LinkedHashMap<>(one)));
    Set<String> unknown = new TreeSet<>(override.options().keySet());
    Optional<Map<String, Object>> target = target(elements, override);
    if (target.isPresent()) {
      for (KeySpec key : spec.keys()) {
        name(key, override).ifPresent(name -> set(target.get(), key, name, override, unknown));
      }
    }
    if (!unknown.isEmpty()) {
      throw new OptionException(
          "unknown options [" + String.join(" ", unknown) + "] in section " + spec.name());
    }
    return elements;
  }

  private static Optional<String> name(KeySpec key, ElementOverride override) {
    String lower = key.key().toLowerCase(Locale.ROOT);
    if (override.options().containsKey(key.key())) {
      return Optional.of(key.key());
    }
    return Optional.of(lower).filter(override.options()::containsKey);
  }

  private void set(
      Map<String, Object> values,
      KeySpec key,
      String name,
      ElementOverride override,
      Set<String> unknown) {
    if (name.equals(elementKey) && !override.created()) {
      throw new OptionException("cannot override element key " + name);
    }
    try {
      OptionValue.of(key, override.options().get(name))
          .ifPresent(value -> values.put(key.key(), value));
    } catch (OptionException e) {
      throw new OptionException("cannot set option " + name + ": " + e.getMessage());
    }
    unknown.remove(name);
  }

  /**
   * Checks values against the limits of their keys.
   *
   * @throws OptionException naming the key, what was found and what was expected
   */
  void check(List<Map<String, Object>> elements) {
    for (Map<String, Object> element : elements) {
      for (KeySpec key : spec.keys()) {
        Optional.ofNullable(element.get(key.key())).ifPresent(key::check);
      }
    }
  }

  /**
   * Checks that no two elements have the same name.
   *
   * @throws OptionException with the original's text
   */
  void checkUnique(List<Map<String, Object>> elements) {
    Set<String> seen = new TreeSet<>();
    for (Map<String, Object> element : elements) {
      if (!seen.add(id(element))) {
        throw new OptionException(
            "failed to read sections from configuration object: section \"%s\" has duplicate"
                    .formatted(spec.name())
                + " elements: \""
                + id(element)
                + '"');
      }
    }
  }
}
