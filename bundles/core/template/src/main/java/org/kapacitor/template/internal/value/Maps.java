package org.kapacitor.template.internal.value;

import java.util.Arrays;
import java.util.Map;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.text.Utf8Order;

/** Maps of both types: those of strings, which are tags, and those of any values. */
public final class Maps {
  private Maps() {}

  /** Keys in the order in which they print. */
  public static String[] sortedKeys(Object map) {
    if (map instanceof Tags tags) {
      return tags.keys();
    }
    Map<?, ?> values = (Map<?, ?>) map;
    String[] keys = values.keySet().toArray(String[]::new);
    for (int i = 1; i < keys.length; i++) {
      if (Utf8Order.compare(keys[i - 1], keys[i]) > 0) {
        Arrays.sort(keys, Utf8Order::compare);
        break;
      }
    }
    return keys;
  }

  /** Number of entries. */
  public static int size(Object map) {
    return map instanceof Tags tags ? tags.size() : ((Map<?, ?>) map).size();
  }

  /** Value of a key; if it is missing, an empty string from tags and null from another map. */
  public static Object get(Object map, String key) {
    return map instanceof Tags tags ? tags.get(key) : ((Map<?, ?>) map).get(key);
  }

  /** Whether there is such a key. */
  public static boolean has(Object map, String key) {
    return map instanceof Tags tags ? tags.has(key) : ((Map<?, ?>) map).containsKey(key);
  }
}
