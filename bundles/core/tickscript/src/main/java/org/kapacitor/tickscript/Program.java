package org.kapacitor.tickscript;

import java.util.List;
import org.kapacitor.tickscript.internal.Formatter;

/**
 * A script.
 *
 * @param statements in order, maybe none
 * @param remarks comments after the last statement, at most two
 */
public record Program(List<Statement> statements, List<Comment> remarks) {
  public Program {
    statements = List.copyOf(statements);
    remarks = List.copyOf(remarks);
  }

  /** The script in the standard layout (tickscript.md section 7), ending with a line feed. */
  public String format() {
    return Formatter.format(this);
  }
}
