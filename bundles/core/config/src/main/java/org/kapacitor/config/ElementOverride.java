package org.kapacitor.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was set over the HTTP API of one element of a section. Immutable.
 *
 * @param element value of the key that tells the elements apart; empty if there is one only
 * @param options by their names in kapacitor.conf, as JSON has them: String, Long, Double, Boolean,
 *     List and Map
 * @param created whether the element was added; one that the file has is changed only
 */
public record ElementOverride(
    String section, String element, Map<String, Object> options, boolean created) {
  public ElementOverride {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /** Whether another one is of the same element. */
  public boolean sameElement(ElementOverride other) {
    return section.equals(other.section) && element.equals(other.element);
  }
}
