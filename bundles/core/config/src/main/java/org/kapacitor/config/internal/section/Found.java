package org.kapacitor.config.internal.section;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** How messages speak of a value that was found. */
final class Found {
  private Found() {}

  /** With its type, and with itself unless it is secret. */
  static String text(Object value, boolean secret) {
    if (value instanceof Map) {
      return "a table";
    }
    if (value instanceof List<?> list) {
      return !list.isEmpty() && list.get(0) instanceof Map ? "a list of tables" : "a list";
    }
    String type = type(value);
    if (secret) {
      return (type.equals("integer") ? "an " : "a ") + type;
    }
    return "the " + type + ' ' + (value instanceof String ? "\"" + value + '"' : value);
  }

  private static String type(Object value) {
    if (value instanceof Long || value instanceof BigInteger) {
      return "integer";
    }
    if (value instanceof Double) {
      return "float";
    }
    return value instanceof Boolean ? "boolean" : "string";
  }
}
