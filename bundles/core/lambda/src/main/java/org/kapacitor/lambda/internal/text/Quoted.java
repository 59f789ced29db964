package org.kapacitor.lambda.internal.text;

/** Texts in double quotes with escapes, as the messages of conversions show them. */
public final class Quoted {
  private static final String SHORT = "\u0007\b\f\n\r\t\u000b\"\\";
  private static final String LETTERS = "abfnrtv\"\\";

  private Quoted() {}

  /** The quoted text. */
  public static String of(String text) {
    StringBuilder to = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(c -> append(to, c));
    return to.append('"').toString();
  }

  private static void append(StringBuilder to, int c) {
    int special = SHORT.indexOf(c);
    if (special >= 0) {
      to.append('\\').append(LETTERS.charAt(special));
    } else if (c == ' ' || isPrintable(c)) {
      to.appendCodePoint(c);
    } else if (c < 0x80) {
      to.append(String.format("\\x%02x", c));
    } else if (Character.getType(c) == Character.SURROGATE) {
      to.append("\\ufffd");
    } else {
      to.append(String.format(c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
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
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
