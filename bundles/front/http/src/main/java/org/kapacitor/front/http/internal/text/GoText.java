package org.kapacitor.front.http.internal.text;

/** Strings as messages of the original show them. */
public final class GoText {
  private GoText() {}

  /** A string in double quotes, what cannot be seen escaped. */
  public static String quote(String text) {
    return quote(text, '"');
  }

  /** A character in single quotes. */
  public static String quoteCharacter(char c) {
    return quote(String.valueOf(c), '\'');
  }

  private static String quote(String text, char mark) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append(mark);
    text.codePoints().forEach(c -> append(quoted, c, mark));
    return quoted.append(mark).toString();
  }

  private static void append(StringBuilder to, int c, char mark) {
    switch (c) {
      case 7 -> to.append("\\a");
      case '\b' -> to.append("\\b");
      case '\f' -> to.append("\\f");
      case '\n' -> to.append("\\n");
      case '\r' -> to.append("\\r");
      case '\t' -> to.append("\\t");
      case 11 -> to.append("\\v");
      case '\\' -> to.append("\\\\");
      default -> {
        if (c == mark) {
          to.append('\\').append(mark);
        } else if (isPrintable(c)) {
          to.appendCodePoint(c);
        } else {
          to.append((c < 0x80 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x").formatted(c));
        }
      }
    }
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  /** Text with U+FFFD in place of surrogates that are not in pairs. */
  public static String withoutLoneSurrogates(CharSequence text) {
    StringBuilder sound = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= 0xD800 && c < 0xE000 ? 0xFFFD : c)
        .forEach(sound::appendCodePoint);
    return sound.toString();
  }
}
