package org.kapacitor.config.internal.override;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.config.ElementOverride;
import org.kapacitor.config.OverrideException;
import org.kapacitor.config.Overrides.Update;

/**
 * Makes of an update what has to be kept.
 *
 * @param elementKey tells the section's elements apart, empty text if it is no list; empty if the
 *     section is unknown
 */
record Edit(String section, Optional<String> elementKey) {

  /**
   * The override of the element that an update changes or adds.
   *
   * @param before the overrides of the section
   * @throws OverrideException if that cannot be
   */
  ElementOverride apply(List<ElementOverride> before, Update update) {
    return update.add().isEmpty() ? changed(before, update) : added(before, update.add());
  }

  private ElementOverride changed(List<ElementOverride> before, Update update) {
    String element = update.element().orElse("");
    Optional<ElementOverride> existing = find(before, element);
    Map<String, Object> options =
        new LinkedHashMap<>(existing.map(ElementOverride::options).orElse(Map.of()));
    options.putAll(update.set());
    update.delete().forEach(options::remove);
    return new ElementOverride(
        section, element, options, existing.map(ElementOverride::created).orElse(false));
  }

  private static Optional<ElementOverride> find(List<ElementOverride> all, String element) {
    return all.stream().filter(one -> one.element().equals(element)).findFirst();
  }

  private ElementOverride added(List<ElementOverride> before, Map<String, Object> options) {
    String key = elementKey.orElseThrow(() -> refused("unknown section \"%s\"".formatted(section)));
    if (key.isEmpty()) {
      throw refused("section \"%s\" is not a list, cannot add new element".formatted(section));
    }
    if (!options.containsKey(key)) {
      throw refused("missing key \"%s\" in \"add\" map".formatted(key));
    }
    if (!(options.get(key) instanceof String element)) {
      throw refused(
          "expected \"%s\" key to be a string, got %s".formatted(key, goType(options.get(key))));
    }
    if (find(before, element).isPresent()) {
      throw refused(
          "cannot add new override, override already exists for " + section + '/' + element);
    }
    return new ElementOverride(section, element, options, true);
  }

  private static OverrideException refused(String text) {
    return OverrideException.invalid("failed to apply update: " + text);
  }

  private static String goType(Object json) {
    if (json instanceof Number) {
      return "float64";
    }
    if (json instanceof Boolean) {
      return "bool";
    }
    if (json instanceof List) {
      return "[]interface {}";
    }
    return json instanceof Map ? "map[string]interface {}" : "<nil>";
  }

  /** Some overrides with that of one element exchanged, or added. */
  static List<ElementOverride> with(List<ElementOverride> all, ElementOverride changed) {
    List<ElementOverride> result = new ArrayList<>(all);
    result.removeIf(changed::sameElement);
    result.add(changed);
    return List.copyOf(result);
  }
}
