package org.kapacitor.engine.internal.ingest;

import java.util.Arrays;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.text.Decimals;

/** Reads the fields of lines and collects their values. */
final class FieldReader {
  private static final int MAX_DIGITS = 19;
  private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};

  private final SeriesTable table;

  private byte[] buffer;
  private int end;
  private long[] values;
  private int used;
  private String[] texts;
  private int textCount;
  private Layout layout;

  private FieldType type;
  private long bits;
  private int exponent;

  FieldReader(SeriesTable table) {
    this.table = table;
  }

  void begin(byte[] text, int length, int expectedValues) {
    buffer = text;
    end = length;
    values = new long[expectedValues];
    used = 0;
    texts = null;
    textCount = 0;
  }

  /** How many values there are: where those of the next point will start. */
  int mark() {
    return used;
  }

  /** Forgets the values behind a mark. */
  void reset(int mark) {
    used = mark;
  }

  /** Layout of the fields read last. */
  Layout layout() {
    return layout;
  }

  long[] values() {
    buffer = null;
    return values;
  }

  /** The strings, or null if there are none. */
  String[] texts() {
    return texts;
  }

  /**
   * Reads the fields that start at {@code from}; returns where they end (at a space or at the end
   * of the line), or -1 if there is anything unusual.
   */
  int read(SeriesEntry entry, int from) {
    Shape shape = entry.shape;
    if (shape != null) {
      int at = readKnown(shape, from);
      if (at >= 0) {
        return at;
      }
    }
    int mark = used;
    int at = readAny(from);
    if (at >= 0) {
      entry.shape = table.shape(layout);
    } else {
      used = mark;
    }
    return at;
  }

  /** Reads fields that are exactly those of a shape. */
  private int readKnown(Shape shape, int from) {
    int mark = used;
    FieldType[] types = shape.types;
    int last = types.length - 1;
    ensure(types.length);
    int at = from;
    for (int i = 0; i <= last; i++) {
      int name = shape.matches(i, buffer, at);
      if (name == 0) {
        used = mark;
        return -1;
      }
      at = readValue(at + name);
      if (at < 0 || type != types[i]) {
        used = mark;
        return -1;
      }
      values[used++] = bits;
      boolean more = at < end && buffer[at] == ',';
      if (more != i < last) {
        used = mark;
        return -1;
      }
      at += more ? 1 : 0;
    }
    layout = shape.layout;
    return at;
  }

  /** Reads fields whose names have no escapes. */
  private int readAny(int from) {
    Layout read = table.layout();
    int at = from;
    while (true) {
      int nameEnd = scanName(at);
      if (nameEnd < 0) {
        return -1;
      }
      String name = Bytes.text(buffer, at, nameEnd);
      at = readValue(nameEnd + 1);
      if (at < 0 || read.indexOf(name) >= 0) {
        return -1;
      }
      read = read.with(name, type);
      ensure(1);
      values[used++] = bits;
      if (at >= end || buffer[at] != ',') {
        layout = read;
        return at;
      }
      at++;
    }
  }

  /** Where the name ends that starts at {@code from}: at the equals sign; -1 if there is none. */
  private int scanName(int from) {
    int at = from;
    while (at < end) {
      long marks = Bytes.breaksOrEquals(Bytes.load(buffer, at));
      if (marks != 0) {
        at += Bytes.before(marks);
        boolean good = at < end && buffer[at] == '=' && at > from;
        return good && !hasCommaOrQuote(from, at) ? at : -1;
      }
      at += 8;
    }
    return -1;
  }

  private boolean hasCommaOrQuote(int from, int to) {
    for (int i = from; i < to; i++) {
      if (buffer[i] == ',' || buffer[i] == '"') {
        return true;
      }
    }
    return false;
  }

  /** Reads a value into {@link #type} and {@link #bits}; returns where it ends, or -1. */
  private int readValue(int from) {
    byte c = buffer[from];
    if (c >= '0' && c <= '9' || c == '-' || c == '.') {
      return readNumber(from);
    }
    return c == '"' ? readText(from + 1) : readBoolean(from);
  }

  private int readNumber(int from) {
    byte[] text = buffer;
    int at = from;
    boolean negative = text[at] == '-';
    if (negative) {
      at++;
    }
    int start = at;
    long digits = 0;
    for (int digit = text[at] - '0'; digit >= 0 && digit <= 9; digit = text[++at] - '0') {
      digits = digits * 10 + digit;
    }
    int count = at - start;
    byte c = text[at];
    if (c == 'i') {
      return readInteger(at, count, negative ? -digits : digits);
    }
    int scale = 0;
    if (c == '.') {
      int fraction = ++at;
      long word = Bytes.load(text, at);
      long marks = Bytes.nonDigits(word);
      while (marks == 0) {
        digits = digits * 100_000_000 + Bytes.eightDigits(word);
        at += 8;
        word = Bytes.load(text, at);
        marks = Bytes.nonDigits(word);
      }
      int rest = Bytes.before(marks);
      if (rest > 0) {
        digits = digits * POWERS[rest] + Bytes.eightDigits(Bytes.withLeadingZeros(word, rest));
        at += rest;
      }
      scale = fraction - at;
      count -= scale;
    }
    int mantissaEnd = at;
    if (text[at] == 'e' || text[at] == 'E') {
      at = readExponent(at + 1);
      if (at < 0) {
        return -1;
      }
      scale += exponent;
    }
    if (count == 0 || !ends(at)) {
      return -1;
    }
    double value = Double.NaN;
    if (count < MAX_DIGITS || significant(start, mantissaEnd) < MAX_DIGITS) {
      value = Decimals.toDouble(digits, scale);
    }
    if (Double.isNaN(value)) {
      value = slowly(start, at);
      if (Double.isInfinite(value)) {
        return -1;
      }
    }
    type = FieldType.FLOAT;
    bits = Double.doubleToRawLongBits(negative ? -value : value);
    return at;
  }

  private int readInteger(int at, int digits, long value) {
    if (digits == 0 || digits >= MAX_DIGITS || !ends(at + 1)) {
      return -1;
    }
    type = FieldType.INT;
    bits = value;
    return at + 1;
  }

  private double slowly(int from, int to) {
    return Double.parseDouble(Bytes.text(buffer, from, to));
  }

  /** Number of digits behind leading zeros. */
  private int significant(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      if (buffer[i] != '.' && (count > 0 || buffer[i] != '0')) {
        count++;
      }
    }
    return count;
  }

  private int readExponent(int from) {
    int at = from;
    boolean negative = buffer[at] == '-';
    if (negative || buffer[at] == '+') {
      at++;
    }
    int start = at;
    int value = 0;
    while (buffer[at] >= '0' && buffer[at] <= '9' && at - start < 4) {
      value = value * 10 + (buffer[at++] - '0');
    }
    exponent = negative ? -value : value;
    return at > start ? at : -1;
  }

  /** Whether a value may end at {@code at}. */
  private boolean ends(int at) {
    byte c = buffer[at];
    return c == ',' || c == ' ' || c == '\n' || at >= end;
  }

  private int readBoolean(int from) {
    int length = booleanLength(from);
    if (length == 0 || !ends(from + length)) {
      return -1;
    }
    type = FieldType.BOOL;
    bits = buffer[from] == 't' || buffer[from] == 'T' ? 1 : 0;
    return from + length;
  }

  private int booleanLength(int from) {
    int to = from;
    while (to < end && to - from < 6 && !ends(to)) {
      to++;
    }
    return switch (Bytes.text(buffer, from, to)) {
      case "t", "T", "true", "True", "TRUE", "f", "F", "false", "False", "FALSE" -> to - from;
      default -> 0;
    };
  }

  private int readText(int from) {
    int at = from;
    while (at < end && buffer[at] != '"') {
      if (buffer[at] == '\\') {
        return -1;
      }
      at++;
    }
    if (at >= end || !ends(at + 1)) {
      return -1;
    }
    keepText(Bytes.text(buffer, from, at));
    return at + 1;
  }

  private void keepText(String text) {
    if (texts == null) {
      texts = new String[16];
    } else if (textCount == texts.length) {
      texts = Arrays.copyOf(texts, textCount * 2);
    }
    texts[textCount] = text;
    type = FieldType.STRING;
    bits = textCount++;
  }

  /** Reads fields that {@link LineSyntax} has found to be right. */
  void readExact(LineSyntax line, int from, int to, int keyLength) {
    int mark = used;
    Layout read = table.layout();
    int at = from;
    while (at < to) {
      int nameEnd = line.nameEnd(at);
      LineSyntax.checkFieldKey(keyLength, nameEnd - at);
      String name = line.unescape(at, nameEnd, ",\" =");
      int valueEnd = LineSyntax.valueEnd(buffer, nameEnd + 1, to);
      readExactValue(nameEnd + 1, valueEnd);
      Layout with = read.with(name, type);
      Field field = new Field(name);
      if (with.size() > read.size()) {
        ensure(1);
        used++;
      }
      values[mark + field.in(with)] = bits;
      read = with;
      at = valueEnd + 1;
    }
    layout = read;
  }

  private void readExactValue(int from, int to) {
    String text = Bytes.text(buffer, from, to);
    char first = text.charAt(0);
    if (first == '"') {
      keepText(unquoted(text));
    } else if (first == 't' || first == 'T' || first == 'f' || first == 'F') {
      type = FieldType.BOOL;
      bits = first == 't' || first == 'T' ? 1 : 0;
    } else if (text.endsWith("i")) {
      type = FieldType.INT;
      bits = NumberSyntax.parseInteger(text.substring(0, text.length() - 1));
    } else {
      type = FieldType.FLOAT;
      bits = Double.doubleToRawLongBits(NumberSyntax.parseFloat(text));
    }
  }

  private static String unquoted(String text) {
    String inner = text.length() < 2 ? "" : text.substring(1, text.length() - 1);
    if (inner.indexOf('\\') < 0) {
      return inner;
    }
    StringBuilder plain = new StringBuilder(inner.length());
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      boolean escape = c == '\\' && i + 1 < inner.length();
      if (escape && (inner.charAt(i + 1) == '"' || inner.charAt(i + 1) == '\\')) {
        c = inner.charAt(++i);
      }
      plain.append(c);
    }
    return plain.toString();
  }

  private void ensure(int more) {
    if (used + more > values.length) {
      values = Arrays.copyOf(values, Math.max(values.length * 2, used + more));
    }
  }
}
