package org.kapacitor.tickscript.internal;

import java.nio.charset.StandardCharsets;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.kapacitor.tickscript.Position;
import org.kapacitor.tickscript.TickscriptException;

/** The text of a script: turns places in code points into places in bytes. */
final class Source {
  private static final int SNIPPET = 10;
  private static final char REPLACEMENT = '\uFFFD';

  private final String text;

  /** By code point, with one entry more for the end; empty if all code points are one byte. */
  private final int[] offsets;

  Source(String text) {
    this.text = wellFormed(text);
    this.offsets = offsets(this.text);
  }

  private static String wellFormed(String text) {
    StringBuilder fixed = null;
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) {
        continue;
      }
      if (Character.isSupplementaryCodePoint(text.codePointAt(i))) {
        i++;
        continue;
      }
      fixed = fixed == null ? new StringBuilder(text) : fixed;
      fixed.setCharAt(i, REPLACEMENT);
    }
    return fixed == null ? text : fixed.toString();
  }

  private static int[] offsets(String text) {
    if (isAscii(text)) {
      return new int[0];
    }
    int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
    int at = 0;
    for (int i = 1; i < offsets.length; i++) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      offsets[i] = offsets[i - 1] + (c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4);
    }
    return offsets;
  }

  /** A loop, since streams take long to start: most scripts come here. */
  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  CharStream stream() {
    return CharStreams.fromString(text);
  }

  Position position(Token token) {
    int start = token.getStartIndex();
    int offset = offset(start);
    int line = offset(start - token.getCharPositionInLine());
    return new Position(offset, token.getLine(), offset - line + 1);
  }

  private int offset(int codePoint) {
    return offsets.length == 0 ? codePoint : offsets[codePoint];
  }

  /** An error in the form of tickscript.md section 2.3. */
  TickscriptException error(String problem, Token token, String expected) {
    Position at = position(token);
    return new TickscriptException(
        "parser: "
            + problem
            + " "
            + at
            + " in \""
            + snippet(at.offset())
            + "\". expected: "
            + expected,
        at);
  }

  private String snippet(int offset) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int start = offset;
    while (start > Math.max(0, offset - SNIPPET) && bytes[start - 1] != '\n') {
      start--;
    }
    int end = offset;
    while (end < Math.min(bytes.length, offset + SNIPPET) && bytes[end] != '\n') {
      end++;
    }
    return decode(bytes, start, end);
  }

  /** Each byte of a character that is cut becomes a character, as in the JSON of the original. */
  private static String decode(byte[] bytes, int from, int to) {
    int start = from;
    while (start < to && isContinuation(bytes[start])) {
      start++;
    }
    int end = to;
    if (end < bytes.length && isContinuation(bytes[end])) {
      do {
        end--;
      } while (isContinuation(bytes[end]));
    }
    String cut = String.valueOf(REPLACEMENT);
    return cut.repeat(start - from)
        + new String(bytes, start, end - start, StandardCharsets.UTF_8)
        + cut.repeat(to - end);
  }

  private static boolean isContinuation(byte b) {
    return (b & 0xC0) == 0x80;
  }
}
