package org.kapacitor.tickscript;

/**
 * Where something starts in a script (tickscript.md section 1): all distances are in bytes of the
 * text as UTF-8.
 *
 * @param offset from the start of the text, from 0
 * @param line from 1
 * @param character within the line, from 1
 */
public record Position(int offset, int line, int character) {
  /** The start of any text. */
  public static final Position START = new Position(0, 1, 1);

  /** As error texts show it: {@code line 2 char 4}. */
  @Override
  public String toString() {
    return "line " + line + " char " + character;
  }
}
