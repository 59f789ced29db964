package org.kapacitor.cli.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259), strictly. Nesting is limited to {@value #MAX_DEPTH} levels; of equal names
 * in an object the last wins; half surrogates become U+FFFD.
 */
public final class JsonReader {
  /** Deepest nesting of arrays and objects. */
  public static final int MAX_DEPTH = 1000;

  private final JsonScanner in;
  private int depth;

  private JsonReader(String text, String endMessage) {
    this.in = new JsonScanner(text, endMessage);
  }

  /** Reads a text that holds one value and nothing else. */
  public static JsonValue document(String text) throws JsonException {
    JsonReader reader = new JsonReader(text, "unexpected end of JSON input");
    JsonValue value = reader.value();
    if (reader.in.skipSpace() != JsonScanner.END) {
      throw reader.in.unexpected("after top-level value");
    }
    return value;
  }

  /** Reads the first value of a text and ignores what follows. */
  public static JsonValue first(String text) throws JsonException {
    return new JsonReader(text, text.isBlank() ? "EOF" : "unexpected EOF").value();
  }

  private JsonValue value() throws JsonException {
    int c = in.skipSpace();
    return switch (c) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> new JsonValue.Text(in.string());
      case 't' -> literal("true", new JsonValue.Flag(true));
      case 'f' -> literal("false", new JsonValue.Flag(false));
      case 'n' -> literal("null", JsonValue.Null.NULL);
      default -> {
        if (c == '-' || JsonScanner.isDigit(c)) {
          yield new JsonValue.Number(in.number());
        }
        throw in.unexpected("looking for beginning of value");
      }
    };
  }

  private JsonValue literal(String word, JsonValue value) throws JsonException {
    in.word(word);
    return value;
  }

  private JsonObject object() throws JsonException {
    enter();
    Map<String, JsonValue> members = new LinkedHashMap<>();
    if (in.skipSpace() == '}') {
      leave();
      return JsonObject.EMPTY;
    }
    while (true) {
      if (in.skipSpace() != '"') {
        throw in.unexpected("looking for beginning of object key string");
      }
      String name = in.string();
      if (in.skipSpace() != ':') {
        throw in.unexpected("after object key");
      }
      in.next();
      members.put(name, value());
      int c = in.skipSpace();
      if (c == '}') {
        leave();
        return new JsonObject(members);
      }
      if (c != ',') {
        throw in.unexpected("after object key:value pair");
      }
      in.next();
    }
  }

  private JsonValue array() throws JsonException {
    enter();
    List<JsonValue> items = new ArrayList<>();
    if (in.skipSpace() == ']') {
      leave();
      return new JsonValue.Array(List.of());
    }
    while (true) {
      items.add(value());
      int c = in.skipSpace();
      if (c == ']') {
        leave();
        return new JsonValue.Array(List.copyOf(items));
      }
      if (c != ',') {
        throw in.unexpected("after array element");
      }
      in.next();
    }
  }

  private void enter() throws JsonException {
    if (++depth > MAX_DEPTH) {
      throw in.error("exceeded max depth");
    }
    in.next();
  }

  private void leave() {
    depth--;
    in.next();
  }
}
