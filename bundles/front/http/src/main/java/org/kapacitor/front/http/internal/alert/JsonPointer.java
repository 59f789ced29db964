package org.kapacitor.front.http.internal.alert;

import java.util.List;
import java.util.Optional;
import org.kapacitor.front.http.internal.json.JsonException;
import org.kapacitor.front.http.internal.json.JsonValue;

/** Names a place in a JSON document (RFC 6901). Immutable. */
final class JsonPointer {
  private final List<String> keys;

  /** Reads a pointer; one that does not begin with a slash names nothing. */
  JsonPointer(String text) {
    String[] parts = text.split("/", -1);
    keys =
        List.of(parts).subList(1, parts.length).stream()
            .map(part -> part.replace("~1", "/").replace("~0", "~"))
            .toList();
  }

  /** What is done at a place; gives the container changed. */
  interface Change {
    JsonValue on(JsonPlace place) throws JsonException;
  }

  /** The place, which need not hold anything; empty if there is no container for it. */
  Optional<JsonPlace> container(JsonValue document) throws JsonException {
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    JsonValue container = document;
    for (String key : keys.subList(0, keys.size() - 1)) {
      JsonPlace place = new JsonPlace(container, key);
      if (!place.exists()) {
        return Optional.empty();
      }
      container = place.get();
    }
    JsonPlace place = new JsonPlace(container, keys.get(keys.size() - 1));
    return place.isInContainer() ? Optional.of(place) : Optional.empty();
  }

  /**
   * The document with a change at the place.
   *
   * @throws JsonException if the change is not possible
   */
  JsonValue change(JsonValue document, Change change) throws JsonException {
    return change(document, 0, change);
  }

  private JsonValue change(JsonValue container, int depth, Change change) throws JsonException {
    JsonPlace place = new JsonPlace(container, keys.get(depth));
    if (depth == keys.size() - 1) {
      return change.on(place);
    }
    return place.set(change(place.get(), depth + 1, change));
  }
}
