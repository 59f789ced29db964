package org.kapacitor.node.groupby;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Grouping;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;

/**
 * Distributes the rows of all batches of one time to batches of the new groups, which are emitted
 * when a batch or a barrier of another time comes.
 */
final class BatchGrouping implements NodeOperator {
  private final Grouping grouping;
  private final NodeContext context;
  private final Map<Group, Pending> pending = new LinkedHashMap<>();
  private boolean started;
  private long time;

  /** A batch that is being put together. */
  private static final class Pending {
    private final String name;
    private Rows rows = new Rows();

    Pending(String name) {
      this.name = name;
    }
  }

  BatchGrouping(Grouping grouping, NodeContext context) {
    this.grouping = grouping;
    this.context = context;
  }

  @Override
  public void batch(int parent, Batch batch, Output out) {
    moveTo(batch.time(), out);
    boolean byName = batch.group().dimensions().byName();
    for (int i = 0; i < batch.size(); i++) {
      Point row = batch.row(i);
      Group group = context.group(grouping.of(row.tags(), byName), batch.name(), row.tags());
      pending.computeIfAbsent(group, g -> new Pending(batch.name())).rows.add(row);
    }
  }

  @Override
  public void barrier(int parent, Group group, long at, Output out) {
    moveTo(at, out);
    out.barrier(group, at);
  }

  @Override
  public void deleteGroup(int parent, Group group, Output out) {
    pending.remove(group);
    out.deleteGroup(group);
  }

  private void moveTo(long newTime, Output out) {
    if (started && newTime != time) {
      pending.forEach(
          (group, batch) ->
              out.batch(new Batch(batch.name, group, time, batch.rows.sortedByTime())));
      pending.clear();
    }
    started = true;
    time = newTime;
  }

  @Override
  public void state(StateIo io) {
    started = io.bool("started", started);
    time = io.int64("time", time);
    long count = io.int64("count", pending.size());
    Map<Group, Pending> before = new LinkedHashMap<>(pending);
    var groups = before.entrySet().iterator();
    for (long i = 0; i < count; i++) {
      Batch batch = null;
      if (!io.restoring()) {
        Map.Entry<Group, Pending> next = groups.next();
        batch = new Batch(next.getValue().name, next.getKey(), time, next.getValue().rows);
      }
      restore(io.batch("batch" + i, batch), io.restoring());
    }
  }

  private void restore(Batch batch, boolean restoring) {
    if (restoring && batch != null) {
      Pending restored = new Pending(batch.name());
      for (int i = 0; i < batch.size(); i++) {
        restored.rows.add(batch.row(i));
      }
      pending.put(batch.group(), restored);
    }
  }
}
