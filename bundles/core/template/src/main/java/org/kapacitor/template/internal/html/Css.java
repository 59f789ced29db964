package org.kapacitor.template.internal.html;

/** Escape sequences and names of style sheets. */
final class Css {
  private Css() {}

  static boolean isNamePart(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_'
        || c >= 0x80 && c <= 0xd7ff
        || c >= 0xe000 && c <= 0xfffd
        || c >= 0x10000;
  }

  static boolean isHex(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }

  static boolean isSpace(char c) {
    return c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
  }

  /** The text without escape sequences. */
  static String decode(String text) {
    int at = text.indexOf('\\');
    if (at < 0) {
      return text;
    }
    StringBuilder to = new StringBuilder();
    int copied = 0;
    while (at >= 0) {
      to.append(text, copied, at);
      if (at + 1 >= text.length()) {
        return to.toString();
      }
      copied = isHex(text.charAt(at + 1)) ? number(text, at + 1, to) : character(text, at + 1, to);
      at = text.indexOf('\\', copied);
    }
    return to.append(text, copied, text.length()).toString();
  }

  private static int character(String text, int at, StringBuilder to) {
    int c = text.codePointAt(at);
    to.appendCodePoint(c);
    return at + Character.charCount(c);
  }

  /** Decodes up to six digits and one white space behind them. */
  private static int number(String text, int from, StringBuilder to) {
    int at = from;
    int value = 0;
    while (at < text.length() && at < from + 6 && isHex(text.charAt(at))) {
      value = value * 16 + Character.digit(text.charAt(at++), 16);
    }
    if (value > Character.MAX_CODE_POINT) {
      value /= 16;
      at--;
    }
    to.appendCodePoint(value >= 0xD800 && value < 0xE000 ? 0xFFFD : value);
    if (text.startsWith("\r\n", at)) {
      return at + 2;
    }
    return at < text.length() && isSpace(text.charAt(at)) ? at + 1 : at;
  }
}
