package org.kapacitor.cli.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapacitor.cli.json.JsonFields;
import org.kapacitor.cli.json.JsonNumbers;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.json.JsonValue;
import org.kapacitor.cli.server.Failure;

/**
 * Variables of a task: checks what a file says and brings it into the form of the API.
 *
 * <p>Reference: tickscript.md section 6.1.
 */
final class Vars {
  private static final Set<String> TYPES =
      Set.of("bool", "int", "float", "string", "regex", "duration", "lambda", "list", "star");

  private Vars() {}

  /**
   * All variables, sorted by name.
   *
   * @throws Failure {@code invalid var x: …}
   */
  static JsonObject of(JsonObject vars, boolean lenient) throws Failure {
    JsonFields fields = new JsonFields();
    for (Map.Entry<String, JsonValue> each : vars.sorted().members().entrySet()) {
      try {
        fields.put(each.getKey(), variable(each.getValue(), lenient));
      } catch (Failure e) {
        throw e.in("invalid var " + each.getKey());
      }
    }
    return fields.object();
  }

  private static JsonObject variable(JsonValue json, boolean lenient) throws Failure {
    Spec spec = Spec.of(json, lenient);
    String type = spec.text("type");
    if (!TYPES.contains(type)) {
      throw new Failure(type.isEmpty() ? "missing type" : "unknown VarType " + type);
    }
    JsonValue value = spec.object().field("value").orElse(JsonValue.Null.NULL);
    return variable(type, value == JsonValue.Null.NULL ? value : value(type, value, spec))
        .put("description", spec.text("description"))
        .object();
  }

  private static JsonFields variable(String type, JsonValue value) {
    return new JsonFields().put("type", type).put("value", value);
  }

  private static JsonValue value(String type, JsonValue value, Spec spec) throws Failure {
    return switch (type) {
      case "duration" -> duration(value);
      case "int" -> integer(value, "an integer");
      case "float" -> {
        if (value instanceof JsonValue.Number) {
          yield value;
        }
        throw expected("a number", value);
      }
      case "list" -> new JsonValue.Array(list(spec));
      default -> value;
    };
  }

  private static JsonValue duration(JsonValue value) throws Failure {
    if (value instanceof JsonValue.Text text) {
      return new JsonValue.Number(Long.toString(InfluxDuration.parse(text.value())));
    }
    return integer(value, "an integer or a duration such as \"10s\"");
  }

  private static JsonValue integer(JsonValue value, String expected) throws Failure {
    if (value instanceof JsonValue.Number number && JsonNumbers.integer(number).isPresent()) {
      return number;
    }
    throw expected(expected, value);
  }

  private static List<JsonValue> list(Spec spec) throws Failure {
    List<JsonValue> items = new ArrayList<>();
    for (Spec item : spec.objects("value")) {
      String type = item.text("type");
      if (!TYPES.contains(type) || item.object().member("value").isEmpty()) {
        throw new Failure("expected list items with the keys type and value");
      }
      JsonValue value = item.object().field("value").orElse(JsonValue.Null.NULL);
      items.add(variable(type, value).put("description", "").object());
    }
    return items;
  }

  private static Failure expected(String expected, JsonValue found) {
    String text = found instanceof JsonValue.Number number ? number.literal() : found.kind();
    return new Failure("expected " + expected + ", found " + text);
  }
}
