package org.kapacitor.node.join;

import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;

/** Joins points. */
final class PointJoiner extends Joiner<Point> {

  PointJoiner(JoinNode.Options options, NodeContext context) {
    super(options, context);
  }

  @Override
  public void point(int parent, Point point, Output out) {
    take(parent, point, out);
  }

  @Override
  void emit(JoinSet<Point> set, JoinGroup<Point> group, Output out) {
    for (int parent = 0; parent < parents(); parent++) {
      columns.set(parent, set.get(parent));
    }
    Point first = set.first();
    String name = resultName(first);
    Row row =
        columns.join(
            group.resultSeries(name), resultGroup(group, name), set.time(), first.layout());
    if (row != null) {
      out.point(row);
    }
  }

  @Override
  long time(Point point) {
    return point.time();
  }

  @Override
  Group group(Point point) {
    return point.group();
  }

  @Override
  String name(Point point) {
    return point.name();
  }

  @Override
  Group currentGroup(Point point) {
    return context().group(point.group(), point.series());
  }

  @Override
  Point keep(Point point, Object earlier) {
    return (earlier instanceof Row row ? row : new Row()).keep(point);
  }

  @Override
  boolean reusesCopies() {
    return true;
  }

  @Override
  Point state(StateIo io, String name, Point point) {
    return io.point(name, point);
  }
}
