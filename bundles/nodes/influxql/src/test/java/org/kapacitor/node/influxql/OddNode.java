package org.kapacitor.node.influxql;

import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;

/**
 * Makes fields as only other nodes make them: {@code d} becomes a duration, {@code t} a time,
 * {@code n} a field without a value.
 */
@Node(name = "odd", summary = "Makes odd fields.")
final class OddNode implements NodeType<OddNode.Options> {
  record Options() {}

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Row row = new Row();
    return group ->
        new GroupOperator() {
          @Override
          public void point(Point point, Output out) {
            row.of(point);
            change(row, context.field("d"), FieldType.DURATION);
            change(row, context.field("t"), FieldType.TIME);
            change(row, context.field("n"), FieldType.NIL);
            out.point(row);
          }
        };
  }

  private static void change(Row row, Field field, FieldType type) {
    if (row.has(field)) {
      row.set(field, type, row.bits(field.in(row.layout())));
    }
  }
}
