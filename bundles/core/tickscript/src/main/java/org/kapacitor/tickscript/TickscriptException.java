package org.kapacitor.tickscript;

/**
 * A text is not TICKscript. The message is the one users know (tickscript.md section 2.3), starting
 * with {@code parser: }, except for {@link Script#checkRegex}.
 */
public final class TickscriptException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int line;
  private final int character;

  /**
   * An error at a place.
   *
   * @param message complete, with the place in it
   */
  public TickscriptException(String message, Position position) {
    this(message, position.line(), position.character());
  }

  /** An error whose place the message does not tell. */
  public TickscriptException(String message) {
    this(message, 0, 0);
  }

  private TickscriptException(String message, int line, int character) {
    // A mistake of the user has no use for a stack trace.
    super(message, null, false, false);
    this.line = line;
    this.character = character;
  }

  /** The line from 1, or 0 if the message has no place. */
  public int line() {
    return line;
  }

  /** The byte within the line from 1, or 0 if the message has no place. */
  public int character() {
    return character;
  }
}
