package org.kapacitor.config.internal.section;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks into tables read from TOML. */
final class Tables {
  private Tables() {}

  /** The value of a key: the exact one, else the first whose case differs (config.md A1). */
  static Optional<Object> find(Map<String, Object> table, String key) {
    Object exact = table.get(key);
    if (exact != null) {
      return Optional.of(exact);
    }
    for (Map.Entry<String, Object> entry : table.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(key)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /** A value as a table, if it is one. */
  @SuppressWarnings("unchecked")
  static Optional<Map<String, Object>> table(Object value) {
    return value instanceof Map ? Optional.of((Map<String, Object>) value) : Optional.empty();
  }

  /** Whether a value is a table or a list of tables: what stands in brackets. */
  static boolean isSection(Object value) {
    return value instanceof Map
        || value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map;
  }
}
