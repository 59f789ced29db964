package org.kapacitor.cli.json;

import java.util.Map;
import org.kapacitor.api.text.Json;

/** Compact JSON text, escaped as the original does it ({@code < > &} as Unicode escapes). */
public final class JsonWriter {
  private JsonWriter() {}

  /** The text of a value; members stay in their order. */
  public static String write(JsonValue value) {
    StringBuilder text = new StringBuilder();
    append(text, value);
    return text.toString();
  }

  private static void append(StringBuilder to, JsonValue value) {
    if (value instanceof JsonObject object) {
      appendObject(to, object);
    } else if (value instanceof JsonValue.Array array) {
      to.append('[');
      String separator = "";
      for (JsonValue item : array.items()) {
        append(to.append(separator), item);
        separator = ",";
      }
      to.append(']');
    } else if (value instanceof JsonValue.Text text) {
      Json.appendString(to, text.value());
    } else if (value instanceof JsonValue.Number number) {
      to.append(number.literal());
    } else if (value instanceof JsonValue.Flag flag) {
      to.append(flag.value());
    } else {
      to.append("null");
    }
  }

  private static void appendObject(StringBuilder to, JsonObject object) {
    to.append('{');
    String separator = "";
    for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
      Json.appendString(to.append(separator), member.getKey()).append(':');
      append(to, member.getValue());
      separator = ",";
    }
    to.append('}');
  }
}
