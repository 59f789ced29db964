package org.kapacitor.config.internal.section;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.option.Option;
import org.kapacitor.api.option.OptionException;

/** Reads the tables of a TOML file as the keys of a section say. */
final class ValueReader {
  private ValueReader() {}

  /**
   * Reads a table.
   *
   * @param defaults whether keys that are not given have their defaults, or zero
   * @throws OptionException naming the place, what was found and what was expected
   */
  static Map<String, Object> table(
      Place place, Map<String, Object> table, List<KeySpec> specs, boolean defaults) {
    Map<String, Object> values = Initial.values(specs, defaults);
    for (KeySpec spec : specs) {
      Optional<Object> given = Tables.find(table, spec.key());
      if (given.isPresent() && !isUnset(spec, given.get())) {
        values.put(spec.key(), value(place.key(spec.key()), spec, given.get(), defaults));
      }
    }
    return ordered(specs, values);
  }

  /** An empty text leaves a duration at its default, as in the original. */
  private static boolean isUnset(KeySpec spec, Object given) {
    return spec.type() == ValueType.DURATION
        && spec.shape() != Option.Shape.LIST
        && "".equals(given);
  }

  private static Map<String, Object> ordered(List<KeySpec> specs, Map<String, Object> values) {
    Map<String, Object> ordered = new LinkedHashMap<>();
    for (KeySpec spec : specs) {
      if (values.containsKey(spec.key())) {
        ordered.put(spec.key(), values.get(spec.key()));
      }
    }
    return ordered;
  }

  private static Object value(Place place, KeySpec spec, Object given, boolean defaults) {
    return switch (spec.shape()) {
      case SINGLE, OPTIONAL -> one(place, spec, given, defaults);
      case LIST -> list(place, spec, given);
      case MAP -> map(place, spec, given);
    };
  }

  private static List<Object> list(Place place, KeySpec spec, Object given) {
    if (!(given instanceof List<?> elements)) {
      throw place.expected("a list of " + spec.type().many(), spec, given);
    }
    List<Object> list = new ArrayList<>(elements.size());
    for (Object element : elements) {
      Place at = new Place(place.section(), place.key() + '[' + list.size() + ']');
      list.add(one(at, spec, element, true));
    }
    return list;
  }

  private static Map<String, Object> map(Place place, KeySpec spec, Object given) {
    Map<String, Object> table =
        Tables.table(given)
            .orElseThrow(() -> place.expected("a table of " + spec.type().many(), spec, given));
    Map<String, Object> map = new LinkedHashMap<>();
    table.forEach((key, value) -> map.put(key, one(place.key(key), spec, value, true)));
    return map;
  }

  private static Object one(Place place, KeySpec spec, Object given, boolean defaults) {
    Object value =
        switch (spec.type()) {
          case STRING -> given instanceof String ? given : null;
          case INTEGER -> given instanceof Long ? given : null;
          case FLOAT -> given instanceof Number number ? (Object) number.doubleValue() : null;
          case BOOLEAN -> given instanceof Boolean ? given : null;
          case DURATION -> duration(place, given);
          case STRINGS -> isStrings(given) ? given : null;
          case TABLE ->
              Tables.table(given)
                  .map(table -> (Object) table(place, table, spec.nested(), defaults))
                  .orElse(null);
          case ANY -> given;
        };
    if (value == null || !spec.allows(value)) {
      throw place.expected(Limits.expected(spec), spec, given);
    }
    return value;
  }

  private static boolean isStrings(Object given) {
    return given instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
  }

  private static Duration duration(Place place, Object given) {
    if (!(given instanceof String) && !(given instanceof Long)) {
      return null;
    }
    try {
      return DurationText.parse(given.toString());
    } catch (OptionException e) {
      throw place.error(e.getMessage());
    }
  }
}
