package org.kapacitor.front.http.internal.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapacitor.api.text.Durations;
import org.kapacitor.compiler.VarType;
import org.kapacitor.front.http.internal.json.Fields;
import org.kapacitor.front.http.internal.json.JsonException;
import org.kapacitor.front.http.internal.json.JsonValue;

/**
 * A variable as a request gives it, its form checked but not whether value and type belong
 * together: the original checks the two at different times (tickscript.md section 6.1).
 *
 * @param type empty if none was given
 * @param value a Long, Double or Duration, a List of RawVar, or the JSON as it was sent
 */
record RawVar(Optional<VarType> type, Object value, String description) {
  private static final List<String> TYPES =
      List.of("bool", "int", "float", "string", "regex", "duration", "lambda", "list", "star");

  /**
   * Reads a variable.
   *
   * @throws JsonException if its form is wrong: the whole request is not JSON then
   */
  static RawVar read(JsonValue json) throws JsonException {
    Fields fields = Fields.of(json, "client.Var");
    Optional<VarType> type = fields.word("type", "VarType", TYPES).flatMap(VarType::named);
    Optional<JsonValue> value = fields.value("value");
    Object read = value.isEmpty() ? new JsonValue.Nothing() : value(type, value.get());
    return new RawVar(type, read, fields.text("description"));
  }

  private static Object value(Optional<VarType> type, JsonValue value) throws JsonException {
    if (type.isEmpty()) {
      return value;
    }
    return switch (type.get()) {
      case INT -> whole(value);
      case FLOAT -> number(value);
      case DURATION -> duration(value);
      case LIST -> list(value);
      default -> value;
    };
  }

  private static JsonException wrong(String expected) {
    return new JsonException("invalid var: expected " + expected);
  }

  private static long whole(JsonValue value) throws JsonException {
    if (value instanceof JsonValue.Numeral number) {
      try {
        return Long.parseLong(number.text());
      } catch (NumberFormatException e) {
        throw wrong("int value");
      }
    }
    throw wrong("int value");
  }

  private static double number(JsonValue value) throws JsonException {
    if (value instanceof JsonValue.Numeral number) {
      double read = Double.parseDouble(number.text());
      if (!Double.isInfinite(read)) {
        return read;
      }
    }
    throw wrong("float value");
  }

  private static Duration duration(JsonValue value) throws JsonException {
    if (value instanceof JsonValue.Text text) {
      return Duration.ofNanos(
          Durations.parseInflux(text.text()).orElseThrow(() -> wrong("a duration")));
    }
    return Duration.ofNanos(whole(value));
  }

  private static List<RawVar> list(JsonValue value) throws JsonException {
    if (!(value instanceof JsonValue.Array array)) {
      throw wrong("list of vars");
    }
    List<RawVar> items = new ArrayList<>();
    for (JsonValue item : array.items()) {
      items.add(item(item));
    }
    return items;
  }

  /** An item names its members exactly, must have both, and is not looked into. */
  private static RawVar item(JsonValue item) throws JsonException {
    if (!(item instanceof JsonValue.Members object)
        || !(object.members().get("type") instanceof JsonValue.Text type)
        || !object.members().containsKey("value")) {
      throw wrong("list of vars");
    }
    Optional<VarType> named = VarType.named(type.text());
    if (named.isEmpty()) {
      throw wrong("a type of var");
    }
    return new RawVar(named, object.members().get("value"), "");
  }
}
