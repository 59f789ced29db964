package org.kapacitor.cli.json;

/** The words of JSON and the texts of its errors. Not thread-safe. */
final class JsonScanner {
  /** What {@link #peek} gives behind the last character. */
  static final int END = -1;

  private final String text;
  private final String endMessage;
  private int at;

  JsonScanner(String text, String endMessage) {
    this.text = text;
    this.endMessage = endMessage;
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  int peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  void next() {
    at++;
  }

  /** Goes to the next character that is no space and returns it. */
  int skipSpace() {
    int c = peek();
    while (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      at++;
      c = peek();
    }
    return c;
  }

  void word(String word) throws JsonException {
    for (int i = 0; i < word.length(); i++) {
      if (peek() != word.charAt(i)) {
        throw unexpected("in literal " + word + " (expecting '" + word.charAt(i) + "')");
      }
      at++;
    }
  }

  /** The literal that starts here. */
  String number() throws JsonException {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
    } else {
      digits("in numeric literal");
    }
    if (peek() == '.') {
      at++;
      digits("after decimal point in numeric literal");
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits("in exponent of numeric literal");
    }
    return text.substring(start, at);
  }

  private void digits(String where) throws JsonException {
    if (!isDigit(peek())) {
      throw unexpected(where);
    }
    while (isDigit(peek())) {
      at++;
    }
  }

  /** The string whose opening quote is here. */
  String string() throws JsonException {
    at++;
    int start = at;
    while (peek() >= ' ' && peek() != '"' && peek() != '\\') {
      at++;
    }
    if (peek() == '"') {
      return text.substring(start, at++);
    }
    StringBuilder value = new StringBuilder(text.substring(start, at));
    while (peek() != '"') {
      if (peek() == '\\') {
        at++;
        value.append(escaped());
      } else if (peek() < ' ') {
        throw unexpected("in string literal");
      } else {
        value.append(text.charAt(at++));
      }
    }
    at++;
    return value.toString();
  }

  private String escaped() throws JsonException {
    int c = peek();
    int simple = c == END ? -1 : "\"\\/bfnrt".indexOf(c);
    if (simple >= 0) {
      at++;
      return String.valueOf("\"\\/\b\f\n\r\t".charAt(simple));
    }
    if (c != 'u') {
      throw unexpected("in string escape code");
    }
    char unit = hexadecimal();
    if (Character.isHighSurrogate(unit) && text.startsWith("\\u", at)) {
      int second = at;
      at++;
      char low = hexadecimal();
      if (Character.isLowSurrogate(low)) {
        return new String(new char[] {unit, low});
      }
      at = second;
    }
    return Character.isSurrogate(unit) ? "\ufffd" : String.valueOf(unit);
  }

  /** The four digits behind the {@code u} that is here. */
  private char hexadecimal() throws JsonException {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      at++;
      int c = peek();
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw unexpected("in \\u hexadecimal character escape");
      }
      unit = unit * 16 + digit;
    }
    at++;
    return (char) unit;
  }

  /** The error of a character that cannot stand here, or of a text that ends here. */
  JsonException unexpected(String where) {
    if (peek() == END) {
      return error(endMessage);
    }
    return error("invalid character " + quoted(text.codePointAt(at)) + " " + where);
  }

  JsonException error(String message) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < at && i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int column = Math.min(at, text.length()) - lineStart + 1;
    return new JsonException(message, " (line " + line + ", column " + column + ")");
  }

  private static String quoted(int c) {
    return switch (c) {
      case '\'' -> "'\\''";
      case '\\' -> "'\\\\'";
      case '\n' -> "'\\n'";
      case '\r' -> "'\\r'";
      case '\t' -> "'\\t'";
      default ->
          c < ' '
              ? "'\\x" + (c < 16 ? "0" : "") + Integer.toHexString(c) + "'"
              : "'" + Character.toString(c) + "'";
    };
  }
}
