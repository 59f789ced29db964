package org.kapacitor.node.union;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.PerSeries;

/** Gives all data one measurement, if one is set. */
final class Renaming {
  private final String name;
  private final NodeContext context;
  private final PerSeries<Series> renamed;
  private final Row row = new Row();

  Renaming(String name, NodeContext context) {
    this.name = name;
    this.context = context;
    renamed =
        context.perSeries(s -> context.series(s.database(), s.retentionPolicy(), name, s.tags()));
  }

  Point of(Point point) {
    if (name.isEmpty()) {
      return point;
    }
    return row.of(point).series(renamed.get(point.series())).group(of(point.group()));
  }

  Batch of(Batch batch) {
    return name.isEmpty() ? batch : batch.with(name, of(batch.group()));
  }

  /** Where the measurement is a dimension, it is another group. */
  Group of(Group group) {
    Dimensions dimensions = group.dimensions();
    return name.isEmpty() || !dimensions.byName()
        ? group
        : context.group(dimensions, name, group.tags());
  }
}
