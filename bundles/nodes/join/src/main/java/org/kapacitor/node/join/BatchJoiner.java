package org.kapacitor.node.join;

import java.util.Arrays;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Rows;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;

/** Joins batches row by row (nodes.md section 7.11, "Emit batch set"). */
final class BatchJoiner extends Joiner<Batch> {
  private final int[] next;

  BatchJoiner(JoinNode.Options options, NodeContext context) {
    super(options, context);
    next = new int[options.as().size()];
  }

  @Override
  public void batch(int parent, Batch batch, Output out) {
    take(parent, batch, out);
  }

  @Override
  void emit(JoinSet<Batch> set, JoinGroup<Batch> group, Output out) {
    String name = resultName(set.first());
    Rows rows = join(set, group.resultSeries(name), group.group());
    out.batch(new Batch(name, resultGroup(group, name), set.time(), rows));
  }

  /** Goes through all batches together: always the rows of the earliest time among the next. */
  private Rows join(JoinSet<Batch> set, Series series, Group group) {
    Rows rows = new Rows();
    Arrays.fill(next, 0);
    Layout filler = null;
    for (int parent = firstWithRows(set); parent >= 0; parent = firstWithRows(set)) {
      if (filler == null || filler.size() == 0) {
        filler = set.get(parent).row(next[parent]).layout();
      }
      long time = earliest(set);
      takeRows(set, time);
      Row row = columns.join(series, group, time, filler);
      if (row != null) {
        rows.add(row);
      }
    }
    return rows;
  }

  private int firstWithRows(JoinSet<Batch> set) {
    for (int parent = 0; parent < next.length; parent++) {
      if (hasNext(set, parent)) {
        return parent;
      }
    }
    return -1;
  }

  private boolean hasNext(JoinSet<Batch> set, int parent) {
    return set.has(parent) && next[parent] < set.get(parent).size();
  }

  private long nextTime(JoinSet<Batch> set, int parent) {
    return rounded(set.get(parent).time(next[parent]));
  }

  private long earliest(JoinSet<Batch> set) {
    long earliest = Long.MAX_VALUE;
    for (int parent = 0; parent < next.length; parent++) {
      if (hasNext(set, parent)) {
        earliest = Math.min(earliest, nextTime(set, parent));
      }
    }
    return earliest;
  }

  private void takeRows(JoinSet<Batch> set, long time) {
    for (int parent = 0; parent < next.length; parent++) {
      boolean taken = hasNext(set, parent) && nextTime(set, parent) == time;
      columns.set(parent, taken ? set.get(parent).row(next[parent]++) : null);
    }
  }

  @Override
  long time(Batch batch) {
    return batch.time();
  }

  @Override
  Group group(Batch batch) {
    return batch.group();
  }

  @Override
  String name(Batch batch) {
    return batch.name();
  }

  @Override
  Group currentGroup(Batch batch) {
    return context().group(batch.group().dimensions(), batch.name(), batch.tags());
  }

  @Override
  Batch keep(Batch batch, Object earlier) {
    return batch.detach();
  }

  @Override
  boolean reusesCopies() {
    return false;
  }

  @Override
  Batch state(StateIo io, String name, Batch batch) {
    return io.batch(name, batch);
  }
}
