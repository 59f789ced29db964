package org.kapacitor.node.influxql;

import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Series;

/** The series of a group's results, made when the name changes and not for each result. */
final class GroupSeries {
  private final Result result;
  private final Group group;
  private Series series;

  GroupSeries(Result result, Group group) {
    this.result = result;
    this.group = group;
  }

  Group group() {
    return group;
  }

  /** The series with a name and the group's tags. */
  Series named(String name) {
    if (series == null || !series.name().equals(name)) {
      series = result.series(name, group);
    }
    return series;
  }
}
