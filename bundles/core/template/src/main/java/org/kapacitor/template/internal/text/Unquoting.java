package org.kapacitor.template.internal.text;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads quoted strings and characters of templates. */
public final class Unquoting {
  private final String text;
  private final char quote;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int at = 1;
  private int value;
  private boolean isByte;

  private Unquoting(String text) {
    this.text = text;
    this.quote = text.charAt(0);
  }

  /**
   * Value of a string literal, which still has its quotes; empty if an escape sequence is wrong.
   */
  public static Optional<String> string(String literal) {
    if (literal.charAt(0) == '`') {
      return Optional.of(literal.substring(1, literal.length() - 1).replace("\r", ""));
    }
    if (literal.indexOf('\\') < 0) {
      return Optional.of(literal.substring(1, literal.length() - 1));
    }
    return new Unquoting(literal).string();
  }

  /** Length and value of the character behind the opening quote; empty if it is not a valid one. */
  public static OptionalInt character(String literal) {
    Unquoting reader = new Unquoting(literal);
    return reader.character() ? OptionalInt.of(reader.value) : OptionalInt.empty();
  }

  /** Whether a character literal has exactly one character. */
  public static boolean isSingleCharacter(String literal) {
    Unquoting reader = new Unquoting(literal);
    return reader.character() && reader.at == literal.length() - 1;
  }

  private Optional<String> string() {
    while (at < text.length() - 1) {
      if (!character()) {
        return Optional.empty();
      }
      if (isByte) {
        bytes.write(value);
      } else {
        bytes.writeBytes(Utf8.bytes(Character.toString(value)));
      }
    }
    byte[] all = bytes.toByteArray();
    return Optional.of(Utf8.text(all, 0, all.length));
  }

  private boolean character() {
    isByte = false;
    if (at >= text.length() || text.charAt(at) == quote) {
      return false;
    }
    value = text.codePointAt(at);
    at += Character.charCount(value);
    return value != '\\' || escape();
  }

  private boolean escape() {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at++);
    switch (c) {
      case 'a' -> value = 7;
      case 'b' -> value = '\b';
      case 'f' -> value = '\f';
      case 'n' -> value = '\n';
      case 'r' -> value = '\r';
      case 't' -> value = '\t';
      case 'v' -> value = 11;
      case '\\' -> value = '\\';
      case '\'', '"' -> {
        value = c;
        return c == quote;
      }
      case 'x' -> {
        isByte = true;
        return digits(2, 16);
      }
      case 'u' -> {
        return digits(4, 16) && isCharacter();
      }
      case 'U' -> {
        return digits(8, 16) && isCharacter();
      }
      default -> {
        at--;
        isByte = true;
        return digits(3, 8) && value < 256;
      }
    }
    return true;
  }

  private boolean digits(int count, int radix) {
    if (at + count > text.length()) {
      return false;
    }
    value = 0;
    for (int end = at + count; at < end; at++) {
      int digit = Character.digit(text.charAt(at), radix);
      if (digit < 0 || text.charAt(at) >= 0x80 || value > Integer.MAX_VALUE >> 4) {
        return false;
      }
      value = value * radix + digit;
    }
    return true;
  }

  private boolean isCharacter() {
    return Character.isValidCodePoint(value) && (value < 0xD800 || value >= 0xE000);
  }
}
