package org.kapacitor.config.internal.override;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kapacitor.api.option.Option;
import org.kapacitor.api.text.Durations;
import org.kapacitor.api.text.Utf8Order;
import org.kapacitor.config.Overrides.Element;
import org.kapacitor.config.internal.section.KeySpec;

/** Elements of sections as clients see them: without their secrets (http-api.md section 8). */
final class ShownElement {
  private ShownElement() {}

  static Element of(String id, List<KeySpec> keys, Map<String, Object> values) {
    SortedMap<String, Object> options = new TreeMap<>(Utf8Order::compare);
    List<String> redacted = new ArrayList<>();
    for (KeySpec key : keys) {
      if (key.secret()) {
        redacted.add(key.key());
      }
      options.put(key.key(), option(key, values.get(key.key())));
    }
    return new Element(id, options, List.copyOf(redacted));
  }

  /** Of a secret it is told only whether there is one. */
  private static Object option(KeySpec key, Object value) {
    return key.secret() ? (Object) isSet(value) : plain(key, value);
  }

  private static boolean isSet(Object value) {
    if (value instanceof Collection<?> list) {
      return !list.isEmpty();
    }
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().anyMatch(ShownElement::isSet);
    }
    if (value instanceof Number number) {
      return number.doubleValue() != 0;
    }
    if (value instanceof Duration duration) {
      return !duration.isZero();
    }
    return value instanceof Boolean bool ? bool : value != null && !value.equals("");
  }

  /** A list or map that nobody has set is nothing at all, as in the original. */
  private static Object plain(KeySpec key, Object value) {
    if (value == null) {
      return key.shape() == Option.Shape.OPTIONAL ? unset(key) : null;
    }
    return switch (key.shape()) {
      case SINGLE, OPTIONAL -> one(key, value);
      case LIST -> {
        List<?> list = (List<?>) value;
        yield list.isEmpty() ? null : list.stream().map(item -> one(key, item)).toList();
      }
      case MAP -> {
        Map<?, ?> map = (Map<?, ?>) value;
        yield map.isEmpty() ? null : members(key, map);
      }
    };
  }

  private static SortedMap<String, Object> members(KeySpec key, Map<?, ?> map) {
    SortedMap<String, Object> members = new TreeMap<>(Utf8Order::compare);
    map.forEach((name, item) -> members.put(name.toString(), one(key, item)));
    return members;
  }

  private static Object unset(KeySpec key) {
    return switch (key.type()) {
      case STRING -> "";
      case INTEGER, FLOAT -> 0L;
      case BOOLEAN -> false;
      case DURATION -> Durations.go(0);
      case STRINGS, TABLE, ANY -> null;
    };
  }

  private static Object one(KeySpec key, Object value) {
    if (value instanceof Duration duration) {
      return Durations.go(duration.toNanos());
    }
    if (!key.nested().isEmpty() && value instanceof Map<?, ?> table) {
      SortedMap<String, Object> members = new TreeMap<>(Utf8Order::compare);
      for (KeySpec nested : key.nested()) {
        members.put(nested.key(), option(nested, table.get(nested.key())));
      }
      return members;
    }
    return value;
  }
}
