package org.kapacitor.front.http.internal.json;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.front.http.internal.text.GoText;

/**
 * The members of a request's object. Names match in any case, unknown members are ignored, and a
 * {@code null} is as good as nothing (http-api.md section 1.1). Immutable.
 */
public final class Fields {
  /** The time that stands for no time. */
  public static final Instant ZERO_TIME = Instant.parse("0001-01-01T00:00:00Z");

  private final Map<String, JsonValue> members;
  private final String type;

  private Fields(Map<String, JsonValue> members, String type) {
    this.members = members;
    this.type = type;
  }

  /**
   * The members of a value; none if it is null.
   *
   * @param type what messages call the object, for example {@code client.CreateReplayOptions}
   * @throws JsonException if it is something else
   */
  public static Fields of(JsonValue value, String type) throws JsonException {
    if (value instanceof JsonValue.Nothing) {
      return new Fields(Map.of(), type);
    }
    if (value instanceof JsonValue.Members object) {
      return new Fields(object.members(), type);
    }
    throw new JsonException(
        "json: cannot unmarshal " + value.kind() + " into Go value of type " + type);
  }

  /** A member; empty if it is not there or null. */
  public Optional<JsonValue> value(String name) {
    JsonValue found = new JsonValue.Nothing();
    for (Map.Entry<String, JsonValue> member : members.entrySet()) {
      if (member.getKey().equalsIgnoreCase(name)) {
        found = member.getValue();
      }
    }
    return found instanceof JsonValue.Nothing ? Optional.empty() : Optional.of(found);
  }

  /** A string; the empty one if it is not there. */
  public String text(String name) throws JsonException {
    Optional<JsonValue> value = value(name);
    if (value.isEmpty()) {
      return "";
    }
    if (value.get() instanceof JsonValue.Text text) {
      return text.text();
    }
    throw mismatch(name, value.get(), "string");
  }

  /** A Boolean; false if it is not there. */
  public boolean flag(String name) throws JsonException {
    Optional<JsonValue> value = value(name);
    if (value.isEmpty()) {
      return false;
    }
    if (value.get() instanceof JsonValue.Flag flag) {
      return flag.value();
    }
    throw mismatch(name, value.get(), "bool");
  }

  /** A time in RFC 3339; {@link #ZERO_TIME} if it is not there. */
  public Instant time(String name) throws JsonException {
    Optional<JsonValue> value = value(name);
    if (value.isEmpty()) {
      return ZERO_TIME;
    }
    if (value.get() instanceof JsonValue.Text text) {
      try {
        return OffsetDateTime.parse(text.text()).toInstant();
      } catch (DateTimeParseException e) {
        String quoted = GoText.quote('"' + text.text() + '"');
        throw new JsonException("parsing time " + quoted + ": expected 2006-01-02T15:04:05Z07:00");
      }
    }
    throw mismatch(name, value.get(), "time.Time");
  }

  /**
   * One of some words; empty if it is not there.
   *
   * @param wordType what messages call the words, for example {@code Clock}
   */
  public Optional<String> word(String name, String wordType, List<String> words)
      throws JsonException {
    Optional<JsonValue> value = value(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!(value.get() instanceof JsonValue.Text text)) {
      throw mismatch(name, value.get(), "client." + wordType);
    }
    if (!words.contains(text.text())) {
      throw new JsonException("unknown " + wordType + ' ' + text.text());
    }
    return Optional.of(text.text());
  }

  /** A list; empty if it is not there. */
  public List<JsonValue> items(String name, String itemType) throws JsonException {
    Optional<JsonValue> value = value(name);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof JsonValue.Array array) {
      return array.items();
    }
    throw mismatch(name, value.get(), "[]" + itemType);
  }

  /**
   * An item of a list of strings; the empty string if it is null.
   *
   * @param name of the list
   */
  public String itemText(String name, JsonValue item) throws JsonException {
    if (item instanceof JsonValue.Text text) {
      return text.text();
    }
    if (item instanceof JsonValue.Nothing) {
      return "";
    }
    throw mismatch(name, item, "string");
  }

  /** An object; empty if it is not there. */
  public Optional<JsonValue.Members> object(String name, String objectType) throws JsonException {
    Optional<JsonValue> value = value(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof JsonValue.Members object) {
      return Optional.of(object);
    }
    throw mismatch(name, value.get(), objectType);
  }

  private JsonException mismatch(String name, JsonValue found, String expected) {
    String struct = type.substring(type.indexOf('.') + 1);
    return new JsonException(
        "json: cannot unmarshal %s into Go struct field %s.%s of type %s"
            .formatted(found.kind(), struct, name, expected));
  }
}
