package org.kapacitor.node.union;

import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;

/** A message that waits until all parents have come as far. */
sealed interface Waiting {

  long time();

  /** Emits the message, to the group as it is now: it can have been deleted in the meantime. */
  void emit(NodeContext context, Output out);

  void save(StateIo io);

  static Waiting restore(StateIo io) {
    Point point = io.point("point", null);
    if (point != null) {
      return new OfPoint(point.detach());
    }
    Batch batch = io.batch("batch", null);
    return io.bool("barrier", false)
        ? new OfBarrier(batch.group(), batch.time())
        : new OfBatch(batch);
  }

  /** A point that was detached. */
  record OfPoint(Row point) implements Waiting {
    @Override
    public long time() {
      return point.time();
    }

    @Override
    public void emit(NodeContext context, Output out) {
      out.point(point.group(context.current(point.group())));
    }

    @Override
    public void save(StateIo io) {
      io.point("point", point);
    }
  }

  /** A batch that was detached. */
  record OfBatch(Batch batch) implements Waiting {
    @Override
    public long time() {
      return batch.time();
    }

    @Override
    public void emit(NodeContext context, Output out) {
      out.batch(batch.with(batch.name(), context.current(batch.group())));
    }

    @Override
    public void save(StateIo io) {
      io.batch("batch", batch);
    }
  }

  /** A barrier; it is kept as a batch without rows. */
  record OfBarrier(Group group, long time) implements Waiting {
    @Override
    public void emit(NodeContext context, Output out) {
      out.barrier(context.current(group), time);
    }

    @Override
    public void save(StateIo io) {
      io.bool("barrier", true);
      io.batch("batch", new Batch("", group, time, new Rows()));
    }
  }
}
