package org.kapacitor.front.http.internal.json;

import java.util.List;
import java.util.Map;

/** A JSON value as it was read. Immutable. */
public sealed interface JsonValue {

  /** What messages call a value of this kind: {@code string, number, bool, null, array, object}. */
  String kind();

  /** A string. */
  record Text(String text) implements JsonValue {
    @Override
    public String kind() {
      return "string";
    }
  }

  /**
   * A number.
   *
   * @param text as it was written
   */
  record Numeral(String text) implements JsonValue {
    @Override
    public String kind() {
      return "number";
    }
  }

  /** True or false. */
  record Flag(boolean value) implements JsonValue {
    @Override
    public String kind() {
      return "bool";
    }
  }

  /** The word {@code null}. */
  record Nothing() implements JsonValue {
    @Override
    public String kind() {
      return "null";
    }
  }

  /** A list. */
  record Array(List<JsonValue> items) implements JsonValue {
    @Override
    public String kind() {
      return "array";
    }
  }

  /**
   * An object.
   *
   * @param members in the order in which they were written
   */
  record Members(Map<String, JsonValue> members) implements JsonValue {
    @Override
    public String kind() {
      return "object";
    }
  }
}
