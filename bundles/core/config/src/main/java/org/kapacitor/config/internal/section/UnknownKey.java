package org.kapacitor.config.internal.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.option.Option;

/**
 * A key of the file that its section does not have.
 *
 * @param section empty for the keys above all sections
 * @param key with those of the tables around it
 * @param hint the key it may be meant to be
 */
public record UnknownKey(String section, String key, Optional<String> hint) {

  /** All unknown keys of a table. */
  static List<UnknownKey> in(String section, Map<String, Object> table, List<KeySpec> specs) {
    List<UnknownKey> unknown = new ArrayList<>();
    collect(new Place(section, ""), table, specs, unknown);
    return unknown;
  }

  private static void collect(
      Place place, Map<String, Object> table, List<KeySpec> specs, List<UnknownKey> unknown) {
    table.forEach(
        (key, value) -> {
          Optional<KeySpec> spec =
              specs.stream().filter(known -> known.key().equalsIgnoreCase(key)).findFirst();
          Place at = place.key(key);
          if (spec.isPresent()) {
            collectNested(at, value, spec.get(), unknown);
          } else {
            List<String> known = specs.stream().map(KeySpec::key).toList();
            unknown.add(new UnknownKey(at.section(), at.key(), NearestName.of(key, known)));
          }
        });
  }

  private static void collectNested(
      Place place, Object value, KeySpec spec, List<UnknownKey> unknown) {
    if (spec.type() != ValueType.TABLE) {
      return;
    }
    if (value instanceof List<?> list) {
      list.forEach(element -> collectTable(place, element, spec, unknown));
    } else if (spec.shape() == Option.Shape.MAP) {
      Tables.table(value)
          .ifPresent(
              map -> map.forEach((key, one) -> collectTable(place.key(key), one, spec, unknown)));
    } else {
      collectTable(place, value, spec, unknown);
    }
  }

  private static void collectTable(
      Place place, Object value, KeySpec spec, List<UnknownKey> unknown) {
    Tables.table(value).ifPresent(table -> collect(place, table, spec.nested(), unknown));
  }
}
