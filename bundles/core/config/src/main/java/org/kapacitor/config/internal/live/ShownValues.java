package org.kapacitor.config.internal.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kapacitor.api.text.Durations;
import org.kapacitor.config.internal.section.KeySpec;

/**
 * Values of a section as Configuration Admin takes them: names joined by dots, durations as text,
 * lists of simple values as arrays of strings, secrets masked.
 */
final class ShownValues {
  static final String MASK = "********";

  /** Names of configurations differ by more than case. */
  private final Map<String, Object> shown = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private ShownValues() {}

  /** The values of a section whose keys are known. */
  static Map<String, Object> of(List<KeySpec> keys, Map<String, Object> values) {
    ShownValues result = new ShownValues();
    result.addAll("", keys, values);
    return result.shown;
  }

  /** The values of a section of which nobody knows what is secret. */
  static Map<String, Object> masked(Map<String, Object> values) {
    ShownValues result = new ShownValues();
    values.forEach((key, value) -> result.add(name("", key), value, true));
    return result.shown;
  }

  private void addAll(String prefix, List<KeySpec> keys, Map<?, ?> values) {
    for (KeySpec key : keys) {
      Object value = values.get(key.key());
      if (value != null) {
        addKey(name(prefix, key.key()), key, value);
      }
    }
  }

  private void addKey(String name, KeySpec key, Object value) {
    if (key.nested().isEmpty()) {
      add(name, value, key.secret());
      return;
    }
    switch (key.shape()) {
      case SINGLE, OPTIONAL -> addAll(name, key.nested(), (Map<?, ?>) value);
      case LIST -> {
        int index = 0;
        for (Object element : (List<?>) value) {
          addAll(name(name, String.valueOf(index++)), key.nested(), (Map<?, ?>) element);
        }
      }
      case MAP ->
          ((Map<?, ?>) value)
              .forEach(
                  (entry, one) ->
                      addAll(name(name, entry.toString()), key.nested(), (Map<?, ?>) one));
    }
  }

  private void add(String name, Object value, boolean secret) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, one) -> add(name(name, key.toString()), one, secret));
    } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
      for (int i = 0; i < list.size(); i++) {
        add(name(name, String.valueOf(i)), list.get(i), secret);
      }
    } else if (value instanceof List<?> list) {
      shown.put(
          name, list.stream().map(one -> simple(one, secret).toString()).toArray(String[]::new));
    } else {
      shown.put(name, simple(value, secret));
    }
  }

  private static Object simple(Object value, boolean secret) {
    if (value instanceof String text) {
      return secret && !text.isEmpty() ? MASK : text;
    }
    if (value instanceof Duration duration) {
      return Durations.go(duration.toNanos());
    }
    return value instanceof Long || value instanceof Double || value instanceof Boolean
        ? value
        : value.toString();
  }

  /** Other characters would not survive the files that configurations are kept in. */
  static String name(String prefix, String key) {
    String safe = key.replaceAll("[^A-Za-z0-9_.-]", "_");
    return prefix.isEmpty() ? safe : prefix + '.' + safe;
  }
}
