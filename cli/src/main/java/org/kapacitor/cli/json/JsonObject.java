package org.kapacitor.cli.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A JSON object; its members keep their order.
 *
 * <p>The typed accessors are for answers of the server: a member that is missing or of another type
 * counts as empty, so that a server with more or fewer fields is no error.
 */
public final class JsonObject implements JsonValue {
  /** The object without members. */
  public static final JsonObject EMPTY = new JsonObject(Map.of());

  private final Map<String, JsonValue> members;

  /** The members are copied. */
  public JsonObject(Map<String, ? extends JsonValue> members) {
    this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** All members in their order. */
  public Map<String, JsonValue> members() {
    return members;
  }

  /** A member by its exact name. */
  public Optional<JsonValue> member(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /** The last member whose name matches in any case; {@code null} counts as missing. */
  public Optional<JsonValue> field(String name) {
    Optional<JsonValue> found = Optional.empty();
    for (Map.Entry<String, JsonValue> member : members.entrySet()) {
      if (member.getKey().equalsIgnoreCase(name) && member.getValue() != Null.NULL) {
        found = Optional.of(member.getValue());
      }
    }
    return found;
  }

  /** A string, or the literal of a number or boolean; else empty. */
  public String text(String name) {
    JsonValue value = members.get(name);
    if (value instanceof Text text) {
      return text.value();
    }
    if (value instanceof Number number) {
      return number.literal();
    }
    return value instanceof Flag flag ? String.valueOf(flag.value()) : "";
  }

  /** A boolean, or false. */
  public boolean flag(String name) {
    return members.get(name) instanceof Flag flag && flag.value();
  }

  /** A number without its fraction, or 0. */
  public long integer(String name) {
    return members.get(name) instanceof Number number ? JsonNumbers.truncated(number) : 0;
  }

  /** An object, or the empty object. */
  public JsonObject object(String name) {
    return members.get(name) instanceof JsonObject object ? object : EMPTY;
  }

  /** The objects in an array. */
  public List<JsonObject> objects(String name) {
    List<JsonObject> objects = new ArrayList<>();
    if (members.get(name) instanceof Array array) {
      for (JsonValue item : array.items()) {
        if (item instanceof JsonObject object) {
          objects.add(object);
        }
      }
    }
    return objects;
  }

  @Override
  public JsonObject sorted() {
    Map<String, JsonValue> sorted = new TreeMap<>(new NameOrder());
    for (Map.Entry<String, JsonValue> member : members.entrySet()) {
      sorted.put(member.getKey(), member.getValue().sorted());
    }
    return new JsonObject(sorted);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonObject object && members.equals(object.members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  @Override
  public String toString() {
    return JsonWriter.write(this);
  }
}
