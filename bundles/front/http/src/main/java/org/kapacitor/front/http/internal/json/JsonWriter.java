package org.kapacitor.front.http.internal.json;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.kapacitor.api.text.Json;

/** Writes JSON with an indent of four spaces, as most answers have it (http-api.md section 1.2). */
public final class JsonWriter {
  private static final String INDENT = "    ";

  private JsonWriter() {}

  /**
   * Text of a value: null, String, Boolean, Number, a Map (its keys in the map's own order) or a
   * Collection.
   *
   * @throws IllegalArgumentException for NaN, infinities and values of other types
   */
  public static String pretty(Object value) {
    StringBuilder text = new StringBuilder(512);
    append(text, value, "\n");
    return text.toString();
  }

  private static void append(StringBuilder to, Object value, String line) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      appendMap(to, map, line);
    } else if (value instanceof Collection<?> list && !list.isEmpty()) {
      appendList(to, list, line);
    } else {
      Json.append(to, value);
    }
  }

  private static void appendMap(StringBuilder to, Map<?, ?> map, String line) {
    String inner = line + INDENT;
    to.append('{');
    for (Iterator<? extends Map.Entry<?, ?>> i = map.entrySet().iterator(); i.hasNext(); ) {
      Map.Entry<?, ?> entry = i.next();
      Json.appendString(to.append(inner), String.valueOf(entry.getKey())).append(": ");
      append(to, entry.getValue(), inner);
      if (i.hasNext()) {
        to.append(',');
      }
    }
    to.append(line).append('}');
  }

  private static void appendList(StringBuilder to, Collection<?> list, String line) {
    String inner = line + INDENT;
    to.append('[');
    for (Iterator<?> i = list.iterator(); i.hasNext(); ) {
      append(to.append(inner), i.next(), inner);
      if (i.hasNext()) {
        to.append(',');
      }
    }
    to.append(line).append(']');
  }
}
