package org.kapacitor.node.sideload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of a source by table, which is a file or a part of an answer, and key. Immutable. */
final class Values {
  private static final int MAX_SIZE = 64 << 20;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Map<String, Map<String, Object>> tables;

  Values(Map<String, Map<String, Object>> tables) {
    this.tables = tables;
  }

  /** The value of a key in the first table that has it; null if none has it, or it is null. */
  Object find(List<String> order, String key) {
    for (String name : order) {
      Map<String, Object> table = tables.get(name);
      if (table != null && table.containsKey(key)) {
        return table.get(key);
      }
    }
    return null;
  }

  /** A JSON object whose members are tables. */
  static Values ofJson(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MAX_SIZE + 1);
    try {
      Map<String, Map<String, Object>> tables = new HashMap<>();
      for (Map.Entry<String, Object> table : object(json(bytes)).entrySet()) {
        tables.put(table.getKey(), object(table.getValue()));
      }
      return new Values(tables);
    } catch (MalformedException e) {
      throw new IOException(
          "failed to unmarshal json values in response body: " + e.getMessage(), e);
    }
  }

  /** Reads JSON text. */
  static Object json(byte[] text) throws IOException, MalformedException {
    if (text.length > MAX_SIZE) {
      throw new MalformedException("it is larger than " + MAX_SIZE + " bytes");
    }
    try {
      return JSON.readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      throw new MalformedException(e.getOriginalMessage());
    }
  }

  /** A map as a table: keys are strings, numbers floats. Null is a table without values. */
  static Map<String, Object> object(Object read) throws MalformedException {
    Map<String, Object> table = new HashMap<>();
    if (read instanceof Map<?, ?> map) {
      map.forEach((key, value) -> table.put(String.valueOf(key), plain(value)));
    } else if (read != null) {
      String type = read instanceof List ? "array" : Conversion.type(plain(read));
      throw new MalformedException(
          "json: cannot unmarshal "
              + (type.equals("float64") ? "number" : type)
              + " into Go value of type map[string]interface {}");
    }
    return table;
  }

  private static Object plain(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    boolean known =
        value == null
            || value instanceof Boolean
            || value instanceof Map<?, ?>
            || value instanceof List<?>;
    return known ? value : value.toString();
  }

  /** A text has another form than it must have. */
  static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1;

    MalformedException(String message) {
      super(message, null, false, false);
    }
  }
}
