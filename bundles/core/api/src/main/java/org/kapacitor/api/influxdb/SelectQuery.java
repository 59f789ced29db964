package org.kapacitor.api.influxdb;

import java.util.List;
import org.kapacitor.api.plan.DbRp;

/**
 * A select statement that is asked again and again for other times. Its own {@code GROUP BY} does
 * not count; the rest of it stays. Immutable.
 *
 * <p>Reference: nodes.md section 6.4. Methods throw a {@link org.kapacitor.api.node.NodeException}
 * with the texts that are there.
 */
public interface SelectQuery {

  /** Where the data comes from: one for each source, with empty names for what is not said. */
  List<DbRp> sources();

  /**
   * The same grouped.
   *
   * @param dimensions names of tags, {@link org.kapacitor.api.expression.Star}, and at most one
   *     {@link java.time.Duration} or {@link org.kapacitor.api.expression.TimeDimension}
   */
  SelectQuery groupBy(List<Object> dimensions);

  /**
   * The same with something in place of missing data.
   *
   * @param value {@code null, none, previous, linear} as a string, or a number
   */
  SelectQuery fill(Object value);

  /** The same, where intervals begin with the time range. */
  SelectQuery alignGroup();

  /** Whether it is grouped by time. */
  boolean groupedByTime();

  /**
   * The statement for a time range.
   *
   * @param start inclusive, nanoseconds since 1970-01-01T00:00:00Z
   * @param stop exclusive
   */
  String text(long start, long stop);
}
