package org.kapacitor.cli.json;

import java.util.ArrayList;
import java.util.List;

/** A JSON value; immutable. Numbers keep the text they were written with. */
public sealed interface JsonValue permits JsonObject, JsonValue.Scalar, JsonValue.Array {

  /** A value without parts. */
  sealed interface Scalar extends JsonValue permits Text, Number, Flag, Null {}

  /** A string. */
  record Text(String value) implements Scalar {}

  /** A number, as a valid JSON literal. */
  record Number(String literal) implements Scalar {}

  /** {@code true} or {@code false}. */
  record Flag(boolean value) implements Scalar {}

  /** {@code null}. */
  enum Null implements Scalar {
    NULL
  }

  /** An array. */
  record Array(List<JsonValue> items) implements JsonValue {}

  /** What the value is, for messages: {@code a string, an object, null}. */
  default String kind() {
    if (this instanceof Text) {
      return "a string";
    }
    if (this instanceof Number) {
      return "a number";
    }
    if (this instanceof Flag) {
      return "a boolean";
    }
    if (this instanceof Array) {
      return "an array";
    }
    return this instanceof JsonObject ? "an object" : "null";
  }

  /** The value with the members of all objects sorted by name. */
  default JsonValue sorted() {
    if (this instanceof Array array) {
      List<JsonValue> items = new ArrayList<>();
      for (JsonValue item : array.items()) {
        items.add(item.sorted());
      }
      return new Array(items);
    }
    return this;
  }
}
