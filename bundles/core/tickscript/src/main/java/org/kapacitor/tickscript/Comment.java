package org.kapacitor.tickscript;

import java.util.List;

/**
 * The comment in front of something (tickscript.md sections 1.6 and 2.2).
 *
 * @param lines without the slashes and one blank after them; a line feed alone stands for the blank
 *     line between two blocks; no lines where there is no comment
 */
public record Comment(List<String> lines) {
  /** No comment. */
  public static final Comment NONE = new Comment(List.of());

  public Comment {
    lines = List.copyOf(lines);
  }

  /** Whether there is no comment. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /**
   * The lines joined by line feeds: the description of a variable (section 6.3). Empty if there is
   * no comment.
   */
  public String text() {
    return String.join("\n", lines);
  }
}
