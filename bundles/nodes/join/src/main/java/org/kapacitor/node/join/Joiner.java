package org.kapacitor.node.join;

import java.util.ArrayDeque;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.PerGroup;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.text.Times;

/**
 * Brings what belongs together into the group where it is joined.
 *
 * @param <M> points or batches
 */
abstract class Joiner<M> implements NodeOperator {
  /** Sets that are kept for use again. */
  private static final int MAX_SPARE = 1024;

  final JoinNode.Options options;
  final Columns columns;
  private final NodeContext context;
  private final PerGroup<JoinGroup<M>> groups;
  private final Matching<M> matching;
  private final ArrayDeque<JoinSet<M>> spare = new ArrayDeque<>();
  private final long tolerance;

  Joiner(JoinNode.Options options, NodeContext context) {
    this.options = options;
    this.context = context;
    columns = new Columns(options, context.layout());
    groups = context.perGroup(group -> new JoinGroup<>(this, group));
    matching = options.on().isEmpty() ? null : new Matching<>(this, options.on());
    tolerance = options.tolerance().toNanos();
  }

  abstract long time(M message);

  abstract Group group(M message);

  abstract String name(M message);

  /** The message's group as the task knows it now: it may have been deleted and come again. */
  abstract Group currentGroup(M message);

  /**
   * A copy of a message that may be kept.
   *
   * @param earlier what this returned before and nobody needs any more, or null
   */
  abstract M keep(M message, Object earlier);

  /** Whether copies are worth keeping for their memory. */
  abstract boolean reusesCopies();

  /** Joins a set. */
  abstract void emit(JoinSet<M> set, JoinGroup<M> group, Output out);

  abstract M state(StateIo io, String name, M message);

  final NodeContext context() {
    return context;
  }

  final int parents() {
    return options.as().size();
  }

  /** Number of groups in which something is joined. */
  final int groups() {
    return groups.size();
  }

  final long rounded(M message) {
    return rounded(time(message));
  }

  final long rounded(long time) {
    return Times.round(time, tolerance);
  }

  final JoinSet<M> newSet(long time) {
    JoinSet<M> set = spare.poll();
    return (set == null ? new JoinSet<M>(parents()) : set).open(time);
  }

  final void release(JoinSet<M> set) {
    set.clear(reusesCopies());
    if (spare.size() < MAX_SPARE) {
      spare.push(set);
    }
  }

  /** A parent gives a message, which is valid for the call only. */
  final void take(int parent, M message, Output out) {
    if (matching != null) {
      matching.take(parent, message, out);
    } else {
      collect(groups.get(group(message)), parent, message, out);
    }
  }

  private void collect(JoinGroup<M> group, int parent, M message, Output out) {
    JoinSet<M> waiting = group.collect(parent, message, out);
    if (waiting != null) {
      waiting.keep(parent, this);
    }
  }

  /** Joins a message in a group, whatever group it comes from. */
  final void collect(Group group, int parent, M message, Output out) {
    collect(groups.get(group), parent, message, out);
  }

  /** The name of what a set gives. */
  final String resultName(M first) {
    return options.streamName().isEmpty() ? name(first) : options.streamName();
  }

  /** The group of what a join group gives: another one if the name is a part of it. */
  final Group resultGroup(JoinGroup<M> group, String name) {
    return group.group().dimensions().byName()
        ? context.group(group.group(), group.resultSeries(name))
        : group.group();
  }

  @Override
  public void barrier(int parent, Group group, long time, Output out) {
    groups.get(group).barrier(parent, rounded(time), out);
    out.barrier(group, time);
  }

  @Override
  public void deleteGroup(int parent, Group group, Output out) {
    groups.remove(group);
    if (matching != null) {
      matching.delete(parent, group, options.deleteAll());
    }
    out.deleteGroup(group);
  }

  @Override
  public void end(Output out) {
    for (JoinGroup<M> group : groups) {
      group.end(out);
    }
  }

  @Override
  public void state(StateIo io) {
    int count = (int) io.int64("groups", groups.size());
    if (io.restoring()) {
      for (int i = 0; i < count; i++) {
        StateIo part = io.part("group" + i);
        groups.get(part.point("of", null).group()).state(part);
      }
    } else {
      int i = 0;
      for (JoinGroup<M> group : groups) {
        StateIo part = io.part("group" + i++);
        part.point("of", marker(group.group()));
        group.state(part);
      }
    }
    if (matching != null) {
      matching.state(io.part("matching"));
    }
  }

  /** Stands for a group in saved state. */
  private Row marker(Group group) {
    return new Row().empty(context.series("", Tags.EMPTY), group, 0, context.layout());
  }
}
