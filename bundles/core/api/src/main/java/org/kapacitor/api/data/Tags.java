package org.kapacitor.api.data;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.kapacitor.api.text.Utf8Order;

/**
 * Tag keys and values, sorted by key in byte order. Immutable.
 *
 * <p>A tag that is absent reads as the empty string; {@link #has} tells the two apart.
 */
public final class Tags {
  /** No tags at all. */
  public static final Tags EMPTY = new Tags(new String[0], new String[0]);

  private final String[] keys;
  private final String[] values;

  private Tags(String[] keys, String[] values) {
    this.keys = keys;
    this.values = values;
  }

  /**
   * Tags of keys that are sorted and unique already; both arrays belong to the new object from then
   * on, and the array of keys may be shared between series.
   */
  public static Tags ofSorted(String[] keys, String[] values) {
    if (keys.length != values.length) {
      throw new IllegalArgumentException(keys.length + " keys for " + values.length + " values");
    }
    return keys.length == 0 ? EMPTY : new Tags(keys, values);
  }

  /** The tags of a map. */
  public static Tags of(Map<String, String> map) {
    TreeMap<String, String> sorted = new TreeMap<>(Utf8Order::compare);
    sorted.putAll(map);
    return ofSorted(sorted.keySet().toArray(String[]::new), sorted.values().toArray(String[]::new));
  }

  /** Tags from alternating keys and values, in any order of keys. */
  public static Tags of(String... keysAndValues) {
    TreeMap<String, String> map = new TreeMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return of(map);
  }

  /** Number of tags. */
  public int size() {
    return keys.length;
  }

  /** Key of tag {@code index}, in byte order of the keys. */
  public String key(int index) {
    return keys[index];
  }

  /** Value of tag {@code index}. */
  public String value(int index) {
    return values[index];
  }

  /** Index of the tag, or -1. */
  public int indexOf(String key) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i].equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the tag exists, be it with an empty value. */
  public boolean has(String key) {
    return indexOf(key) >= 0;
  }

  /** Value of the tag; the empty string when it is absent. */
  public String get(String key) {
    int index = indexOf(key);
    return index < 0 ? "" : values[index];
  }

  /** Whether both have the same keys, so that indexes found in one are good for the other. */
  public boolean sameKeys(Tags other) {
    return keys == other.keys || Arrays.equals(keys, other.keys);
  }

  /** These tags with one added or replaced. */
  public Tags with(String key, String value) {
    int index = indexOf(key);
    if (index >= 0) {
      if (values[index].equals(value)) {
        return this;
      }
      String[] changed = values.clone();
      changed[index] = value;
      return new Tags(keys, changed);
    }
    int at = 0;
    while (at < keys.length && Utf8Order.compare(keys[at], key) < 0) {
      at++;
    }
    return new Tags(insert(keys, at, key), insert(values, at, value));
  }

  /** These tags without one. */
  public Tags without(String key) {
    int index = indexOf(key);
    return index < 0 ? this : ofSorted(remove(keys, index), remove(values, index));
  }

  /**
   * Exactly the given tags, which must be sorted; those that are absent here get an empty value.
   */
  public Tags select(String[] sortedKeys) {
    String[] selected = new String[sortedKeys.length];
    for (int i = 0; i < sortedKeys.length; i++) {
      selected[i] = get(sortedKeys[i]);
    }
    return ofSorted(sortedKeys, selected);
  }

  /**
   * Tags with the same keys, whose array is shared, and other values, whose array is taken over.
   */
  public Tags withValues(String[] otherValues) {
    return ofSorted(keys, otherValues);
  }

  /** A copy of the keys. */
  public String[] keys() {
    return keys.clone();
  }

  /** A map with the keys in order. */
  public Map<String, String> toMap() {
    Map<String, String> map = new java.util.LinkedHashMap<>();
    for (int i = 0; i < keys.length; i++) {
      map.put(keys[i], values[i]);
    }
    return map;
  }

  private static String[] insert(String[] list, int at, String item) {
    String[] longer = new String[list.length + 1];
    System.arraycopy(list, 0, longer, 0, at);
    longer[at] = item;
    System.arraycopy(list, at, longer, at + 1, list.length - at);
    return longer;
  }

  private static String[] remove(String[] list, int at) {
    String[] shorter = new String[list.length - 1];
    System.arraycopy(list, 0, shorter, 0, at);
    System.arraycopy(list, at + 1, shorter, at, shorter.length - at);
    return shorter;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tags tags && sameKeys(tags) && Arrays.equals(values, tags.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(keys) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < keys.length; i++) {
      text.append(i == 0 ? "" : ",").append(keys[i]).append('=').append(values[i]);
    }
    return text.toString();
  }
}
