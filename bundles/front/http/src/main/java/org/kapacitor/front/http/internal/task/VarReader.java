package org.kapacitor.front.http.internal.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.expression.Star;
import org.kapacitor.compiler.Var;
import org.kapacitor.compiler.VarType;
import org.kapacitor.front.http.internal.json.JsonException;
import org.kapacitor.front.http.internal.json.JsonValue;
import org.kapacitor.front.http.internal.route.ApiException;

/** Reads the variables of a request (tickscript.md section 6.1). */
final class VarReader {
  private VarReader() {}

  /**
   * Reads the form of all variables.
   *
   * @throws JsonException if that of one is wrong
   */
  static Map<String, RawVar> raw(Optional<JsonValue.Members> vars) throws JsonException {
    Map<String, RawVar> raw = new LinkedHashMap<>();
    if (vars.isPresent()) {
      for (Map.Entry<String, JsonValue> var : vars.get().members().entrySet()) {
        raw.put(var.getKey(), RawVar.read(var.getValue()));
      }
    }
    return raw;
  }

  /**
   * Makes variables.
   *
   * @throws ApiException if value and type of one do not belong together
   */
  static Map<String, Var> vars(Map<String, RawVar> raw) throws ApiException {
    Map<String, Var> vars = new LinkedHashMap<>();
    for (Map.Entry<String, RawVar> var : raw.entrySet()) {
      vars.put(var.getKey(), var(var.getKey(), var.getValue()));
    }
    return vars;
  }

  private static Var var(String name, RawVar raw) throws ApiException {
    try {
      Object value = value(raw);
      return new Var(raw.type().orElseThrow(), Optional.of(value), raw.description());
    } catch (IllegalArgumentException e) {
      throw ApiException.invalid("invalid var " + name + ": " + e.getMessage());
    }
  }

  /** The value, which belongs to the type; the exception's message says why it does not. */
  private static Object value(RawVar raw) {
    Optional<VarType> type = raw.type();
    if (type.equals(Optional.of(VarType.STAR))) {
      return Star.STAR;
    }
    if (type.equals(Optional.of(VarType.LIST))) {
      return list(raw.value());
    }
    if (raw.value() instanceof Long
        || raw.value() instanceof Double
        || raw.value() instanceof Duration) {
      return raw.value();
    }
    if (raw.value() instanceof JsonValue.Flag flag) {
      if (!type.equals(Optional.of(VarType.BOOL))) {
        throw new IllegalArgumentException(
            "mismatched type and value: bool " + type.map(VarType::text).orElse("unknown"));
      }
      return flag.value();
    }
    if (raw.value() instanceof JsonValue.Text text) {
      return text(type, text.text());
    }
    throw new IllegalArgumentException("unsupported Var type " + goType(raw.value()) + '.');
  }

  private static Object text(Optional<VarType> type, String text) {
    if (type.equals(Optional.of(VarType.STRING)) || type.equals(Optional.of(VarType.LAMBDA))) {
      return text;
    }
    if (type.equals(Optional.of(VarType.REGEX))) {
      return new Regex(text);
    }
    throw new IllegalArgumentException(
        "unexpected var type %s, value is a string"
            .formatted(type.map(VarType::text).orElse("unknown")));
  }

  private static List<Object> list(Object value) {
    if (!(value instanceof List<?> items)) {
      throw new IllegalArgumentException(
          "var has list type but value is not list, got " + goType(value));
    }
    List<Object> values = new ArrayList<>();
    for (Object item : items) {
      values.add(value((RawVar) item));
    }
    return values;
  }

  /** What the original calls the type of a JSON value. */
  private static String goType(Object json) {
    return switch (((JsonValue) json).kind()) {
      case "string" -> "string";
      case "bool" -> "bool";
      case "number" -> "json.Number";
      case "array" -> "[]interface {}";
      case "object" -> "map[string]interface {}";
      default -> "<nil>";
    };
  }
}
