package org.kapacitor.engine.internal.ingest;

import java.util.OptionalInt;

/** Finds out about a line without reading its values. */
public final class LineMarks {
  private LineMarks() {}

  /** Whether a line feed behind the text would end it: no quoted string is open. */
  public static boolean complete(byte[] text, int length) {
    byte behind = text[length];
    text[length] = '\n';
    try {
      return LineSyntax.lineEnd(text, 0, length + 1) == length;
    } finally {
      text[length] = behind;
    }
  }

  /** Where the time begins; empty if there is none or the line is wrong before it. */
  public static OptionalInt timeStart(byte[] line, int length) {
    int start = LineSyntax.skipSpace(line, 0, length);
    if (start >= length || line[start] == '#') {
      return OptionalInt.empty();
    }
    LineSyntax syntax = new LineSyntax(line, start, length);
    try {
      syntax.key();
      syntax.scanFields();
    } catch (LineException e) {
      return OptionalInt.empty();
    }
    int time = LineSyntax.skipSpace(line, syntax.position(), length);
    return time < length ? OptionalInt.of(time) : OptionalInt.empty();
  }
}
