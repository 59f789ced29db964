package org.kapacitor.tickscript;

import org.kapacitor.tickscript.internal.Formatter;

/** One statement of a script (tickscript.md section 2.1). */
public sealed interface Statement
    permits Statement.Declaration, Statement.TypeDeclaration, Statement.Dbrp, Term {

  /** The place that messages about it name. */
  Position position();

  /** The comment that belongs to it. */
  Comment comment();

  /** The statement alone in the standard layout (section 7), without a line feed at the end. */
  default String format() {
    return Formatter.format(this);
  }

  /**
   * {@code var name = value}.
   *
   * @param position of {@code var}
   * @param comment describes the variable (section 6.3)
   */
  record Declaration(Position position, Comment comment, Term.Identifier name, Term value)
      implements Statement {}

  /**
   * {@code var name type}.
   *
   * @param position of {@code var}
   * @param comment describes the variable (section 6.3)
   */
  record TypeDeclaration(
      Position position, Comment comment, Term.Identifier name, Term.Identifier type)
      implements Statement {}

  /**
   * {@code dbrp "database"."policy"}.
   *
   * @param position of {@code dbrp}
   */
  record Dbrp(Position position, Comment comment, Term.Reference database, Term.Reference policy)
      implements Statement {}
}
