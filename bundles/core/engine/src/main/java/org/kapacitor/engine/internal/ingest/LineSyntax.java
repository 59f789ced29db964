package org.kapacitor.engine.internal.ingest;

import java.util.TreeMap;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.text.Utf8Order;

/**
 * Line protocol in full, with all its oddities and error texts, one line at a time. The parser's
 * fast way hands over to it whatever is unusual.
 *
 * <p>Reference: config.md section B2. A character behind a backslash is skipped in names and tags;
 * what the backslash means is decided afterwards.
 */
final class LineSyntax {
  private static final int MAX_KEY = 65535;

  /** Measurement and tags of a line. */
  record Key(String measurement, Tags tags) {}

  private final byte[] buffer;
  private final int end;
  private int at;

  /** The line from {@code from}, its first character that is not white space, to {@code end}. */
  LineSyntax(byte[] buffer, int from, int end) {
    this.buffer = buffer;
    this.at = from;
    this.end = end;
  }

  /**
   * Where the line that starts at {@code from} ends: at a line feed outside quotes, or at the end.
   */
  static int lineEnd(byte[] buffer, int from, int to) {
    boolean quoted = false;
    boolean fields = false;
    int equals = 0;
    int commas = 0;
    int i = from;
    for (; i < to; i++) {
      byte c = buffer[i];
      if (c == '\\') {
        i++;
      } else if (c == '\n' && !quoted) {
        return i;
      } else if (c == ' ') {
        fields = true;
      } else if (fields && !quoted && c == '=') {
        equals++;
      } else if (fields && !quoted && c == ',') {
        commas++;
      } else if (fields && c == '"' && equals > commas) {
        quoted = !quoted;
      }
    }
    return Math.min(i, to);
  }

  /** First character from {@code from} on that is not white space within a line. */
  static int skipSpace(byte[] buffer, int from, int to) {
    int i = from;
    while (i < to && (buffer[i] == ' ' || buffer[i] == '\t' || buffer[i] == 0)) {
      i++;
    }
    return i;
  }

  /** Where the line goes on. */
  int position() {
    return at;
  }

  /** Reads measurement and tags. */
  Key key() {
    int start = at;
    int nameEnd = scanMeasurement();
    TreeMap<String, String> tags = new TreeMap<>(Utf8Order::compare);
    while (buffer[at] == ',') {
      at++;
      int keyStart = at;
      scanTagKey();
      String key = unescape(keyStart, at, ",= ");
      int valueStart = ++at;
      scanTagValue();
      if (tags.put(key, unescape(valueStart, at, ",= ")) != null) {
        throw new LineException("duplicate tags");
      }
    }
    if (at - start > MAX_KEY) {
      throw new LineException("max key length exceeded: " + (at - start) + " > " + MAX_KEY);
    }
    return new Key(unescape(start, nameEnd, ",\" ="), Tags.of(tags));
  }

  private int scanMeasurement() {
    if (at >= end || buffer[at] == ',') {
      throw new LineException("missing measurement");
    }
    while (true) {
      at++;
      if (at >= end) {
        throw new LineException("missing fields");
      }
      if (buffer[at - 1] != '\\' && (buffer[at] == ',' || buffer[at] == ' ')) {
        return at;
      }
    }
  }

  private void scanTagKey() {
    if (at >= end || buffer[at] == ' ' || buffer[at] == ',' || buffer[at] == '=') {
      throw new LineException("missing tag key");
    }
    while (true) {
      at++;
      if (at >= end || (buffer[at] == ' ' || buffer[at] == ',') && buffer[at - 1] != '\\') {
        throw new LineException("missing tag value");
      }
      if (buffer[at] == '=' && buffer[at - 1] != '\\') {
        return;
      }
    }
  }

  private void scanTagValue() {
    if (at >= end || buffer[at] == ',' || buffer[at] == ' ') {
      throw new LineException("missing tag value");
    }
    while (true) {
      at++;
      if (at >= end) {
        throw new LineException("missing fields");
      }
      if (buffer[at - 1] != '\\') {
        if (buffer[at] == '=') {
          throw new LineException("invalid tag format");
        }
        if (buffer[at] == ',' || buffer[at] == ' ') {
          return;
        }
      }
    }
  }

  /** Checks the fields and moves behind them; returns where they start. */
  int scanFields() {
    at = skipSpace(buffer, at, end);
    int start = at;
    boolean quoted = false;
    int equals = 0;
    int commas = 0;
    while (at < end) {
      byte c = buffer[at];
      if (c == '\\' && at + 1 < end) {
        at += 2;
      } else if (c == '"' && equals > commas) {
        quoted = !quoted;
        at++;
      } else if (c == '=' && !quoted) {
        equals++;
        scanAfterEquals();
      } else if (c == ' ' && !quoted) {
        break;
      } else {
        commas += c == ',' && !quoted ? 1 : 0;
        at++;
      }
    }
    if (quoted) {
      throw new LineException("unbalanced quotes");
    }
    if (at == start) {
      throw new LineException("missing fields");
    }
    if (equals == 0 || commas != equals - 1) {
      throw new LineException("invalid field format");
    }
    return start;
  }

  /** At an equals sign: checks what is around it and moves behind the value unless it is quoted. */
  private void scanAfterEquals() {
    if ((buffer[at - 1] == ' ' || buffer[at - 1] == ',') && (at < 2 || buffer[at - 2] != '\\')) {
      throw new LineException("missing field key");
    }
    if (at + 1 >= end || buffer[at + 1] == ',' || buffer[at + 1] == ' ') {
      throw new LineException("missing field value");
    }
    byte first = buffer[at + 1];
    at++;
    if (isNumeric(first) || first == '-' || first == 'N' || first == 'n') {
      at = NumberSyntax.scan(buffer, at, end);
    } else if (first != '"') {
      scanBoolean();
    }
  }

  private static boolean isNumeric(byte c) {
    return c >= '0' && c <= '9' || c == '.';
  }

  private void scanBoolean() {
    int start = at;
    while (at < end && buffer[at] != ',' && buffer[at] != ' ') {
      at++;
    }
    if (!isBoolean(Bytes.text(buffer, start, at))) {
      throw new LineException("invalid boolean");
    }
  }

  private static boolean isBoolean(String text) {
    return switch (text) {
      case "t", "T", "true", "True", "TRUE", "f", "F", "false", "False", "FALSE" -> true;
      default -> false;
    };
  }

  /** Where the name of the field that starts at {@code from} ends: at the equals sign. */
  int nameEnd(int from) {
    int i = from;
    while (buffer[i] != '=' || i > from && buffer[i - 1] == '\\') {
      i++;
    }
    return i;
  }

  /** Where the value that starts at {@code from} ends: at a comma or at the end of the fields. */
  static int valueEnd(byte[] buffer, int from, int to) {
    boolean quoted = false;
    int i = from;
    for (; i < to; i++) {
      byte c = buffer[i];
      if (c == '\\' && i + 1 < to && (buffer[i + 1] == '"' || buffer[i + 1] == '\\')) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        break;
      }
    }
    return Math.min(i, to);
  }

  /** Reads the time; empty text if there is none. */
  String time() {
    at = skipSpace(buffer, at, end);
    int start = at;
    while (at < end && buffer[at] != ' ' && buffer[at] != '\n') {
      boolean sign = at == start && buffer[at] == '-';
      if (!sign && (buffer[at] < '0' || buffer[at] > '9')) {
        throw new LineException("bad timestamp");
      }
      at++;
    }
    return Bytes.text(buffer, start, at);
  }

  /** Checks that nothing but spaces is left. */
  void end() {
    while (at < end) {
      if (buffer[at++] != ' ') {
        throw new LineException("point is invalid");
      }
    }
  }

  /** Text without the backslashes before some characters. */
  String unescape(int from, int to, String special) {
    String text = Bytes.text(buffer, from, to);
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && special.indexOf(text.charAt(i + 1)) >= 0) {
        c = text.charAt(++i);
      }
      plain.append(c);
    }
    return plain.toString();
  }

  /** Checks that a field's name fits together with the key. */
  static void checkFieldKey(int keyLength, int nameLength) {
    int length = keyLength + 4 + nameLength;
    if (length > MAX_KEY) {
      throw new LineException("max key length exceeded: " + length + " > " + MAX_KEY);
    }
  }
}
