package org.kapacitor.front.http.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.front.http.internal.text.GoText;

/**
 * Reads JSON with the error texts that clients of the original know (http-api.md section 1.1). For
 * one text.
 */
public final class JsonReader {
  private static final int MAX_DEPTH = 500;

  private final byte[] bytes;
  private final int end;
  private final String endOfInput;
  private int at;
  private int depth;

  private JsonReader(byte[] bytes, int length, String endOfInput) {
    this.bytes = bytes;
    this.end = length;
    this.endOfInput = endOfInput;
  }

  /**
   * Reads the first value; what follows it is ignored.
   *
   * @throws JsonException if there is none, or it is wrong
   */
  public static JsonValue first(byte[] bytes, int length) throws JsonException {
    JsonReader reader = new JsonReader(bytes, length, "unexpected EOF");
    reader.skipSpace();
    if (reader.at == length) {
      throw new JsonException("EOF");
    }
    return reader.value();
  }

  /**
   * Reads text that is one value.
   *
   * @throws JsonException if it is wrong
   */
  public static JsonValue whole(byte[] bytes, int length) throws JsonException {
    JsonReader reader = new JsonReader(bytes, length, "unexpected end of JSON input");
    JsonValue value = reader.value();
    reader.skipSpace();
    if (reader.at < length) {
      throw reader.unexpected("after top-level value");
    }
    return value;
  }

  private JsonValue value() throws JsonException {
    byte c = next();
    return switch (c) {
      case '{' -> nested(this::object);
      case '[' -> nested(this::array);
      case '"' -> new JsonValue.Text(string());
      case 't' -> literal("true", new JsonValue.Flag(true));
      case 'f' -> literal("false", new JsonValue.Flag(false));
      case 'n' -> literal("null", new JsonValue.Nothing());
      default -> {
        if (c != '-' && !isDigit(c)) {
          throw unexpected("looking for beginning of value");
        }
        yield number();
      }
    };
  }

  private interface Part {
    JsonValue read() throws JsonException;
  }

  private JsonValue nested(Part part) throws JsonException {
    if (++depth > MAX_DEPTH) {
      throw new JsonException("exceeded max depth");
    }
    at++;
    JsonValue value = part.read();
    depth--;
    return value;
  }

  private JsonValue object() throws JsonException {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    if (next() == '}') {
      at++;
      return new JsonValue.Members(members);
    }
    while (true) {
      if (next() != '"') {
        throw unexpected("looking for beginning of object key string");
      }
      String name = string();
      if (next() != ':') {
        throw unexpected("after object key");
      }
      at++;
      members.put(name, value());
      if (endsWith('}', "after object key:value pair")) {
        return new JsonValue.Members(members);
      }
    }
  }

  private JsonValue array() throws JsonException {
    List<JsonValue> items = new ArrayList<>();
    if (next() == ']') {
      at++;
      return new JsonValue.Array(items);
    }
    while (true) {
      items.add(value());
      if (endsWith(']', "after array element")) {
        return new JsonValue.Array(items);
      }
    }
  }

  private boolean endsWith(char close, String context) throws JsonException {
    byte c = next();
    if (c != ',' && c != close) {
      throw unexpected(context);
    }
    at++;
    return c == close;
  }

  private JsonValue literal(String word, JsonValue value) throws JsonException {
    for (int i = 1; i < word.length(); i++) {
      at++;
      if (here() != word.charAt(i)) {
        throw unexpected("in literal " + word + " (expecting '" + word.charAt(i) + "')");
      }
    }
    at++;
    return value;
  }

  private JsonValue number() throws JsonException {
    int start = at;
    if (here() == '-') {
      at++;
    }
    if (here() == '0') {
      at++;
    } else {
      digits("in numeric literal");
    }
    if (at < end && bytes[at] == '.') {
      at++;
      digits("after decimal point in numeric literal");
    }
    if (at < end && (bytes[at] | 0x20) == 'e') {
      at++;
      if (here() == '+' || bytes[at] == '-') {
        at++;
      }
      digits("in exponent of numeric literal");
    }
    return new JsonValue.Numeral(new String(bytes, start, at - start, StandardCharsets.US_ASCII));
  }

  private void digits(String context) throws JsonException {
    if (!isDigit(here())) {
      throw unexpected(context);
    }
    while (at < end && isDigit(bytes[at])) {
      at++;
    }
  }

  private String string() throws JsonException {
    int start = ++at;
    while (here() != '"') {
      if (bytes[at] == '\\') {
        return escaped(start);
      }
      checkCharacter();
      at++;
    }
    return new String(bytes, start, at++ - start, StandardCharsets.UTF_8);
  }

  private void checkCharacter() throws JsonException {
    if (bytes[at] >= 0 && bytes[at] < ' ') {
      throw unexpected("in string literal");
    }
  }

  private String escaped(int from) throws JsonException {
    StringBuilder text = new StringBuilder();
    int start = from;
    while (here() != '"') {
      if (bytes[at] == '\\') {
        text.append(new String(bytes, start, at - start, StandardCharsets.UTF_8));
        at++;
        text.append(escape());
        start = at;
      } else {
        checkCharacter();
        at++;
      }
    }
    text.append(new String(bytes, start, at++ - start, StandardCharsets.UTF_8));
    return GoText.withoutLoneSurrogates(text);
  }

  private char escape() throws JsonException {
    byte c = here();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> (char) c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> {
        at--;
        throw unexpected("in string escape code");
      }
    };
  }

  private char unicode() throws JsonException {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(here(), 16);
      if (digit < 0) {
        throw unexpected("in \\u hexadecimal character escape");
      }
      value = value << 4 | digit;
      at++;
    }
    return (char) value;
  }

  private byte next() throws JsonException {
    skipSpace();
    return here();
  }

  private byte here() throws JsonException {
    if (at == end) {
      throw new JsonException(endOfInput);
    }
    return bytes[at];
  }

  private void skipSpace() {
    while (at < end
        && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\t' || bytes[at] == '\r')) {
      at++;
    }
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  private JsonException unexpected(String context) {
    return new JsonException(
        "invalid character " + GoText.quoteCharacter((char) (bytes[at] & 0xFF)) + ' ' + context);
  }
}
