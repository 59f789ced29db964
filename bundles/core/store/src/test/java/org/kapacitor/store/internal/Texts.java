package org.kapacitor.store.internal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.store.StoreMap;

/** Maps of texts. */
final class Texts {
  private Texts() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Optional<String> get(StoreMap map, String key) {
    return map.get(key).map(value -> new String(value, StandardCharsets.UTF_8));
  }

  static Map<String, String> all(StoreMap map, String prefix) {
    Map<String, String> all = new LinkedHashMap<>();
    map.forEach(prefix, (key, value) -> all.put(key, new String(value, StandardCharsets.UTF_8)));
    return all;
  }
}
