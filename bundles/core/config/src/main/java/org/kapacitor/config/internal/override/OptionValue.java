package org.kapacitor.config.internal.override;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.config.internal.section.KeySpec;

/** Makes of JSON the value of an option, as the original does (http-api.md section 8). */
final class OptionValue {
  private OptionValue() {}

  /**
   * The value of an option.
   *
   * @return empty if the text of a duration cannot be read: that is ignored
   * @throws OptionException if it does not fit, with the original's text
   */
  static Optional<Object> of(KeySpec spec, Object json) {
    return switch (spec.shape()) {
      case SINGLE, OPTIONAL -> one(spec, json);
      case LIST -> Optional.of(list(spec, json));
      case MAP -> Optional.of(map(spec, json));
    };
  }

  private static List<Object> list(KeySpec spec, Object json) {
    if (!(json instanceof List<?> items)) {
      throw wrongKind(json, "slice");
    }
    List<Object> list = new ArrayList<>();
    for (Object item : items) {
      within("failed to copy slice value", () -> one(spec, item)).ifPresent(list::add);
    }
    return list;
  }

  private static Map<String, Object> map(KeySpec spec, Object json) {
    if (!(json instanceof Map<?, ?> members)) {
      throw wrongKind(json, "map");
    }
    Map<String, Object> map = new LinkedHashMap<>();
    members.forEach(
        (key, item) ->
            within("failed to copy map value", () -> one(spec, item))
                .ifPresent(value -> map.put(key.toString(), value)));
    return map;
  }

  private static <T> T within(String context, Supplier<T> conversion) {
    try {
      return conversion.get();
    } catch (OptionException e) {
      throw new OptionException(context + ": " + e.getMessage());
    }
  }

  private static Optional<Object> one(KeySpec spec, Object json) {
    return switch (spec.type()) {
      case STRING -> Optional.of(exactly(String.class, json, "string"));
      case BOOLEAN -> Optional.of(exactly(Boolean.class, json, "bool"));
      case INTEGER -> Optional.of(number(json, "int", Number::longValue, Long::valueOf));
      case FLOAT -> Optional.of(number(json, "float64", Number::doubleValue, Double::valueOf));
      case DURATION -> duration(json);
      case STRINGS -> Optional.of(strings(json));
      case TABLE -> Optional.of(table(spec, json));
      case ANY -> Optional.ofNullable(json);
    };
  }

  private static Object exactly(Class<?> type, Object json, String kind) {
    if (type.isInstance(json)) {
      return json;
    }
    throw wrongKind(json, kind);
  }

  private static Object number(
      Object json, String kind, Function<Number, Object> convert, Function<String, Object> parse) {
    if (json instanceof Number number) {
      return convert.apply(number);
    }
    if (!(json instanceof String text)) {
      throw new OptionException("cannot convert " + kind(json) + " into " + kind);
    }
    try {
      return parse.apply(text);
    } catch (NumberFormatException e) {
      throw new OptionException("cannot convert string \"" + text + "\" into " + kind);
    }
  }

  private static Optional<Object> duration(Object json) {
    if (!(json instanceof String text)) {
      throw new OptionException("cannot unmarshal " + kind(json) + " into int64");
    }
    return KeySpec.duration(text).map(Object.class::cast);
  }

  private static Object strings(Object json) {
    if (!(json instanceof List<?> items)) {
      throw wrongKind(json, "slice");
    }
    items.forEach(
        item -> within("failed to copy slice value", () -> exactly(String.class, item, "string")));
    return json;
  }

  private static Map<String, Object> table(KeySpec spec, Object json) {
    if (!(json instanceof Map<?, ?> members)) {
      throw wrongKind(json, "struct");
    }
    Map<String, Object> table = new LinkedHashMap<>(spec.zero());
    members.forEach(
        (key, value) -> {
          KeySpec nested =
              spec.nested().stream()
                  .filter(one -> one.key().equalsIgnoreCase(key.toString()))
                  .findFirst()
                  .orElseThrow(() -> new OptionException("has invalid keys: " + key));
          of(nested, value).ifPresent(converted -> table.put(nested.key(), converted));
        });
    return table;
  }

  /** The last word is the original's slip. */
  private static OptionException wrongKind(Object json, String expected) {
    return new OptionException(
        "wrong kind " + kind(json) + ", expected value of kind " + expected + ": false");
  }

  private static String kind(Object json) {
    if (json instanceof String) {
      return "string";
    }
    if (json instanceof Number) {
      return "float64";
    }
    if (json instanceof Boolean) {
      return "bool";
    }
    if (json instanceof List) {
      return "slice";
    }
    return json instanceof Map ? "map" : "invalid";
  }
}
