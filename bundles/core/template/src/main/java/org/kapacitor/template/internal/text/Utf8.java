package org.kapacitor.template.internal.text;

import java.nio.charset.StandardCharsets;

/** Strings as the bytes of their UTF-8 form, which is what lengths and indices count. */
public final class Utf8 {
  private Utf8() {}

  /** Number of bytes of {@code text}. */
  public static int length(String text) {
    return length(text, 0, text.length());
  }

  /** Number of bytes of the characters from {@code start} to {@code end}. */
  public static int length(String text, int start, int end) {
    int bytes = end - start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        bytes += c < 0x800 ? 1 : 2;
        if (Character.isHighSurrogate(c) && i + 1 < end) {
          i++;
        }
      }
    }
    return bytes;
  }

  /** The bytes themselves. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Text of bytes; what is not UTF-8 reads as U+FFFD. */
  public static String text(byte[] bytes, int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  /** Whether all bytes are also characters, so that both count alike. */
  public static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
