package org.kapacitor.cli.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.json.JsonValue;
import org.kapacitor.cli.server.Failure;

/**
 * An object in a file a person wrote. The names of its fields match in any case; a field of the
 * wrong type is an error that names its place.
 *
 * @param lenient whether numbers and booleans count as text too, as in YAML
 */
record Spec(JsonObject object, boolean lenient, String place) {

  /** The object at the top of a document; a document without a value is an empty one. */
  static Spec of(JsonValue document, boolean lenient) throws Failure {
    if (document == JsonValue.Null.NULL) {
      return new Spec(JsonObject.EMPTY, lenient, "");
    }
    if (document instanceof JsonObject object) {
      return new Spec(object, lenient, "");
    }
    throw new Failure("expected an object, found " + document.kind());
  }

  /** A string; empty if it is missing. */
  String text(String name) throws Failure {
    Optional<JsonValue> value = object.field(name);
    if (value.isEmpty()) {
      return "";
    }
    if (value.get() instanceof JsonValue.Text text) {
      return text.value();
    }
    if (lenient && value.get() instanceof JsonValue.Number number) {
      return number.literal();
    }
    if (lenient && value.get() instanceof JsonValue.Flag flag) {
      return String.valueOf(flag.value());
    }
    throw wrong(name, "a string", value.get());
  }

  /** An object; empty if it is missing. */
  Optional<JsonObject> object(String name) throws Failure {
    Optional<JsonValue> value = object.field(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof JsonObject found) {
      return Optional.of(found);
    }
    throw wrong(name, "an object", value.get());
  }

  /** The objects of an array; empty if it is missing. */
  List<Spec> objects(String name) throws Failure {
    Optional<JsonValue> value = object.field(name);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof JsonValue.Array array)) {
      throw wrong(name, "an array", value.get());
    }
    List<Spec> specs = new ArrayList<>();
    for (JsonValue item : array.items()) {
      String itemName = name + "[" + specs.size() + "]";
      if (!(item instanceof JsonObject found)) {
        throw wrong(itemName, "an object", item);
      }
      specs.add(new Spec(found, lenient, place + itemName + "."));
    }
    return specs;
  }

  private Failure wrong(String name, String expected, JsonValue found) {
    return new Failure(place + name + ": expected " + expected + ", found " + found.kind());
  }
}
