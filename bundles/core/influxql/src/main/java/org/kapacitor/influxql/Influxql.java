package org.kapacitor.influxql;

import java.util.List;
import java.util.Optional;
import org.kapacitor.api.influxdb.SelectQuery;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.influxql.internal.Quotes;
import org.kapacitor.influxql.internal.Reader;
import org.kapacitor.influxql.internal.RewrittenSelect;
import org.kapacitor.influxql.internal.Statement;
import org.kapacitor.influxql.internal.Statement.Select;

/** Reads InfluxQL (nodes.md section 6.4). All methods may be called by any thread. */
public final class Influxql {
  /** How deep parentheses, calls and sub-queries may be nested in one another. */
  public static final int MAX_NESTING = 250;

  private Influxql() {}

  /**
   * Reads a text that is one select statement.
   *
   * @throws InfluxqlException with the text of nodes.md section 6.4
   */
  public static SelectQuery select(String text) {
    List<Statement> statements = read(text);
    if (statements.size() != 1) {
      throw new InfluxqlException(
          "query must be a single select statement, got " + statements.size() + " statements");
    }
    if (statements.get(0) instanceof Select select) {
      return new RewrittenSelect(select);
    }
    throw new InfluxqlException(
        "query is not a select statement " + Quotes.goString(statements.get(0).text()));
  }

  private static List<Statement> read(String text) {
    try {
      return Reader.statements(text);
    } catch (InfluxqlException e) {
      throw new InfluxqlException("failed to parse InfluxQL query: " + e.getMessage());
    }
  }

  /**
   * Where the first statement of a text gets its data from, if that is a single measurement or
   * regular expression of one database and retention policy.
   *
   * @throws InfluxqlException if it is not InfluxQL
   */
  public static Optional<DbRp> source(String text) {
    List<Statement> statements = Reader.statements(text);
    if (!statements.isEmpty()
        && statements.get(0) instanceof Select select
        && select.sources().size() == 1) {
      return select.sources().get(0);
    }
    return Optional.empty();
  }

  /** A name as statements have it: in quotes only where it would not be understood without. */
  public static String identifier(String name) {
    return Quotes.identifier(name);
  }

  /** A text as statements have it, in single quotes. */
  public static String string(String text) {
    return Quotes.string(text);
  }
}
