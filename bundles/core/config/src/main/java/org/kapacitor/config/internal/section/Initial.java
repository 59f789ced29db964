package org.kapacitor.config.internal.section;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.option.Option;
import org.kapacitor.api.text.Durations;

/**
 * What a key has before the file is read: its default, or zero for elements that start from zero
 * values (config.md A1). A zero that the key's own limits forbid is replaced by the default.
 */
final class Initial {
  private Initial() {}

  /** Values of a table, in the order of its keys. */
  static Map<String, Object> values(List<KeySpec> specs, boolean defaults) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (KeySpec spec : specs) {
      value(spec, defaults).ifPresent(value -> values.put(spec.key(), value));
    }
    return values;
  }

  /** The value of a key; empty if it is optional and has no default. */
  static Optional<Object> value(KeySpec spec, boolean defaults) {
    Optional<String> text = spec.defaultText().filter(any -> defaults || !zeroAllowed(spec));
    return switch (spec.shape()) {
      case SINGLE ->
          Optional.of(text.map(t -> parse(spec, t)).orElseGet(() -> zero(spec, defaults)));
      case OPTIONAL -> text.map(t -> parse(spec, t));
      case LIST -> {
        List<Object> list = new ArrayList<>();
        text.ifPresent(
            t -> {
              for (String element : t.split(",")) {
                list.add(parse(spec, element));
              }
            });
        yield Optional.of(list);
      }
      case MAP -> Optional.of(text.map(Initial::lists).orElseGet(LinkedHashMap::new));
    };
  }

  /** A map of lists: {@code name=first second,other=third}. */
  private static Map<String, Object> lists(String text) {
    Map<String, Object> lists = new LinkedHashMap<>();
    for (String entry : text.split(",")) {
      int equals = entry.indexOf('=');
      lists.put(entry.substring(0, equals), List.of(entry.substring(equals + 1).split(" ")));
    }
    return lists;
  }

  private static boolean zeroAllowed(KeySpec spec) {
    return spec.shape() != Option.Shape.SINGLE
        || spec.type() == ValueType.TABLE
        || spec.allows(zero(spec));
  }

  /** The zero of a single value. */
  static Object zero(KeySpec spec) {
    return zero(spec, false);
  }

  private static Object zero(KeySpec spec, boolean defaults) {
    return switch (spec.type()) {
      case STRING, ANY -> "";
      case INTEGER -> 0L;
      case FLOAT -> 0.0;
      case BOOLEAN -> false;
      case DURATION -> Duration.ZERO;
      case STRINGS -> List.of();
      case TABLE -> values(spec.nested(), defaults);
    };
  }

  private static Object parse(KeySpec spec, String text) {
    return switch (spec.type()) {
      case INTEGER -> Long.decode(text);
      case FLOAT -> Double.valueOf(text);
      case BOOLEAN -> Boolean.valueOf(text);
      case DURATION -> Duration.ofNanos(Durations.parseInflux(text).orElseThrow());
      default -> text;
    };
  }
}
