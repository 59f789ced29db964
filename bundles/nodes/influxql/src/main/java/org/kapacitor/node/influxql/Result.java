package org.kapacitor.node.influxql;

import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.PerSeries;

/**
 * Makes the rows that a function gives (nodes.md section 8.3). There is one per node, and one row
 * in it, which is used again for each result.
 */
final class Result {
  private final NodeContext context;
  private final Field field;
  private final Field as;
  private final boolean pointTimes;
  private final PerSeries<Series> bare;
  private final Row row = new Row();

  /** Results of a function that reads {@code field}. */
  Result(NodeContext context, Field field, FunctionOptions options) {
    this.context = context;
    this.field = field;
    as = context.field(options.as());
    pointTimes = options.usePointTimes();
    bare = context.perSeries(series -> context.series(series.name(), series.tags()));
  }

  /** Whether results have the times of their points. */
  boolean pointTimes() {
    return pointTimes;
  }

  /** The series of results that have a name and nothing but the tags of a group. */
  Series series(String name, Group group) {
    return context.series(name, group.tags());
  }

  /** Starts a result that has no value yet. */
  Result at(Series series, Group group, long time) {
    row.empty(series, group, time, context.layout());
    return this;
  }

  /** The result with a float. */
  Row with(double value) {
    return row.set(as, value);
  }

  /** The result with an integer. */
  Row with(long value) {
    return row.set(as, value);
  }

  /** The result with a string. */
  Row with(String value) {
    return row.set(as, value);
  }

  /** The result with a boolean. */
  Row with(boolean value) {
    return row.set(as, value);
  }

  /**
   * The point that was selected: all of it, with the field renamed.
   *
   * @param name of the measurement
   * @param time for results that do not have the times of their points
   */
  Row selected(Point point, String name, long time) {
    row.of(point).series(renamed(point.series(), name)).time(pointTimes ? point.time() : time);
    if (as != field) {
      row.set(as, point, field.in(point.layout())).remove(field);
    }
    return row;
  }

  /**
   * Starts a result with the tags of a point beside those of its group.
   *
   * @param name of the measurement
   */
  Result tagged(Point point, String name, Group group, long time) {
    Tags tags = point.tags();
    for (int i = 0; i < group.tags().size(); i++) {
      String key = group.tags().key(i);
      if (!tags.has(key)) {
        tags = tags.with(key, group.tags().value(i));
      }
    }
    Series series =
        tags == point.tags() ? renamed(point.series(), name) : context.series(name, tags);
    return at(series, group, time);
  }

  private Series renamed(Series series, String name) {
    return series.name().equals(name) ? bare.get(series) : context.series(name, series.tags());
  }
}
