package org.kapacitor.alerting.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kapacitor.api.option.Option;
import org.kapacitor.api.option.Options;
import org.kapacitor.api.option.TypeNames;

/**
 * Reads the options of a handler from JSON or YAML values. Keys match whatever their case, unknown
 * ones are errors, durations are numbers of nanoseconds (alerts.md section 2.5).
 */
final class FileOptions {
  private final List<String> errors = new ArrayList<>();

  private FileOptions() {}

  /**
   * Makes the options record.
   *
   * @param name what the error message calls it
   * @throws IllegalArgumentException with the text that clients get
   */
  static Record read(Options options, Map<String, Object> given, String name) {
    FileOptions reader = new FileOptions();
    Map<String, Object> values = reader.values(options, given, "");
    if (!reader.errors.isEmpty()) {
      reader.errors.sort(null);
      throw new IllegalArgumentException(
          "failed to decode options into *%s: %d error(s) decoding:\n\n%s"
              .formatted(name, reader.errors.size(), "* " + String.join("\n* ", reader.errors)));
    }
    return options.build(values);
  }

  private Map<String, Object> values(Options options, Map<?, ?> given, String path) {
    Map<String, Object> values = new HashMap<>();
    TreeSet<String> unused = new TreeSet<>();
    given.keySet().forEach(key -> unused.add(String.valueOf(key)));
    for (Option option : options.all()) {
      for (Map.Entry<?, ?> entry : given.entrySet()) {
        String key = String.valueOf(entry.getKey());
        if (key.equalsIgnoreCase(option.key())) {
          unused.remove(key);
          if (entry.getValue() != null) {
            Object value = value(option, entry.getValue(), path + option.key());
            if (value != null) {
              values.put(option.name(), value);
            }
          }
        }
      }
    }
    if (!unused.isEmpty()) {
      errors.add(
          "'" + path.replaceAll("\\.$", "") + "' has invalid keys: " + String.join(", ", unused));
    }
    return values;
  }

  private Object value(Option option, Object given, String path) {
    return switch (option.shape()) {
      case SINGLE, OPTIONAL -> single(option, given, path);
      case LIST -> list(option, given, path);
      case MAP -> map(option, given, path);
    };
  }

  private Object list(Option option, Object given, String path) {
    if (!(given instanceof List<?> list)) {
      errors.add("'" + path + "': source data must be an array or slice, got " + kind(given));
      return null;
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Object value = single(option, list.get(i), path + "[" + i + "]");
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private Object map(Option option, Object given, String path) {
    if (!(given instanceof Map<?, ?> map)) {
      errors.add("'" + path + "' expected a map, got '" + kind(given) + "'");
      return null;
    }
    Map<String, Object> values = new HashMap<>();
    map.forEach(
        (key, item) -> {
          Object value = single(option, item, path + "[" + key + "]");
          if (value != null) {
            values.put(String.valueOf(key), value);
          }
        });
    return values;
  }

  private Object single(Option option, Object given, String path) {
    Class<?> type = option.type();
    if (option.nested().isPresent() && given instanceof Map<?, ?> map) {
      Options nested = option.nested().get();
      return nested.build(values(nested, map, path + "."));
    }
    if (type == Object.class
        || type == String.class && given instanceof String
        || type == boolean.class && given instanceof Boolean) {
      return given;
    }
    if (given instanceof Number number) {
      if (type == long.class || type == int.class) {
        return number.longValue();
      }
      if (type == double.class) {
        return number.doubleValue();
      }
      if (type == Duration.class) {
        return Duration.ofNanos(number.longValue());
      }
    }
    errors.add(
        "'%s' expected type '%s', got unconvertible type '%s'"
            .formatted(path, TypeNames.of(type), kind(given)));
    return null;
  }

  private static String kind(Object value) {
    if (value instanceof String) {
      return "string";
    }
    if (value instanceof Boolean) {
      return "bool";
    }
    if (value instanceof Number) {
      // As JSON has it, which is how the original reads options.
      return "float64";
    }
    return value instanceof Map ? "map[string]interface {}" : "[]interface {}";
  }
}
