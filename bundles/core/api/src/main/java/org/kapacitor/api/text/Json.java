package org.kapacitor.api.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * JSON as the original writes it: compact, {@code < > &} and U+2028/9 escaped, floats without a
 * trailing {@code .0}, times as RFC 3339, durations as nanoseconds.
 *
 * <p>Reference: tickscript.md section 9.6, alerts.md section 3.1.
 */
public final class Json {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private Json() {}

  /**
   * Text of a value: null, String, Boolean, Number, {@link Instant}, {@link Duration}, a Map (its
   * keys in the map's own order), a Collection, or a {@link Raw}.
   *
   * @throws IllegalArgumentException for NaN and infinities ({@code json: unsupported value: NaN})
   *     and values of other types
   */
  public static String of(Object value) {
    return append(new StringBuilder(128), value).toString();
  }

  /** JSON text that is inserted as it is. */
  public record Raw(String text) {}

  /** Appends the text of a value, see {@link #of}. */
  public static StringBuilder append(StringBuilder to, Object value) {
    if (value == null) {
      return to.append("null");
    }
    if (value instanceof String text) {
      return appendString(to, text);
    }
    if (value instanceof Double number) {
      return appendFloat(to, number);
    }
    if (value instanceof Number || value instanceof Boolean) {
      return to.append(value);
    }
    if (value instanceof Instant instant) {
      return Times.appendRfc3339(to.append('"'), Times.nanos(instant)).append('"');
    }
    if (value instanceof Duration duration) {
      return to.append(duration.toNanos());
    }
    if (value instanceof Raw raw) {
      return to.append(raw.text());
    }
    if (value instanceof Map<?, ?> map) {
      return appendMap(to, map);
    }
    if (value instanceof Collection<?> list) {
      return appendList(to, list);
    }
    throw new IllegalArgumentException("json: unsupported type: " + value.getClass().getName());
  }

  /** Appends a number; NaN and infinities are refused as in {@link #of}. */
  public static StringBuilder appendFloat(StringBuilder to, double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw new IllegalArgumentException("json: unsupported value: " + Floats.general(number));
    }
    return Floats.appendJson(to, number);
  }

  /** Appends a quoted string. */
  public static StringBuilder appendString(StringBuilder to, String text) {
    to.append('"');
    int copied = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 127 && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&'
          || c >= 127 && c < 0x2028) {
        continue;
      }
      String replacement = replacement(text, i);
      if (replacement != null) {
        to.append(text, copied, i).append(replacement);
        copied = i + 1;
      }
    }
    return to.append(text, copied, text.length()).append('"');
  }

  private static String replacement(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '<' -> "\\u003c";
      case '>' -> "\\u003e";
      case '&' -> "\\u0026";
      case '\u2028' -> "\\u2028";
      case '\u2029' -> "\\u2029";
      default -> {
        if (c < ' ') {
          yield "\\u00" + HEX[c >> 4] + HEX[c & 15];
        }
        yield loneSurrogate(text, at) ? "\ufffd" : null;
      }
    };
  }

  private static boolean loneSurrogate(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  private static StringBuilder appendMap(StringBuilder to, Map<?, ?> map) {
    to.append('{');
    char separator = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (separator != 0) {
        to.append(separator);
      }
      separator = ',';
      append(appendString(to, String.valueOf(entry.getKey())).append(':'), entry.getValue());
    }
    return to.append('}');
  }

  private static StringBuilder appendList(StringBuilder to, Collection<?> list) {
    to.append('[');
    char separator = 0;
    for (Object item : list) {
      if (separator != 0) {
        to.append(separator);
      }
      separator = ',';
      append(to, item);
    }
    return to.append(']');
  }
}
