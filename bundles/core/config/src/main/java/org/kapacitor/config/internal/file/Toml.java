package org.kapacitor.config.internal.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads TOML into plain values: tables as Map, lists as List, and String, Long, BigInteger (beyond
 * 64 bits), Double, Boolean. Dates are strings. Maps keep the order of the file. Integers of 19
 * digits that fit into 64 bits lose their first digits in Jackson; no key takes such numbers.
 */
public final class Toml {
  private final TomlMapper mapper = new TomlMapper();

  /**
   * Reads a file's content.
   *
   * @throws ConfigException {@code toml: line 3, column 7: what is wrong}
   */
  public Map<String, Object> parse(byte[] content) {
    try {
      return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException e) {
      throw new ConfigException("toml: the file is not UTF-8 text");
    }
  }

  /**
   * Reads text.
   *
   * @throws ConfigException as {@link #parse(byte[])}
   */
  public Map<String, Object> parse(String text) {
    String content = text.startsWith("\ufeff") ? text.substring(1) : text;
    try {
      return table(mapper.readTree(content));
    } catch (JsonProcessingException e) {
      throw new ConfigException("toml: " + position(e) + e.getOriginalMessage());
    }
  }

  private static String position(JsonProcessingException failure) {
    return failure.getLocation() == null
        ? ""
        : "line "
            + failure.getLocation().getLineNr()
            + ", column "
            + failure.getLocation().getColumnNr()
            + ": ";
  }

  private static Map<String, Object> table(JsonNode node) {
    Map<String, Object> table = new LinkedHashMap<>();
    node.properties().forEach(entry -> table.put(entry.getKey(), value(entry.getValue())));
    return table;
  }

  private static Object value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> table(node);
      case ARRAY -> list(node);
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> number(node);
      default -> node.asText();
    };
  }

  private static List<Object> list(JsonNode node) {
    List<Object> list = new ArrayList<>(node.size());
    node.forEach(element -> list.add(value(element)));
    return list;
  }

  private static Object number(JsonNode node) {
    if (!node.isIntegralNumber()) {
      return node.doubleValue();
    }
    return node.canConvertToLong() ? (Object) node.longValue() : node.bigIntegerValue();
  }
}
