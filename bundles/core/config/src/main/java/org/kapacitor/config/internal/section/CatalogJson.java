package org.kapacitor.config.internal.section;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kapacitor.api.option.Option;

/**
 * The catalog of all sections, {@code sections.json}:
 *
 * <pre>{@code
 * [ { "name": "smtp", "list": false,
 *     "keys": [ { "key": "port", "name": "port", "type": "integer", "default": "25",
 *                 "doc": "Port of the server.", "min": 1, "max": 65535 },
 *               { "key": "to", "name": "to", "type": "string", "shape": "list", "doc": "…" },
 *               { "key": "password", "name": "password", "type": "string", "secret": true, … } ] } ]
 * }</pre>
 *
 * <p>{@code type} is string, integer, float, boolean, duration, strings, table or any; {@code
 * shape} is left out for a single value, else optional, list or map; {@code oneOf}, {@code min},
 * {@code max}, {@code secret}, {@code default} and {@code keys} (of a table) are left out if there
 * are none.
 */
public final class CatalogJson {
  private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** The catalog as text. */
  public String write(List<SectionSpec> sections) {
    ArrayNode all = mapper.createArrayNode();
    for (SectionSpec section : sections) {
      ObjectNode node = all.addObject().put("name", section.name()).put("list", section.list());
      writeKeys(node.putArray("keys"), section.keys());
    }
    try {
      return mapper.writeValueAsString(all) + '\n';
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void writeKeys(ArrayNode to, List<KeySpec> keys) {
    for (KeySpec key : keys) {
      ObjectNode node =
          to.addObject()
              .put("key", key.key())
              .put("name", key.name())
              .put("type", key.type().text());
      if (key.shape() != Option.Shape.SINGLE) {
        node.put("shape", key.shape().name().toLowerCase(Locale.ROOT));
      }
      key.defaultText().ifPresent(text -> node.put("default", text));
      node.put("doc", key.doc());
      if (key.secret()) {
        node.put("secret", true);
      }
      writeLimits(node, key);
      if (!key.nested().isEmpty()) {
        writeKeys(node.putArray("keys"), key.nested());
      }
    }
  }

  private static void writeLimits(ObjectNode node, KeySpec key) {
    if (key.min() != Double.NEGATIVE_INFINITY) {
      node.put("min", key.min());
    }
    if (key.max() != Double.POSITIVE_INFINITY) {
      node.put("max", key.max());
    }
    if (!key.oneOf().isEmpty()) {
      key.oneOf().forEach(node.putArray("oneOf")::add);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is no catalog
   */
  public List<SectionSpec> read(InputStream from) throws IOException {
    List<SectionSpec> sections = new ArrayList<>();
    for (JsonNode node : mapper.readTree(from)) {
      sections.add(
          new SectionSpec(
              node.path("name").asText(), node.path("list").asBoolean(), keys(node.path("keys"))));
    }
    return sections;
  }

  private static List<KeySpec> keys(JsonNode nodes) {
    List<KeySpec> keys = new ArrayList<>();
    for (JsonNode node : nodes) {
      List<String> oneOf = new ArrayList<>();
      node.path("oneOf").forEach(value -> oneOf.add(value.asText()));
      keys.add(
          new KeySpec(
              node.path("key").asText(),
              node.path("name").asText(),
              ValueType.named(node.path("type").asText()),
              Option.Shape.valueOf(node.path("shape").asText("single").toUpperCase(Locale.ROOT)),
              Optional.ofNullable(node.get("default")).map(JsonNode::asText),
              node.path("doc").asText(),
              node.path("secret").asBoolean(),
              node.path("min").asDouble(Double.NEGATIVE_INFINITY),
              node.path("max").asDouble(Double.POSITIVE_INFINITY),
              oneOf,
              keys(node.path("keys"))));
    }
    return keys;
  }
}
