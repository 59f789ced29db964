package org.kapacitor.template.internal.format;

import org.kapacitor.template.internal.text.Quoting;
import org.kapacitor.template.internal.text.Utf8;

/** Strings and characters in the verbs of {@code printf}. */
final class TextFormat {
  private static final String LOWER = "0123456789abcdef";
  private static final String UPPER = "0123456789ABCDEF";

  private final StringBuilder to;
  private final Spec spec;

  TextFormat(StringBuilder to, Spec spec) {
    this.to = to;
    this.spec = spec;
  }

  /** Appends a string; false if the verb is not for strings. */
  boolean append(String text, int verb) {
    switch (verb) {
      case 'v' -> {
        if (spec.goSyntax) {
          quoted(text);
        } else {
          spec.pad(to, truncate(text));
        }
      }
      case 's' -> spec.pad(to, truncate(text));
      case 'x' -> hex(Utf8.bytes(text), LOWER, 'x');
      case 'X' -> hex(Utf8.bytes(text), UPPER, 'X');
      case 'q' -> quoted(text);
      default -> {
        return false;
      }
    }
    return true;
  }

  private String truncate(String text) {
    if (spec.precision < 0 || text.codePointCount(0, text.length()) <= spec.precision) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, spec.precision));
  }

  private void quoted(String text) {
    String cut = truncate(text);
    if (spec.sharp && Quoting.canBackquote(cut)) {
      spec.pad(to, "`" + cut + "`");
    } else {
      spec.pad(to, spec.plus ? Quoting.quoteToAscii(cut) : Quoting.quote(cut));
    }
  }

  private void hex(byte[] bytes, String digits, char x) {
    int length = spec.precision < 0 ? bytes.length : Math.min(spec.precision, bytes.length);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      if (spec.space && i > 0) {
        text.append(' ');
      }
      if (spec.sharp && (spec.space || i == 0)) {
        text.append('0').append(x);
      }
      text.append(digits.charAt(bytes[i] >> 4 & 15)).append(digits.charAt(bytes[i] & 15));
    }
    spec.pad(to, text.toString());
  }

  /** Appends the character of a number. */
  void character(long code, boolean quoted) {
    int c =
        code < 0 || code > Character.MAX_CODE_POINT || code >= 0xD800 && code < 0xE000
            ? 0xFFFD
            : (int) code;
    spec.pad(to, quoted ? Quoting.quoteCharacter(c, spec.plus) : Character.toString(c));
  }

  /** Appends a number as {@code U+0041}, with the character itself if the flag # asks for it. */
  void unicode(long code) {
    StringBuilder text = new StringBuilder(Long.toHexString(code).toUpperCase());
    while (text.length() < Math.max(4, spec.precision)) {
      text.insert(0, '0');
    }
    text.insert(0, "U+");
    if (spec.sharp
        && code >= 0
        && code <= Character.MAX_CODE_POINT
        && Quoting.isPrintable((int) code)) {
      text.append(" '").appendCodePoint((int) code).append('\'');
    }
    spec.padWithSpaces(to, text.toString());
  }
}
