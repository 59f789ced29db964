package org.kapacitor.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.kapacitor.api.text.Durations;
import org.kapacitor.api.text.Floats;
import org.kapacitor.cli.json.JsonNumbers;
import org.kapacitor.cli.json.JsonObject;
import org.kapacitor.cli.json.JsonValue;
import org.kapacitor.cli.json.JsonWriter;
import org.kapacitor.cli.server.Failure;

/**
 * Values of task variables as text: {@code 30s, [host, dc], <nil>}.
 *
 * <p>Reference: cli.md section 2, show.
 */
final class VarText {
  private VarText() {}

  static String of(String name, JsonObject variable) throws Failure {
    JsonValue value = variable.member("value").orElse(JsonValue.Null.NULL);
    if (value == JsonValue.Null.NULL) {
      return "<nil>";
    }
    if (value instanceof JsonValue.Number number) {
      return switch (variable.text("type")) {
        case "duration" -> Durations.go(JsonNumbers.truncated(number));
        case "float" -> Floats.general(Double.parseDouble(number.literal()));
        default -> number.literal();
      };
    }
    if (value instanceof JsonValue.Array) {
      try {
        return list(variable.objects("value"));
      } catch (Failure e) {
        throw e.in("invalid var " + name);
      }
    }
    return value instanceof JsonObject ? JsonWriter.write(value) : variable.text("value");
  }

  private static String list(List<JsonObject> items) throws Failure {
    List<String> texts = new ArrayList<>();
    for (JsonObject item : items) {
      switch (item.text("type")) {
        case "string" -> {
          if (!(item.member("value").orElse(JsonValue.Null.NULL) instanceof JsonValue.Text)) {
            throw new Failure("non string value in string var");
          }
          texts.add(item.text("value"));
        }
        case "star" -> texts.add("*");
        default ->
            throw new Failure("lists can only contain strings or a star, got " + item.text("type"));
      }
    }
    return "[" + String.join(", ", texts) + "]";
  }
}
