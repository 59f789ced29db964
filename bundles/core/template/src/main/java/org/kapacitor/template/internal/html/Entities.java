package org.kapacitor.template.internal.html;

import java.util.Map;

/**
 * Character references of HTML, as far as they stand for characters that scripts, styles and URLs
 * give a meaning to.
 */
final class Entities {
  private static final Map<String, Integer> NAMES =
      Map.ofEntries(
          Map.entry("quot", (int) '"'),
          Map.entry("QUOT", (int) '"'),
          Map.entry("amp", (int) '&'),
          Map.entry("AMP", (int) '&'),
          Map.entry("lt", (int) '<'),
          Map.entry("LT", (int) '<'),
          Map.entry("gt", (int) '>'),
          Map.entry("GT", (int) '>'),
          Map.entry("nbsp", 0xA0),
          Map.entry("apos", (int) '\''),
          Map.entry("Tab", (int) '\t'),
          Map.entry("NewLine", (int) '\n'),
          Map.entry("excl", (int) '!'),
          Map.entry("num", (int) '#'),
          Map.entry("dollar", (int) '$'),
          Map.entry("percnt", (int) '%'),
          Map.entry("lpar", (int) '('),
          Map.entry("rpar", (int) ')'),
          Map.entry("ast", (int) '*'),
          Map.entry("midast", (int) '*'),
          Map.entry("plus", (int) '+'),
          Map.entry("comma", (int) ','),
          Map.entry("period", (int) '.'),
          Map.entry("sol", (int) '/'),
          Map.entry("colon", (int) ':'),
          Map.entry("semi", (int) ';'),
          Map.entry("equals", (int) '='),
          Map.entry("quest", (int) '?'),
          Map.entry("commat", (int) '@'),
          Map.entry("lsqb", (int) '['),
          Map.entry("lbrack", (int) '['),
          Map.entry("bsol", (int) '\\'),
          Map.entry("rsqb", (int) ']'),
          Map.entry("rbrack", (int) ']'),
          Map.entry("Hat", (int) '^'),
          Map.entry("lowbar", (int) '_'),
          Map.entry("grave", (int) '`'),
          Map.entry("lcub", (int) '{'),
          Map.entry("lbrace", (int) '{'),
          Map.entry("verbar", (int) '|'),
          Map.entry("vert", (int) '|'),
          Map.entry("rcub", (int) '}'),
          Map.entry("rbrace", (int) '}'));

  /** Of those that need no semicolon, the longest name has four letters. */
  private static final int MAX_BARE = 4;

  private Entities() {}

  /** The text with references replaced; unknown ones stay. */
  static String decode(String text) {
    int at = text.indexOf('&');
    if (at < 0) {
      return text;
    }
    StringBuilder to = new StringBuilder(text.length());
    int copied = 0;
    while (at >= 0) {
      to.append(text, copied, at);
      copied = text.startsWith("#", at + 1) ? number(text, at, to) : name(text, at, to);
      if (copied == at) {
        to.append('&');
        copied++;
      }
      at = text.indexOf('&', copied);
    }
    return to.append(text, copied, text.length()).toString();
  }

  private static int number(String text, int start, StringBuilder to) {
    boolean hex = text.startsWith("x", start + 2) || text.startsWith("X", start + 2);
    int radix = hex ? 16 : 10;
    int from = start + (hex ? 3 : 2);
    int at = from;
    int value = 0;
    while (at < text.length() && Character.digit(text.charAt(at), radix) >= 0) {
      value = Math.min(0x110000, value * radix + Character.digit(text.charAt(at++), radix));
    }
    if (at == from) {
      return start;
    }
    boolean valid = value > 0 && value < 0x110000 && (value < 0xD800 || value >= 0xE000);
    to.appendCodePoint(valid ? value : 0xFFFD);
    return text.startsWith(";", at) ? at + 1 : at;
  }

  private static int name(String text, int start, StringBuilder to) {
    int end = start + 1;
    while (end < text.length() && ScriptReader.isNamePart(text.charAt(end))) {
      end++;
    }
    String name = text.substring(start + 1, end);
    if (text.startsWith(";", end) && NAMES.containsKey(name)) {
      to.appendCodePoint(NAMES.get(name));
      return end + 1;
    }
    for (int length = Math.min(MAX_BARE, name.length()); length > 1; length--) {
      String bare = name.substring(0, length);
      if (NAMES.containsKey(bare) && isBare(bare)) {
        to.appendCodePoint(NAMES.get(bare));
        return start + 1 + length;
      }
    }
    return start;
  }

  private static boolean isBare(String name) {
    return switch (name) {
      case "quot", "QUOT", "amp", "AMP", "lt", "LT", "gt", "GT", "nbsp" -> true;
      default -> false;
    };
  }
}
