package org.kapacitor.config.internal.section;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.text.Durations;

/** Writes values as TOML. */
final class TomlValue {
  private TomlValue() {}

  /** Appends a value; tables are written inline. */
  static StringBuilder append(StringBuilder to, Object value) {
    if (value instanceof List<?> list) {
      to.append('[');
      for (int i = 0; i < list.size(); i++) {
        append(to.append(i == 0 ? "" : ", "), list.get(i));
      }
      return to.append(']');
    }
    if (value instanceof Map<?, ?> table) {
      return appendTable(to, table);
    }
    if (value instanceof Duration duration) {
      return to.append('"').append(Durations.go(duration.toNanos())).append('"');
    }
    if (value instanceof Double number) {
      return to.append(number(number));
    }
    return value instanceof String string ? appendString(to, string) : to.append(value);
  }

  private static StringBuilder appendTable(StringBuilder to, Map<?, ?> table) {
    char separator = '{';
    for (Map.Entry<?, ?> entry : table.entrySet()) {
      to.append(separator).append(' ').append(name((String) entry.getKey())).append(" = ");
      append(to, entry.getValue());
      separator = ',';
    }
    return to.append(table.isEmpty() ? "{}" : " }");
  }

  private static String number(double number) {
    if (Double.isNaN(number)) {
      return "nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    String plain = new BigDecimal(Double.toString(number)).toPlainString();
    return plain.contains(".") ? plain : plain + ".0";
  }

  /** A key, in quotes if it has to be. */
  static String name(String key) {
    return key.matches("[A-Za-z0-9_-]+") ? key : appendString(new StringBuilder(), key).toString();
  }

  private static StringBuilder appendString(StringBuilder to, String string) {
    to.append('"');
    for (char c : string.toCharArray()) {
      switch (c) {
        case '"', '\\' -> to.append('\\').append(c);
        case '\n' -> to.append("\\n");
        case '\r' -> to.append("\\r");
        case '\t' -> to.append("\\t");
        default -> {
          if (c < ' ' || c == 127) {
            to.append("\\u%04x".formatted((int) c));
          } else {
            to.append(c);
          }
        }
      }
    }
    return to.append('"');
  }
}
