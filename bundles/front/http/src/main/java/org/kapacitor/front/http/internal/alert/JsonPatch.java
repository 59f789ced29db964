package org.kapacitor.front.http.internal.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapacitor.front.http.internal.json.JsonException;
import org.kapacitor.front.http.internal.json.JsonValue;

/**
 * A JSON patch (RFC 6902) with the error texts and the leniency of the original: {@code replace} of
 * a member that is not there adds it, and negative indexes count from the end. Immutable.
 */
final class JsonPatch {
  private final List<JsonValue.Members> operations;

  private JsonPatch(List<JsonValue.Members> operations) {
    this.operations = operations;
  }

  /**
   * Reads a patch.
   *
   * @throws JsonException if it is not a list of objects
   */
  static JsonPatch of(JsonValue json) throws JsonException {
    if (json instanceof JsonValue.Nothing) {
      return new JsonPatch(List.of());
    }
    if (!(json instanceof JsonValue.Array array)) {
      throw new JsonException(
          "json: cannot unmarshal " + json.kind() + " into Go value of type jsonpatch.Patch");
    }
    List<JsonValue.Members> operations = new ArrayList<>();
    for (JsonValue item : array.items()) {
      if (!(item instanceof JsonValue.Members operation)) {
        throw new JsonException(
            "json: cannot unmarshal " + item.kind() + " into Go value of type jsonpatch.Operation");
      }
      operations.add(operation);
    }
    return new JsonPatch(List.copyOf(operations));
  }

  /**
   * Applies the patch.
   *
   * @return the document changed
   * @throws JsonException if an operation does not apply
   */
  JsonValue apply(JsonValue document) throws JsonException {
    JsonValue changed = document;
    for (JsonValue.Members operation : operations) {
      changed = apply(changed, operation);
    }
    return changed;
  }

  private static JsonValue apply(JsonValue document, JsonValue.Members operation)
      throws JsonException {
    String kind = text(operation, "op").orElse("unknown");
    return switch (kind) {
      case "add" -> add(document, operation);
      case "remove" -> remove(document, operation);
      case "replace" -> replace(document, operation);
      case "move" -> move(document, operation);
      case "copy" -> copy(document, operation);
      case "test" -> test(document, operation);
      default -> throw new JsonException("Unexpected kind: " + kind);
    };
  }

  private static Optional<String> text(JsonValue.Members operation, String name) {
    return operation.members().get(name) instanceof JsonValue.Text text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  private static String path(JsonValue.Members operation, String verb) throws JsonException {
    return text(operation, "path")
        .orElseThrow(
            () -> new JsonException(verb + " operation failed to decode path: missing value"));
  }

  private static String from(JsonValue.Members operation, String verb) throws JsonException {
    return text(operation, "from")
        .orElseThrow(
            () -> new JsonException(verb + " operation failed to decode from: missing value"));
  }

  private static JsonValue value(JsonValue.Members operation) {
    return operation.members().getOrDefault("value", new JsonValue.Nothing());
  }

  private static JsonValue add(JsonValue document, JsonValue.Members operation)
      throws JsonException {
    String path = path(operation, "add");
    JsonPointer pointer = new JsonPointer(path);
    if (pointer.container(document).isEmpty()) {
      throw missing("add operation does not apply: doc is missing path: \"" + path + '"');
    }
    return wrapped(
        "error in add for path: '" + path + '\'',
        () -> pointer.change(document, place -> place.add(value(operation))));
  }

  private static JsonValue remove(JsonValue document, JsonValue.Members operation)
      throws JsonException {
    String path = path(operation, "remove");
    JsonPointer pointer = new JsonPointer(path);
    if (pointer.container(document).isEmpty()) {
      throw missing("remove operation does not apply: doc is missing path: \"" + path + '"');
    }
    return wrapped(
        "error in remove for path: '" + path + '\'',
        () -> pointer.change(document, JsonPlace::remove));
  }

  private static JsonValue replace(JsonValue document, JsonValue.Members operation)
      throws JsonException {
    String path = path(operation, "replace");
    JsonPointer pointer = new JsonPointer(path);
    Optional<JsonPlace> place = pointer.container(document);
    if (place.isEmpty()) {
      throw missing("replace operation does not apply: doc is missing path: " + path);
    }
    if (!place.get().exists()) {
      throw missing("replace operation does not apply: doc is missing key: " + path);
    }
    return pointer.change(document, target -> target.set(value(operation)));
  }

  private static JsonValue move(JsonValue document, JsonValue.Members operation)
      throws JsonException {
    String from = from(operation, "move");
    JsonPointer source = new JsonPointer(from);
    Optional<JsonPlace> place = source.container(document);
    if (place.isEmpty()) {
      throw missing("move operation does not apply: doc is missing from path: " + from);
    }
    String context = "error in move for path: '" + place.get().key() + '\'';
    JsonValue value = wrapped(context, place.get()::get);
    JsonValue without = wrapped(context, () -> source.change(document, JsonPlace::remove));
    String path = path(operation, "move");
    JsonPointer target = new JsonPointer(path);
    if (target.container(without).isEmpty()) {
      throw missing("move operation does not apply: doc is missing destination path: " + path);
    }
    return wrapped(
        "error in move for path: '" + path + '\'',
        () -> target.change(without, destination -> destination.add(value)));
  }

  private static JsonValue copy(JsonValue document, JsonValue.Members operation)
      throws JsonException {
    String from = from(operation, "copy");
    Optional<JsonPlace> place = new JsonPointer(from).container(document);
    if (place.isEmpty()) {
      throw missing("copy operation does not apply: doc is missing from path: " + from);
    }
    JsonValue value = wrapped("error in copy for from: '" + from + '\'', place.get()::get);
    String path = path(operation, "copy");
    JsonPointer target = new JsonPointer(path);
    if (target.container(document).isEmpty()) {
      throw missing("copy operation does not apply: doc is missing destination path: " + path);
    }
    return wrapped(
        "error while adding value during copy",
        () -> target.change(document, destination -> destination.add(value)));
  }

  private static JsonValue test(JsonValue document, JsonValue.Members operation)
      throws JsonException {
    String path = path(operation, "test");
    Optional<JsonPlace> place = new JsonPointer(path).container(document);
    if (place.isEmpty()) {
      throw missing("test operation does not apply: is missing path: " + path);
    }
    JsonValue found = wrapped("error in test for path: '" + path + '\'', place.get()::get);
    if (!found.equals(value(operation))) {
      throw new JsonException("testing value " + path + " failed: test failed");
    }
    return document;
  }

  private interface Step {
    JsonValue take() throws JsonException;
  }

  private static JsonValue wrapped(String context, Step step) throws JsonException {
    try {
      return step.take();
    } catch (JsonException e) {
      throw new JsonException(context + ": " + e.getMessage());
    }
  }

  private static JsonException missing(String context) {
    return new JsonException(context + ": missing value");
  }
}
