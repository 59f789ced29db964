package org.kapacitor.cli.text;

/** Strings in double quotes with Go's escapes. */
public final class Quotes {
  private static final String SHORT = "\u0007\b\f\n\r\t\u000b\\\"";
  private static final String SHORT_LETTERS = "abfnrtv\\\"";

  private Quotes() {}

  /** {@code "tele\"graf"}; what cannot be printed becomes an escape. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      int index = SHORT.indexOf(c);
      if (index >= 0) {
        quoted.append('\\').append(SHORT_LETTERS.charAt(index));
      } else if (c >= ' ' && c < 0x7F || c > 0xA0 && isPrintable(c)) {
        quoted.appendCodePoint(c);
      } else if (c < ' ' || c == 0x7F) {
        appendHex(quoted.append("\\x"), c, 2);
      } else if (c < 0x10000) {
        appendHex(quoted.append("\\u"), c, 4);
      } else {
        appendHex(quoted.append("\\U"), c, 8);
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static void appendHex(StringBuilder to, int value, int digits) {
    String hex = Integer.toHexString(value);
    to.append("0".repeat(digits - hex.length())).append(hex);
  }
}
