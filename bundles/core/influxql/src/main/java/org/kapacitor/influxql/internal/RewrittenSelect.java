package org.kapacitor.influxql.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kapacitor.api.expression.Star;
import org.kapacitor.api.expression.TimeDimension;
import org.kapacitor.api.influxdb.SelectQuery;
import org.kapacitor.api.option.TypeNames;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.api.text.Times;
import org.kapacitor.influxql.InfluxqlException;
import org.kapacitor.influxql.internal.Statement.Select;

/**
 * A select statement and what is written instead of its parts (nodes.md section 6.4).
 *
 * @param dimensions texts; the one of the interval is worked out when the statement is written
 * @param timeAt where in the dimensions the interval is; -1 if it is not there
 */
public record RewrittenSelect(
    Select select, List<String> dimensions, int timeAt, long length, long offset, boolean aligned)
    implements SelectQuery {

  /** A statement without its grouping. */
  public RewrittenSelect(Select select) {
    this(select, List.of(), -1, 0, 0, false);
  }

  @Override
  public List<DbRp> sources() {
    List<DbRp> sources = new ArrayList<>();
    for (Optional<DbRp> source : select.sources()) {
      sources.add(
          source.orElseThrow(
              () -> new InfluxqlException("unknown query source *influxql.SubQuery")));
    }
    return sources;
  }

  @Override
  public SelectQuery groupBy(List<Object> by) {
    List<String> texts = new ArrayList<>();
    Optional<TimeDimension> time = Optional.empty();
    int at = -1;
    for (Object dimension : by) {
      Optional<TimeDimension> interval = interval(dimension);
      if (interval.isPresent()) {
        if (time.isPresent()) {
          throw new InfluxqlException("groupBy cannot have more than one time dimension");
        }
        time = interval;
        at = texts.size();
        texts.add("");
      } else {
        texts.add(tag(dimension));
      }
    }
    return new RewrittenSelect(
        select,
        texts,
        at,
        time.map(t -> t.length().toNanos()).orElse(0L),
        time.map(t -> t.offset().toNanos()).orElse(0L),
        aligned);
  }

  private static Optional<TimeDimension> interval(Object dimension) {
    if (dimension instanceof Duration length) {
      return Optional.of(new TimeDimension(length, Duration.ZERO));
    }
    return dimension instanceof TimeDimension time ? Optional.of(time) : Optional.empty();
  }

  private static String tag(Object dimension) {
    if (dimension instanceof String name) {
      return Quotes.identifier(name);
    }
    if (dimension instanceof Star) {
      return "*";
    }
    throw new InfluxqlException(
        "invalid dimension type:%s, must be string or time.Duration"
            .formatted(TypeNames.of(dimension)));
  }

  @Override
  public SelectQuery fill(Object value) {
    Select filled =
        new Select(
            select.head(),
            select.sources(),
            select.condition(),
            select.alternatives(),
            select.dimensions(),
            Fill.of(value),
            select.tail());
    return new RewrittenSelect(filled, dimensions, timeAt, length, offset, aligned);
  }

  @Override
  public SelectQuery alignGroup() {
    return new RewrittenSelect(select, dimensions, timeAt, length, offset, true);
  }

  @Override
  public boolean groupedByTime() {
    return timeAt >= 0;
  }

  @Override
  public String text(long start, long stop) {
    StringBuilder text = new StringBuilder(select.head()).append(" WHERE ");
    if (!select.condition().isEmpty()) {
      boolean alternatives = select.alternatives();
      text.append(alternatives ? "(" : "").append(select.condition());
      text.append(alternatives ? ")" : "").append(" AND ");
    }
    text.append("time >= '").append(Times.rfc3339(start));
    text.append("' AND time < '").append(Times.rfc3339(stop)).append('\'');
    for (int i = 0; i < dimensions.size(); i++) {
      text.append(i == 0 ? " GROUP BY " : ", ");
      text.append(i == timeAt ? time(start) : dimensions.get(i));
    }
    return text.append(select.fill()).append(select.tail()).toString();
  }

  private String time(long start) {
    long shift = aligned && length != 0 ? start % length : offset;
    return "time(" + Literals.duration(length) + ", " + Literals.duration(shift) + ")";
  }
}
