package org.kapacitor.testkit;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.kapacitor.api.option.Option;
import org.kapacitor.api.option.Options;

/**
 * Makes records from values by key, as handler files and kapacitor.conf give them: keys match
 * whatever their case, unknown ones are errors, durations are numbers of nanoseconds (alerts.md
 * section 2.5).
 */
final class OptionValues {
  private final boolean defaults;

  private OptionValues(boolean defaults) {
    this.defaults = defaults;
  }

  /**
   * Makes a record.
   *
   * @param defaults whether what is not given has its default, or is zero as in elements of lists
   * @throws IllegalArgumentException if a key is unknown or a value of the wrong type
   */
  static Record read(Options options, Map<?, ?> given, boolean defaults) {
    return new OptionValues(defaults).record(options, given);
  }

  private Record record(Options options, Map<?, ?> given) {
    TreeSet<String> unknown = new TreeSet<>();
    given.keySet().forEach(key -> unknown.add((String) key));
    Map<String, Object> values = new HashMap<>();
    for (Option option : options.all()) {
      if (!defaults) {
        values.put(option.name(), zero(option));
      }
      given.forEach(
          (key, value) -> {
            if (((String) key).equalsIgnoreCase(option.key())) {
              unknown.remove(key);
              values.put(option.name(), value(option, value));
            }
          });
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("'' has invalid keys: " + String.join(", ", unknown));
    }
    return options.build(values);
  }

  private Object zero(Option option) {
    if (option.nested().isPresent() && option.shape() == Option.Shape.SINGLE) {
      return record(option.nested().get(), Map.of());
    }
    return Options.defaultOf(
        new Option(
            option.name(),
            option.key(),
            option.kind(),
            option.shape(),
            option.type(),
            option.nested(),
            option.doc(),
            Optional.empty(),
            option.min(),
            option.max(),
            option.oneOf(),
            option.types(),
            option.typesError(),
            option.secret(),
            option.repeat()));
  }

  private Object value(Option option, Object given) {
    return switch (option.shape()) {
      case SINGLE, OPTIONAL -> single(option, given);
      case LIST -> {
        if (!(given instanceof List<?> list)) {
          throw unfit(option, "a list", given);
        }
        yield list.stream().map(item -> single(option, item)).toList();
      }
      case MAP -> {
        if (!(given instanceof Map<?, ?> map)) {
          throw unfit(option, "a map", given);
        }
        Map<Object, Object> values = new LinkedHashMap<>();
        map.forEach((key, item) -> values.put(key, single(option, item)));
        yield values;
      }
    };
  }

  private Object single(Option option, Object given) {
    Class<?> type = option.type();
    if (option.nested().isPresent() && given instanceof Map<?, ?> map) {
      return record(option.nested().get(), map);
    }
    if (type == Object.class
        || type == String.class && given instanceof String
        || type == boolean.class && given instanceof Boolean
        || type == Duration.class && given instanceof Duration) {
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
    throw unfit(option, "a value of type " + type.getSimpleName(), given);
  }

  private static IllegalArgumentException unfit(Option option, String wanted, Object given) {
    return new IllegalArgumentException(
        "'" + option.key() + "' must be " + wanted + ", got " + given);
  }
}
