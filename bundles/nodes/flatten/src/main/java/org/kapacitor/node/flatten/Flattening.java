package org.kapacitor.node.flatten;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.node.BatchOutput;
import org.kapacitor.api.node.GroupOperator;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.PerSeries;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.text.Times;

/** What the groups of a flattening share, and the operator of each. */
final class Flattening implements GroupOperators {
  private final NodeContext context;
  private final long tolerance;
  private final PerSeries<FieldNames> names;
  private final Row view = new Row();
  private final Row result = new Row();

  Flattening(FlattenNode.Options options, NodeContext context) {
    this.context = context;
    tolerance = options.tolerance().toNanos();
    names = context.perSeries(series -> new FieldNames(options, series.tags()));
  }

  @Override
  public GroupOperator open(Group group) {
    return new SameTime(group);
  }

  /** The points of a group that came in a row and have the same time when rounded. */
  private final class SameTime implements GroupOperator {
    private final Group group;
    private Rows rows = new Rows();
    private String name = "";
    private long time;

    SameTime(Group group) {
      this.group = group;
    }

    @Override
    public void point(Point point, Output out) {
      if (name.isEmpty()) {
        name = point.name();
      }
      long rounded = Times.round(point.time(), tolerance);
      if (rounded != time) {
        emitAny(out);
        time = rounded;
      }
      rows.add(point);
    }

    /** The last set of a batch is emitted even if it has no fields (section 7.9). */
    @Override
    public void batch(Batch batch, Output out) {
      name = batch.name();
      BatchOutput flat = new BatchOutput();
      for (int i = 0; i < batch.size(); i++) {
        point(batch.row(i), flat);
      }
      if (!rows.isEmpty()) {
        flat.point(flattened());
      }
      out.batch(batch.with(flat.rows()));
    }

    @Override
    public void barrier(Group of, long at, Output out) {
      if (at > time) {
        emitAny(out);
      }
      out.barrier(of, at);
    }

    private void emitAny(Output out) {
      if (!rows.isEmpty()) {
        Point flat = flattened();
        if (flat.layout().size() > 0) {
          out.point(flat);
        }
      }
    }

    /** The point made of all rows, which are forgotten. */
    private Point flattened() {
      result.empty(context.series(name, group.tags()), group, time, context.layout());
      for (int i = 0; i < rows.size(); i++) {
        addFields(rows.view(view, i));
      }
      rows.clear();
      return result;
    }

    private void addFields(Point point) {
      FieldNames named = names.get(point.series());
      if (named.missingTag() != null) {
        context.error("point missing tag for flatten operation", named.missingTag());
        return;
      }
      Field[] fields = named.of(point.layout());
      for (int i = 0; i < fields.length; i++) {
        result.set(fields[i], point, i);
      }
    }

    @Override
    public void state(StateIo io) {
      rows = io.rows("rows", rows);
      name = io.text("name", name);
      time = io.int64("time", time);
    }
  }
}
