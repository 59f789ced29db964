package org.kapacitor.lambda.internal.text;

import java.nio.charset.StandardCharsets;

/** Strings seen as UTF-8 bytes: what lengths and indexes of string functions count. */
public final class Utf8 {
  private static final char REPLACEMENT = '\ufffd';

  private Utf8() {}

  /** Number of bytes. */
  public static int length(String text) {
    return length(text, text.length());
  }

  /** Number of bytes of the first {@code end} chars. */
  public static int length(String text, int end) {
    int bytes = end;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        // A surrogate stands for half of four bytes.
        bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return bytes;
  }

  /**
   * Bytes {@code start} to {@code end} as a text; each byte of a character that is cut becomes
   * U+FFFD.
   */
  public static String slice(String text, int start, int end) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length == text.length()) {
      return text.substring(start, end);
    }
    int from = start;
    while (from < end && isContinuation(bytes[from])) {
      from++;
    }
    int to = end;
    while (to > from && to < bytes.length && isContinuation(bytes[to])) {
      to--;
    }
    return String.valueOf(REPLACEMENT).repeat(from - start)
        + new String(bytes, from, to - from, StandardCharsets.UTF_8)
        + String.valueOf(REPLACEMENT).repeat(end - to);
  }

  private static boolean isContinuation(byte b) {
    return (b & 0xC0) == 0x80;
  }
}
