package org.kapacitor.template.internal.syntax;

/** Walks over the text of a template, character by character. */
final class CharacterReader {
  /** What is read behind the end. */
  static final int END = -1;

  final String text;
  int position;

  CharacterReader(String text) {
    this.text = text;
  }

  int peek() {
    return position < text.length() ? text.codePointAt(position) : END;
  }

  int next() {
    int c = peek();
    if (c != END) {
      position += Character.charCount(c);
    }
    return c;
  }

  boolean accept(String valid) {
    if (position < text.length() && valid.indexOf(text.charAt(position)) >= 0) {
      position++;
      return true;
    }
    return false;
  }

  void acceptRun(String valid) {
    while (accept(valid)) {
      // All of them.
    }
  }

  void skipWord() {
    while (isWordPart(peek())) {
      next();
    }
  }

  /**
   * Skips what looks like a number; the parser finds out whether it is one. False if a word follows
   * without space.
   */
  boolean skipNumber() {
    accept("+-");
    String digits = "0123456789_";
    String exponent = "eE";
    if (accept("0")) {
      if (accept("xX")) {
        digits = "0123456789abcdefABCDEF_";
        exponent = "pP";
      } else if (accept("oO")) {
        digits = "01234567_";
        exponent = "";
      } else if (accept("bB")) {
        digits = "01_";
        exponent = "";
      }
    }
    acceptRun(digits);
    if (accept(".")) {
      acceptRun(digits);
    }
    if (accept(exponent)) {
      accept("+-");
      acceptRun("0123456789_");
    }
    accept("i");
    if (isWordPart(peek())) {
      next();
      return false;
    }
    return true;
  }

  boolean isAt(String prefix) {
    return text.startsWith(prefix, position);
  }

  /** Whether a trim marker stands before the closing delimiter here: {@code " -}}"}. */
  boolean isAtTrimmedEnd() {
    return isSpace(charAt(position)) && text.startsWith("-}}", position + 1);
  }

  /** Whether a trim marker follows the opening delimiter: {@code "- "}. */
  boolean isAtTrimmedStart() {
    return charAt(position) == '-' && isSpace(charAt(position + 1));
  }

  void skipSpace() {
    while (isSpace(charAt(position))) {
      position++;
    }
  }

  private int charAt(int index) {
    return index < text.length() ? text.charAt(index) : END;
  }

  /** Whether what follows may stand behind a word. */
  boolean isAtWordEnd() {
    int c = peek();
    return c == END || isSpace(c) || ".,|:)(".indexOf(c) >= 0 || isAt("}}");
  }

  static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  static boolean isWordPart(int c) {
    return c == '_' || c != END && (Character.isLetter(c) || Character.isDigit(c));
  }
}
