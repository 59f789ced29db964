package org.kapacitor.front.http.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.kapacitor.api.text.Utf8Order;

/** JSON values as plain data and back: what services take and give. */
public final class JsonData {
  private static final double EXACT = 1L << 53;

  private JsonData() {}

  /** An empty map that lists its keys as the original lists those of maps: in byte order. */
  public static <V> SortedMap<String, V> sortedMap() {
    return new TreeMap<>(Utf8Order::compare);
  }

  /**
   * An object as a map of String, Boolean, Long, Double, List and Map; whole numbers are Long.
   * Members and items that are null are left out.
   *
   * @throws JsonException if a number is too large
   */
  public static Map<String, Object> map(JsonValue.Members object) throws JsonException {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
      if (!(member.getValue() instanceof JsonValue.Nothing)) {
        map.put(member.getKey(), plain(member.getValue()));
      }
    }
    return map;
  }

  /**
   * As {@link #map}, but members that are null stay.
   *
   * @throws JsonException as {@link #map}
   */
  public static Map<String, Object> mapWithNulls(JsonValue.Members object) throws JsonException {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
      boolean nothing = member.getValue() instanceof JsonValue.Nothing;
      map.put(member.getKey(), nothing ? null : plain(member.getValue()));
    }
    return map;
  }

  private static List<Object> list(JsonValue.Array array) throws JsonException {
    List<Object> list = new ArrayList<>();
    for (JsonValue item : array.items()) {
      if (!(item instanceof JsonValue.Nothing)) {
        list.add(plain(item));
      }
    }
    return list;
  }

  private static Object plain(JsonValue value) throws JsonException {
    if (value instanceof JsonValue.Members object) {
      return map(object);
    }
    if (value instanceof JsonValue.Array array) {
      return list(array);
    }
    if (value instanceof JsonValue.Flag flag) {
      return flag.value();
    }
    if (value instanceof JsonValue.Numeral number) {
      return number(number.text());
    }
    return ((JsonValue.Text) value).text();
  }

  /** The original knows doubles only; whole ones are Long for the sake of options. */
  private static Object number(String text) throws JsonException {
    double number = Double.parseDouble(text);
    if (Double.isInfinite(number)) {
      throw new JsonException(
          "json: cannot unmarshal number " + text + " into Go value of type float64");
    }
    return number == Math.rint(number) && Math.abs(number) <= EXACT
        ? (Object) (long) number
        : number;
  }

  /** Plain data with the keys of all its maps in byte order. */
  public static Object sorted(Object value) {
    if (value instanceof Map<?, ?> map) {
      SortedMap<String, Object> copy = sortedMap();
      map.forEach((key, item) -> copy.put(String.valueOf(key), sorted(item)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(sorted(item)));
      return copy;
    }
    return value;
  }

  /** A map of the results of a function, its keys in byte order. */
  public static <A, B> SortedMap<String, B> sorted(Map<String, A> map, Function<A, B> function) {
    SortedMap<String, B> copy = sortedMap();
    map.forEach((key, value) -> copy.put(key, function.apply(value)));
    return copy;
  }
}
