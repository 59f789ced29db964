package org.kapacitor.node.influxql;

import org.kapacitor.api.data.FieldType;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;

/** Passes on the one point of each set that is chosen, of which it keeps a copy. */
final class SetChoice implements SetReduction {
  private final Call call;
  private final Choice choice;
  private final Row kept = new Row();

  SetChoice(Call call, Choice.Rule rule) {
    this.call = call;
    choice = new Choice(rule);
  }

  @Override
  public void begin(FieldType type) {
    choice.begin(type);
  }

  @Override
  public void add(Point point, int field, int row) {
    if (choice.add(point, field)) {
      kept.keep(point);
    }
  }

  @Override
  public void emit(Series series, Group group, long time, Output out) {
    out.point(call.result().selected(kept, series.name(), time));
  }

  @Override
  public void state(StateIo io) {
    Point saved = io.point("kept", kept);
    if (io.restoring()) {
      add(saved, call.input().field().in(saved.layout()), -1);
    }
  }
}
