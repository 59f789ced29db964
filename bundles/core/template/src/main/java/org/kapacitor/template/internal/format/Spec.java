package org.kapacitor.template.internal.format;

/** Flags, width and precision of one directive of {@code printf}. */
final class Spec {
  boolean sharp;
  boolean zero;
  boolean plus;
  boolean minus;
  boolean space;

  /** The directive is {@code %+v}. */
  boolean named;

  /** The directive is {@code %#v}. */
  boolean goSyntax;

  /** Negative if there is none. */
  int width = -1;

  /** Negative if there is none. */
  int precision = -1;

  void clear() {
    sharp = false;
    zero = false;
    plus = false;
    minus = false;
    space = false;
    named = false;
    goSyntax = false;
    width = -1;
    precision = -1;
  }

  /** Takes over a flag; false if it is none. */
  boolean flag(char c) {
    switch (c) {
      case '#' -> sharp = true;
      case '0' -> zero = !minus;
      case '+' -> plus = true;
      case '-' -> {
        minus = true;
        zero = false;
      }
      case ' ' -> space = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  /** For the verb {@code v} two flags mean something else. */
  void beginDefaultVerb() {
    goSyntax = sharp;
    sharp = false;
    named = plus;
    plus = false;
  }

  /** Sets the width from an argument; a negative one pads on the right. */
  void setWidth(int value) {
    if (value < 0) {
      minus = true;
      zero = false;
    }
    width = Math.abs(value);
  }

  /** Appends text of at least the width. */
  void pad(StringBuilder to, String text) {
    int missing = width - text.codePointCount(0, text.length());
    if (minus) {
      to.append(text);
      fill(to, missing);
    } else {
      fill(to, missing);
      to.append(text);
    }
  }

  /** As {@link #pad} but never with zeros. */
  void padWithSpaces(StringBuilder to, String text) {
    boolean zeros = zero;
    zero = false;
    pad(to, text);
    zero = zeros;
  }

  void fill(StringBuilder to, int count) {
    for (int i = 0; i < count; i++) {
      to.append(zero ? '0' : ' ');
    }
  }
}
