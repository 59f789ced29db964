package org.kapacitor.inputs.internal;

/** Counts the points of a text in line protocol that the engine took (config.md section B2). */
final class LineCount {
  private final byte[] text;
  private int at;

  private LineCount(byte[] text) {
    this.text = text;
  }

  /** Lines that are neither blank nor comments; strings may have line feeds in them. */
  static int of(byte[] text) {
    LineCount lines = new LineCount(text);
    int count = 0;
    while (lines.at < text.length) {
      if (lines.next()) {
        count++;
      }
    }
    return count;
  }

  /** Moves behind a line; returns whether it is a point. */
  private boolean next() {
    while (at < text.length && isSpace(text[at])) {
      at++;
    }
    boolean point = at < text.length && text[at] != '\n' && text[at] != '#';
    skipLine();
    return point;
  }

  private static boolean isSpace(byte c) {
    return c == ' ' || c == '\t' || c == 0;
  }

  /** A quote begins a string only where a field's value begins. */
  private void skipLine() {
    boolean fields = false;
    boolean quoted = false;
    while (at < text.length) {
      byte c = text[at++];
      if (c == '\\') {
        at++;
      } else if (c == '\n' && !quoted) {
        return;
      } else if (c == ' ') {
        fields = true;
      } else if (c == '"' && fields) {
        quoted = !quoted && text[at - 2] == '=';
      }
    }
  }
}
