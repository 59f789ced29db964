package org.kapacitor.node.groupby;

import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Grouping;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.node.Grouper;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.Output;

/** Gives every point its new group and keeps nothing. */
final class StreamGrouping implements NodeOperator {
  private final Grouper grouper;

  /** For what comes grouped by measurement, which a groupBy does not undo. */
  private final Grouper byName;

  private final Row row = new Row();

  StreamGrouping(Grouping grouping, NodeContext context) {
    grouper = context.grouper(series -> grouping.of(series.tags()));
    byName = context.grouper(series -> grouping.of(series.tags(), true));
  }

  @Override
  public void point(int parent, Point point, Output out) {
    Grouper right = point.group().dimensions().byName() ? byName : grouper;
    Group group = right.of(point.series());
    out.point(row.of(point).group(group));
  }
}
