package org.kapacitor.front.http.internal.alert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.front.http.internal.json.JsonException;
import org.kapacitor.front.http.internal.json.JsonValue;

/**
 * A member of an object or an item of a list, which may or may not be there. Immutable: changes
 * give a changed container.
 */
record JsonPlace(JsonValue container, String key) {

  /** Whether the container is an object or a list. */
  boolean isInContainer() {
    return container instanceof JsonValue.Members || container instanceof JsonValue.Array;
  }

  /** Whether something can be read or replaced here; of objects any member can. */
  boolean exists() {
    if (container instanceof JsonValue.Array array) {
      try {
        index(array.items().size());
        return true;
      } catch (JsonException e) {
        return false;
      }
    }
    return container instanceof JsonValue.Members;
  }

  /** What is here; null in JSON's sense for members that are not there. */
  JsonValue get() throws JsonException {
    if (container instanceof JsonValue.Array array) {
      return array.items().get(index(array.items().size()));
    }
    return members().getOrDefault(key, new JsonValue.Nothing());
  }

  /** The container with another value in this place. */
  JsonValue set(JsonValue value) throws JsonException {
    if (container instanceof JsonValue.Array array) {
      List<JsonValue> items = new ArrayList<>(array.items());
      items.set(index(items.size()), value);
      return new JsonValue.Array(items);
    }
    Map<String, JsonValue> members = new LinkedHashMap<>(members());
    members.put(key, value);
    return new JsonValue.Members(members);
  }

  /** The container with a value added: in a list before the item that is here now. */
  JsonValue add(JsonValue value) throws JsonException {
    if (!(container instanceof JsonValue.Array array)) {
      return set(value);
    }
    List<JsonValue> items = new ArrayList<>(array.items());
    items.add(key.equals("-") ? items.size() : index(items.size() + 1), value);
    return new JsonValue.Array(items);
  }

  /** The container without what is here. */
  JsonValue remove() throws JsonException {
    if (container instanceof JsonValue.Array array) {
      List<JsonValue> items = new ArrayList<>(array.items());
      items.remove(index(items.size()));
      return new JsonValue.Array(items);
    }
    Map<String, JsonValue> members = new LinkedHashMap<>(members());
    if (members.remove(key) == null) {
      throw new JsonException("Unable to remove nonexistent key: " + key + ": missing value");
    }
    return new JsonValue.Members(members);
  }

  private Map<String, JsonValue> members() {
    return ((JsonValue.Members) container).members();
  }

  private int index(int size) throws JsonException {
    int index;
    try {
      index = Integer.parseInt(key);
    } catch (NumberFormatException e) {
      throw new JsonException(
          "value was not a proper array index: '%s': invalid syntax".formatted(key));
    }
    if (index >= size || index < -size) {
      throw new JsonException(
          "Unable to access invalid index: " + index + ": invalid index referenced");
    }
    return index < 0 ? index + size : index;
  }
}
