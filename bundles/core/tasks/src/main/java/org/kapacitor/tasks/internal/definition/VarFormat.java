package org.kapacitor.tasks.internal.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapacitor.api.expression.Regex;
import org.kapacitor.api.expression.Star;
import org.kapacitor.compiler.Var;
import org.kapacitor.compiler.VarType;
import org.kapacitor.store.Format;

/** Variables of tasks as JSON: {@code {"type":"duration","value":5000000000,"description":""}}. */
final class VarFormat implements Format<Var> {
  private static final String TYPE = "type";
  private static final String VALUE = "value";
  private static final String DESCRIPTION = "description";

  @Override
  public JsonNode write(Var var) {
    ObjectNode json = typed(var.type(), var.value().orElse(Star.STAR));
    return json.put(DESCRIPTION, var.description());
  }

  private static ObjectNode typed(VarType type, Object value) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put(TYPE, type.text());
    return json.set(VALUE, plain(value));
  }

  private static JsonNode plain(Object value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (value instanceof Boolean bool) {
      return json.booleanNode(bool);
    } else if (value instanceof Long number) {
      return json.numberNode(number);
    } else if (value instanceof Double number) {
      return json.numberNode(number);
    } else if (value instanceof Duration duration) {
      return json.numberNode(duration.toNanos());
    } else if (value instanceof List<?> list) {
      ArrayNode array = json.arrayNode();
      list.forEach(element -> array.add(typed(VarType.of(element).orElseThrow(), element)));
      return array;
    }
    return value == Star.STAR ? json.nullNode() : json.textNode(value.toString());
  }

  @Override
  public Var read(JsonNode json) {
    return new Var(type(json), Optional.of(value(json)), json.path(DESCRIPTION).asText());
  }

  private static VarType type(JsonNode json) {
    String text = json.path(TYPE).asText();
    return VarType.named(text)
        .orElseThrow(() -> new IllegalArgumentException("unknown var type \"" + text + '"'));
  }

  private static Object value(JsonNode json) {
    JsonNode value = json.path(VALUE);
    return switch (type(json)) {
      case BOOL -> value.asBoolean();
      case INT -> value.asLong();
      case FLOAT -> value.asDouble();
      case STRING, LAMBDA -> value.asText();
      case DURATION -> Duration.ofNanos(value.asLong());
      case REGEX -> new Regex(value.asText());
      case LIST -> list(value);
      case STAR -> Star.STAR;
    };
  }

  private static List<Object> list(JsonNode json) {
    List<Object> values = new ArrayList<>();
    json.forEach(element -> values.add(value(element)));
    return List.copyOf(values);
  }
}
