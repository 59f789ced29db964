package org.kapacitor.front.console.internal.view;

import java.util.function.IntPredicate;

/**
 * Text from outside as a terminal may have it: names of measurements and the like are whatever
 * clients send, and must not move the cursor or rewrite what is on the screen.
 */
final class Visible {
  private Visible() {}

  /** A text on one line. */
  static String line(String text) {
    return escaped(text, c -> false);
  }

  /** A text with its line breaks and tabs. */
  static String lines(String text) {
    return escaped(text, c -> c == '\n' || c == '\t');
  }

  /** A text in double quotes, quotes and backslashes in it escaped. */
  static String quoted(String text) {
    return '"' + line(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
  }

  private static String escaped(String text, IntPredicate keeps) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (keeps.test(c) || !acts(c)) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append(escape(c));
              }
            });
    return escaped.toString();
  }

  private static boolean acts(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static String escape(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> (c < 0x80 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x").formatted(c);
    };
  }
}
