package org.kapacitor.node.influxql;

import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;

/** Shows database and retention policy of points in a field. */
@Node(name = "origin", summary = "Shows where points are from.")
final class OriginNode implements NodeType<OriginNode.Options> {
  record Options() {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Field origin = context.field("origin");
    Row row = new Row();
    return group ->
        new GroupOperator() {
          @Override
          public void point(Point point, Output out) {
            String text = point.series().database() + "." + point.series().retentionPolicy();
            out.point(row.of(point).clear().set(origin, text));
          }
        };
  }
}
