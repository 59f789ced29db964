package org.kapacitor.cli.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds an object member by member, in order. */
public final class JsonFields {
  private final Map<String, JsonValue> members = new LinkedHashMap<>();

  /** Adds any value. */
  public JsonFields put(String name, JsonValue value) {
    members.put(name, value);
    return this;
  }

  /** Adds a string. */
  public JsonFields put(String name, String value) {
    return put(name, new JsonValue.Text(value));
  }

  /** Adds a boolean. */
  public JsonFields put(String name, boolean value) {
    return put(name, new JsonValue.Flag(value));
  }

  /** Adds a string unless it is empty. */
  public JsonFields putGiven(String name, String value) {
    return value.isEmpty() ? this : put(name, value);
  }

  /** Adds an array unless it is empty. */
  public JsonFields putGiven(String name, List<? extends JsonValue> items) {
    return items.isEmpty() ? this : put(name, new JsonValue.Array(new ArrayList<>(items)));
  }

  /** Adds an object unless it is empty. */
  public JsonFields putGiven(String name, JsonObject object) {
    return object.members().isEmpty() ? this : put(name, object);
  }

  /** The object as it is now. */
  public JsonObject object() {
    return new JsonObject(members);
  }
}
