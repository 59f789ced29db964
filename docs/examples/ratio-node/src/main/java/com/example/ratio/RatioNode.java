package com.example.ratio;

import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.Node;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Property;
import org.osgi.service.component.annotations.Component;

/** {@code errors|ratio(requests).field('count')}: a field divided by that of another node. */
@Component(service = NodeType.class)
@Node(
    name = "ratio",
    summary = "A field divided by the latest value that another node gave for the group.",
    wants = EdgeType.STREAM,
    provides = EdgeType.STREAM,
    manyParents = true)
public final class RatioNode implements NodeType<RatioNode.Options> {

  public record Options(
      @Property("Field of both nodes.") @Default("value") String field,
      @Property("Name of the result field.") @Default("ratio") String as) {}

  @Override
  public void check(Options options, int parents) {
    if (parents != 2) {
      throw new OptionException("ratio needs one other node, got " + (parents - 1));
    }
  }

  @Override
  public GroupOperators open(Options options, NodeContext context) {
    Field field = context.field(options.field());
    Field as = context.field(options.as());
    Row row = new Row();
    return group ->
        new GroupOperator() {
          private double whole;

          @Override
          public void point(int parent, Point point, Output out) {
            if (parent == 1) {
              whole = point.number(field);
            } else if (whole != 0) {
              out.point(row.of(point).set(as, point.number(field) / whole));
            }
          }

          @Override
          public void state(StateIo io) {
            whole = io.float64("whole", whole);
          }
        };
  }
}
