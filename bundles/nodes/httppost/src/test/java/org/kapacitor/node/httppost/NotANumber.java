package org.kapacitor.node.httppost;

import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;

/** Makes the field {@code v} what is no number, which line protocol cannot write. */
@Node(name = "notANumber", summary = "Makes v NaN.")
final class NotANumber implements NodeType<NotANumber.Options> {
  record Options() {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Field v = context.field("v");
    Row row = new Row();
    return group ->
        new GroupOperator() {
          @Override
          public void point(Point point, Output out) {
            out.point(row.of(point).set(v, Double.NaN));
          }
        };
  }
}
