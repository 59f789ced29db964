package org.kapacitor.node.stats;

import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.node.Timer;
import org.kapacitor.api.node.WatchedNode;
import org.kapacitor.api.text.Times;

/** Emits the counts of a watched node at every tick. */
final class Ticks implements NodeOperator {
  private static final String NAME = "stats";

  private final NodeContext context;
  private final WatchedNode watched;
  private final Field emitted;
  private final Timer timer;
  private final long interval;
  private final boolean align;
  private final Row row = new Row();
  private long start;
  private boolean ticked;
  private long next;

  Ticks(StatsNode.Options options, NodeContext context) {
    this.context = context;
    watched = context.resource(WatchedNode.class);
    emitted = context.field("emitted");
    timer = context.timer(null);
    interval = options.interval().toNanos();
    align = options.align();
    start = context.now();
    next = align ? Times.truncate(start, interval) : start;
    moveBehind(start);
  }

  /** Sets the timer to the first tick behind a time; ticks that were missed are not made up for. */
  private void moveBehind(long time) {
    if (next <= time) {
      long later = next + (time - next) / interval * interval + interval;
      next = later > time ? later : Long.MAX_VALUE;
    }
    timer.at(next);
  }

  @Override
  public void timer(long now, Output out) {
    // The clock can have been set back while the timer ran: this is still the tick waited for.
    moveBehind(Math.max(now, next));
    long time = now;
    if (align) {
      // The first tick speaks of the start of the task (section 6.6).
      time = Times.round(ticked ? now : start, interval);
    }
    ticked = true;
    emit(time, out);
  }

  private void emit(long time, Output out) {
    boolean[] any = {false};
    watched.forEachGroup(
        (group, count) -> {
          any[0] = true;
          emit(group.dimensions(), group.tags(), count, time, out);
        });
    if (!any[0]) {
      emit(Dimensions.NONE, Tags.EMPTY, 0, time, out);
    }
  }

  private void emit(Dimensions dimensions, Tags tags, long count, long time, Output out) {
    // Not the watched group itself: where the name is a dimension, this is another one.
    Group group = context.group(dimensions, NAME, tags);
    row.empty(context.series(NAME, tags), group, time, context.layout());
    out.point(row.set(emitted, count));
  }

  @Override
  public void state(StateIo io) {
    start = io.int64("start", start);
    ticked = io.bool("ticked", ticked);
    next = io.int64("next", next);
    if (io.restoring()) {
      moveBehind(context.now());
    }
  }
}
