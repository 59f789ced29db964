package org.kapacitor.node.union;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;

/**
 * Passes data on as soon as every parent has come as far in time. The first parent comes last where
 * times are equal.
 */
final class Merge implements NodeOperator {
  private final Renaming renaming;
  private final NodeContext context;
  private final Source[] sources;

  Merge(Renaming renaming, NodeContext context) {
    this.renaming = renaming;
    this.context = context;
    sources = new Source[context.parents()];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = new Source();
    }
  }

  /** Nodes given as arguments come before the one to the left of the pipe (section 7.19). */
  private int place(int parent) {
    return parent == 0 ? sources.length - 1 : parent - 1;
  }

  @Override
  public void point(int parent, Point point, Output out) {
    Point renamed = renaming.of(point);
    if (passes(parent, point.time(), out)) {
      out.point(renamed);
      emitAfter(parent, point.time(), out);
    } else {
      hold(parent, new Waiting.OfPoint(renamed.detach()), out);
    }
  }

  @Override
  public void batch(int parent, Batch batch, Output out) {
    Batch renamed = renaming.of(batch);
    if (passes(parent, batch.time(), out)) {
      out.batch(renamed);
      emitAfter(parent, batch.time(), out);
    } else {
      hold(parent, new Waiting.OfBatch(renamed.detach()), out);
    }
  }

  @Override
  public void barrier(int parent, Group group, long time, Output out) {
    Group renamed = renaming.of(group);
    if (passes(parent, time, out)) {
      out.barrier(renamed, time);
      emitAfter(parent, time, out);
    } else {
      hold(parent, new Waiting.OfBarrier(renamed, time), out);
    }
  }

  /** Overtakes what is held back. */
  @Override
  public void deleteGroup(int parent, Group group, Output out) {
    out.deleteGroup(renaming.of(group));
  }

  /**
   * Whether a message is the next at once and need not be kept. If so, what comes before it is out
   * when this returns.
   */
  private boolean passes(int parent, long time, Output out) {
    int place = place(parent);
    if (!sources[place].isEmpty()) {
      return false;
    }
    for (int i = 0; i < sources.length; i++) {
      if (i != place && !sources[i].hasReached(time)) {
        return false;
      }
    }
    sources[place].reach(time);
    for (int i = 0; i < place; i++) {
      sources[i].emit(time, context, out);
    }
    return true;
  }

  private void emitAfter(int parent, long time, Output out) {
    for (int i = place(parent) + 1; i < sources.length; i++) {
      sources[i].emit(time, context, out);
    }
    emitReady(out);
  }

  private void hold(int parent, Waiting message, Output out) {
    sources[place(parent)].add(message);
    emitReady(out);
  }

  /** Emits what is not behind the parent that has come least far, again and again. */
  private void emitReady(Output out) {
    boolean emitted = true;
    while (emitted) {
      long mark = Long.MAX_VALUE;
      for (Source source : sources) {
        if (!source.started()) {
          return;
        }
        mark = Math.min(mark, source.mark());
      }
      emitted = emit(mark, out);
    }
  }

  private boolean emit(long mark, Output out) {
    boolean emitted = false;
    for (Source source : sources) {
      emitted |= source.emit(mark, context, out);
    }
    return emitted;
  }

  @Override
  public void end(Output out) {
    boolean emitted = true;
    while (emitted) {
      long mark = Long.MAX_VALUE;
      for (Source source : sources) {
        mark = source.isEmpty() ? mark : Math.min(mark, source.mark());
      }
      emitted = emit(mark, out);
    }
  }

  @Override
  public void state(StateIo io) {
    for (int i = 0; i < sources.length; i++) {
      sources[i].state(io.part(Integer.toString(i)));
    }
  }
}
