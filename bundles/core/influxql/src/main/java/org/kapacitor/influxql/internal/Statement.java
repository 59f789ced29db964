package org.kapacitor.influxql.internal;

import java.util.List;
import java.util.Optional;
import org.kapacitor.api.plan.DbRp;

/** A statement as the original writes it. */
public sealed interface Statement {

  /** The whole text. */
  String text();

  /** Any other statement. */
  record Other(String text) implements Statement {}

  /**
   * A select statement in parts, each of which begins with a space or is empty.
   *
   * @param head the fields, the target and the sources
   * @param sources where each source is; empty for a sub-query
   * @param condition without {@code WHERE}; empty if there is none
   * @param alternatives whether the condition is alternatives that no parentheses hold together
   * @param dimensions {@code GROUP BY} and what follows
   * @param fill {@code fill(…)}
   * @param tail order, limits and time zone
   */
  record Select(
      String head,
      List<Optional<DbRp>> sources,
      String condition,
      boolean alternatives,
      String dimensions,
      String fill,
      String tail)
      implements Statement {
    public Select {
      sources = List.copyOf(sources);
    }

    @Override
    public String text() {
      String where = condition.isEmpty() ? "" : " WHERE " + condition;
      return head + where + dimensions + fill + tail;
    }
  }
}
