package org.kapacitor.node.join;

import java.util.Arrays;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;

/**
 * The sets of one group that wait for more data, and the rules of when they do not wait any longer
 * (nodes.md section 7.11, "Collect").
 *
 * @param <M> points or batches
 */
final class JoinGroup<M> {
  /** Before all times. */
  static final long NEVER = Long.MIN_VALUE;

  private final Joiner<M> joiner;
  private final Group group;

  /** Last time of each parent, which may have gone back. */
  private final long[] heads;

  /** Time of the first set; earlier if a barrier said so. */
  private long oldest = NEVER;

  /** By time; those of one time in the order in which they were begun. */
  private JoinSet<M>[] sets = array(2);

  private int start;
  private int end;

  private Series resultSeries;

  JoinGroup(Joiner<M> joiner, Group group) {
    this.joiner = joiner;
    this.group = group;
    heads = new long[joiner.parents()];
    Arrays.fill(heads, NEVER);
  }

  @SuppressWarnings("unchecked")
  private static <M> JoinSet<M>[] array(int length) {
    return (JoinSet<M>[]) new JoinSet<?>[length];
  }

  Group group() {
    return group;
  }

  /** The series of results with a name: of the group's tags only. */
  Series resultSeries(String name) {
    if (resultSeries == null || !resultSeries.name().equals(name)) {
      resultSeries = joiner.context().series(name, group.tags());
    }
    return resultSeries;
  }

  /**
   * Takes a message and emits what need not wait any longer.
   *
   * @return the set in which the message waits now, or null if it was emitted
   */
  JoinSet<M> collect(int parent, M message, Output out) {
    long time = joiner.rounded(message);
    JoinSet<M> set = setFor(parent, time);
    set.put(parent, message);
    moveHead(parent, time, out);
    return set.isEmpty() ? null : set;
  }

  /** Takes the promise that a parent has nothing older. */
  void barrier(int parent, long time, Output out) {
    moveHead(parent, time, out);
  }

  private void moveHead(int parent, long time, Output out) {
    if (oldest == NEVER || time < oldest) {
      oldest = time;
    }
    heads[parent] = time;
    emit(out);
  }

  /** The first set of a time that lacks the parent; such sets come behind those that have it. */
  private JoinSet<M> setFor(int parent, long time) {
    int low = start;
    int high = end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      JoinSet<M> set = sets[middle];
      if (set.time() < time || set.time() == time && set.has(parent)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low < end && sets[low].time() == time) {
      return sets[low];
    }
    JoinSet<M> made = joiner.newSet(time);
    insert(low - start, made);
    return made;
  }

  private void insert(int index, JoinSet<M> set) {
    if (end == sets.length) {
      JoinSet<M>[] to = start > sets.length / 2 ? sets : array(2 * sets.length);
      System.arraycopy(sets, start, to, 0, end - start);
      if (to == sets) {
        Arrays.fill(sets, end - start, end, null);
      }
      sets = to;
      end -= start;
      start = 0;
    }
    int at = start + index;
    System.arraycopy(sets, at, sets, at + 1, end - at);
    sets[at] = set;
    end++;
  }

  /**
   * Emits sets of the oldest time: complete ones, and once every parent has gone past that time the
   * others too. Then, and only then, it goes on to the next time.
   */
  private void emit(Output out) {
    boolean all = allPastOldest();
    while (start < end) {
      while (start < end && sets[start].time() == oldest && (all || sets[start].isComplete())) {
        emitFirst(out);
      }
      oldest = start < end ? sets[start].time() : NEVER;
      if (!all) {
        return;
      }
      all = allPastOldest();
    }
  }

  private boolean allPastOldest() {
    for (long head : heads) {
      if (head <= oldest) {
        return false;
      }
    }
    return true;
  }

  private void emitFirst(Output out) {
    JoinSet<M> set = sets[start];
    sets[start++] = null;
    if (start == end) {
      start = 0;
      end = 0;
    }
    joiner.emit(set, this, out);
    joiner.release(set);
  }

  /** There will be no more data: emits everything. */
  void end(Output out) {
    while (start < end) {
      emitFirst(out);
    }
    oldest = NEVER;
  }

  void state(StateIo io) {
    long[] saved = io.int64s("heads", heads);
    System.arraycopy(saved, 0, heads, 0, heads.length);
    oldest = io.int64("oldest", oldest);
    int count = (int) io.int64("sets", end - start);
    for (int i = 0; i < count; i++) {
      state(io.part("set" + i), i);
    }
  }

  private void state(StateIo io, int index) {
    if (io.restoring()) {
      insert(index, joiner.newSet(0));
    }
    JoinSet<M> set = sets[start + index];
    set.open(io.int64("time", set.time()));
    for (int parent = 0; parent < heads.length; parent++) {
      M message = joiner.state(io, "message" + parent, set.get(parent));
      if (io.restoring() && message != null) {
        set.put(parent, message);
      }
    }
  }
}
