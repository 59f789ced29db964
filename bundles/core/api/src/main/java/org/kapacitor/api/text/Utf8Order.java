package org.kapacitor.api.text;

/**
 * Order of strings by their UTF-8 bytes, which differs from Java's where surrogates are involved.
 */
public final class Utf8Order {
  private Utf8Order() {}

  /** Negative, zero or positive as {@code a} sorts before, with or after {@code b}. */
  public static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        return rank(x) - rank(y);
      }
    }
    return a.length() - b.length();
  }

  /** Surrogates stand for code points above all others, so they go behind U+E000 to U+FFFF. */
  private static int rank(char c) {
    if (c < 0xD800) {
      return c;
    }
    return c < 0xE000 ? c + 0x2000 : c - 0x800;
  }
}
