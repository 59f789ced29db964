package org.kapacitor.api.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The members of a JSON object in an answer. As tolerant as the original: what follows the object
 * is ignored, names match whatever their case, and what is missing or of another type is absent.
 * Immutable.
 */
public final class JsonObject {
  private final Map<String, Object> members;

  private JsonObject(Map<String, Object> members) {
    this.members = members;
  }

  /** The object that a text begins with; one without members if it begins with something else. */
  public static JsonObject in(String text) {
    Reader reader = new Reader(text);
    try {
      return new JsonObject(reader.next() == '{' ? reader.members(0) : Map.of());
    } catch (MalformedException e) {
      return new JsonObject(Map.of());
    }
  }

  /** A member that is a string. */
  public Optional<String> string(String name) {
    return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** The strings of a member that is an array. */
  public List<String> strings(String name) {
    return members.get(name) instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  /** The text is not JSON. */
  private static final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedException() {
      super("not JSON", null, false, false);
    }
  }

  /** Reads strings, arrays and objects as such; numbers, booleans and null as {@link #OTHER}. */
  private static final class Reader {
    private static final Object OTHER = new Object();
    private static final int MAX_DEPTH = 100;

    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    private static void require(boolean holds) {
      if (!holds) {
        throw new MalformedException();
      }
    }

    private char read() {
      require(at < text.length());
      return text.charAt(at++);
    }

    /** The next character that is not white space. */
    char next() {
      char c = read();
      while (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        c = read();
      }
      return c;
    }

    /** The members of an object whose brace is read. */
    Map<String, Object> members(int depth) {
      Map<String, Object> members = new LinkedHashMap<>();
      for (char c = next(); c != '}' || !members.isEmpty(); c = next()) {
        require(c == '"');
        String name = string().toLowerCase(Locale.ROOT);
        require(next() == ':');
        Object value = value(next(), depth + 1);
        members.merge(name, value, (old, more) -> more == OTHER ? old : more);
        if (!more('}')) {
          break;
        }
      }
      return members;
    }

    private List<Object> items(int depth) {
      List<Object> items = new ArrayList<>();
      for (char c = next(); c != ']' || !items.isEmpty(); c = next()) {
        items.add(value(c, depth + 1));
        if (!more(']')) {
          break;
        }
      }
      return items;
    }

    private boolean more(char end) {
      char c = next();
      require(c == ',' || c == end);
      return c == ',';
    }

    private Object value(char first, int depth) {
      require(depth < MAX_DEPTH);
      return switch (first) {
        case '{' -> members(depth);
        case '[' -> items(depth);
        case '"' -> string();
        default -> other(first);
      };
    }

    private Object other(char first) {
      int from = at - 1;
      while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String word = text.substring(from, at);
      require(word.matches("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?"));
      return OTHER;
    }

    /** A string whose opening quote is read. */
    private String string() {
      StringBuilder string = new StringBuilder();
      for (char c = read(); c != '"'; c = read()) {
        require(c >= ' ');
        string.append(c == '\\' ? escaped(read()) : c);
      }
      return string.toString();
    }

    private char escaped(char c) {
      return switch (c) {
        case '"', '\\', '/' -> c;
        case 'b' -> '\b';
        case 'f' -> '\f';
        case 'n' -> '\n';
        case 'r' -> '\r';
        case 't' -> '\t';
        case 'u' -> unicode();
        default -> throw new MalformedException();
      };
    }

    private char unicode() {
      int code = 0;
      for (int i = 0; i < 4; i++) {
        int digit = Character.digit(read(), 16);
        require(digit >= 0);
        code = code << 4 | digit;
      }
      return (char) code;
    }
  }
}
