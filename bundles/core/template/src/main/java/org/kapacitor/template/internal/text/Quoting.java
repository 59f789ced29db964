package org.kapacitor.template.internal.text;

/** Quoted forms of strings and characters, as {@code %q} prints them. */
public final class Quoting {
  private static final String HEX = "0123456789abcdef";

  private Quoting() {}

  /** The text in double quotes, everything unprintable escaped. */
  public static String quote(String text) {
    return quote(text, '"', false);
  }

  /** As {@link #quote(String)}, with everything beyond ASCII escaped too. */
  public static String quoteToAscii(String text) {
    return quote(text, '"', true);
  }

  /** A character in single quotes. */
  public static String quoteCharacter(int codePoint, boolean ascii) {
    StringBuilder to = new StringBuilder().append('\'');
    escape(to, Character.isValidCodePoint(codePoint) ? codePoint : 0xFFFD, '\'', ascii);
    return to.append('\'').toString();
  }

  /** The text as error messages show it: quoted, cut after some characters. */
  public static String quoteStart(String text, int characters) {
    int length = text.codePointCount(0, text.length());
    return quote(
        length <= characters ? text : text.substring(0, text.offsetByCodePoints(0, characters)));
  }

  /** Whether the text can stand between back quotes as it is. */
  public static boolean canBackquote(String text) {
    return text.codePoints()
        .allMatch(c -> c != 0xFEFF && c != '`' && c != 0x7F && (c >= ' ' || c == '\t'));
  }

  /** Whether a character has a visible form or is the ASCII space. */
  public static boolean isPrintable(int codePoint) {
    if (codePoint < 0x7F) {
      return codePoint >= ' ';
    }
    return switch (Character.getType(codePoint)) {
      case Character.UNASSIGNED,
          Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static String quote(String text, char quote, boolean ascii) {
    StringBuilder to = new StringBuilder(text.length() + 2).append(quote);
    text.codePoints().forEach(c -> escape(to, c, quote, ascii));
    return to.append(quote).toString();
  }

  private static void escape(StringBuilder to, int raw, char quote, boolean ascii) {
    int c = raw >= 0xD800 && raw < 0xE000 ? 0xFFFD : raw;
    if (c == quote || c == '\\') {
      to.append('\\').append((char) c);
    } else if (isPrintable(c) && (c < 0x80 || !ascii)) {
      to.appendCodePoint(c);
    } else {
      escapeUnprintable(to, c);
    }
  }

  private static void escapeUnprintable(StringBuilder to, int c) {
    switch (c) {
      case 7 -> to.append("\\a");
      case '\b' -> to.append("\\b");
      case '\f' -> to.append("\\f");
      case '\n' -> to.append("\\n");
      case '\r' -> to.append("\\r");
      case '\t' -> to.append("\\t");
      case 11 -> to.append("\\v");
      default -> {
        int digits = c < ' ' || c == 0x7F ? 2 : c < 0x10000 ? 4 : 8;
        to.append(digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U");
        for (int shift = 4 * digits - 4; shift >= 0; shift -= 4) {
          to.append(HEX.charAt(c >> shift & 15));
        }
      }
    }
  }
}
