package org.kapacitor.engine.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.data.Batch;
import org.kapacitor.api.data.FieldException;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.node.EvaluationException;
import org.kapacitor.api.node.NodeOperators;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.plan.PlanNode;
import org.kapacitor.engine.internal.state.NodeState;

/**
 * Runs one node: passes to its operators what parents give, and to its children what the operators
 * give. All runners of a task are used by one thread at a time.
 */
abstract class Runner implements Output, AutoCloseable {
  private static final String ERRORS = "errors";

  final PlanNode node;
  final int index;
  final RunContext context;

  private Link[] links = {};
  private final List<Link> parents = new ArrayList<>();
  private final ExecutionTime time;

  Runner(PlanNode node, int index, RunContext context) {
    this.node = node;
    this.index = index;
    this.context = context;
    this.time = context.executionTime();
  }

  abstract void point(int parent, Point point);

  abstract void batch(int parent, Batch batch);

  abstract void barrierIn(int parent, Group group, long at);

  abstract void deleteIn(int parent, Group group);

  /** There will be no more data. */
  abstract void end();

  /** A timer has run out; {@code group} is null for one of the node itself. */
  abstract void timer(GroupCell group, long now);

  /** Saves the operators' state. */
  abstract NodeState save();

  /** Restores what {@link #save} saved, before any data. */
  abstract void restore(NodeState state);

  /** The operator of the node, or what makes those of its groups. */
  abstract NodeOperators operator();

  /** Number of groups with an operator. */
  abstract int cardinality();

  final void link(Link link) {
    Link[] more = Arrays.copyOf(links, links.length + 1);
    more[links.length] = link;
    links = more;
    link.child().fedBy(link);
  }

  final void fedBy(Link link) {
    parents.add(link);
  }

  final Link[] links() {
    return links;
  }

  final void takePoint(int parent, Point point) {
    if (time.sampling()) {
      long begin = time.begin();
      guardedPoint(parent, point);
      time.end(begin);
    } else {
      guardedPoint(parent, point);
    }
  }

  private void guardedPoint(int parent, Point point) {
    try {
      point(parent, point);
    } catch (FieldException | EvaluationException e) {
      context.error("failed to process point", e);
    } catch (RuntimeException e) {
      throw NodeFailure.of(node.name(), e);
    }
  }

  final void takeBatch(int parent, Batch batch) {
    long begin = time.sampling() ? time.begin() : 0;
    try {
      batch(parent, batch);
    } catch (FieldException | EvaluationException e) {
      context.error("failed to process batch", e);
    } catch (RuntimeException e) {
      throw NodeFailure.of(node.name(), e);
    }
    if (begin != 0) {
      time.end(begin);
    }
  }

  final void takeBarrier(int parent, Group group, long at) {
    try {
      barrierIn(parent, group, at);
    } catch (RuntimeException e) {
      throw NodeFailure.of(node.name(), e);
    }
  }

  final void takeDelete(int parent, Group group) {
    try {
      deleteIn(parent, group);
    } catch (RuntimeException e) {
      throw NodeFailure.of(node.name(), e);
    }
  }

  /** Runs something of the node between two messages. */
  final void run(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      throw NodeFailure.of(node.name(), e);
    }
  }

  /** Where the node's parent puts what it gives to the node. */
  final Output input() {
    return parents.get(0);
  }

  @Override
  public final void point(Point point) {
    for (Link link : links) {
      link.point(point);
    }
  }

  @Override
  public final void batch(Batch batch) {
    for (Link link : links) {
      link.batch(batch);
    }
  }

  @Override
  public final void barrier(Group group, long at) {
    for (Link link : links) {
      link.barrier(group, at);
    }
  }

  @Override
  public void deleteGroup(Group group) {
    for (Link link : links) {
      link.deleteGroup(group);
    }
  }

  /** Points or batches taken: what came over all edges from parents. */
  final long collected() {
    long sum = 0;
    for (Link link : parents) {
      sum += link.count();
    }
    return sum;
  }

  /** Points or batches given, counted once per child. */
  final long emitted() {
    long sum = 0;
    for (Link link : links) {
      sum += link.count();
    }
    return sum;
  }

  /** The node's statistics by name (nodes.md section 4). */
  final Map<String, Object> statistics() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("avg_exec_time_ns", time.average());
    values.put("collected", collected());
    values.put("emitted", emitted());
    values.put(ERRORS, context.errors());
    values.put("working_cardinality", (long) cardinality());
    context.counters().forEach((name, counter) -> values.put(name, counter.value()));
    return values;
  }

  final NodeState state(byte[] own, List<NodeState.OfGroup> groups) {
    Map<String, Long> counters = new LinkedHashMap<>();
    context.counters().forEach((name, counter) -> counters.put(name, counter.value()));
    counters.put(ERRORS, context.errors());
    List<Long> edges = Arrays.stream(links).map(Link::count).toList();
    List<NodeState.Watched> watched =
        links.length > 0 && links[0].groupCounts() != null
            ? links[0].groupCounts().save()
            : List.of();
    return new NodeState(context.stateVersion(), own, groups, counters, edges, watched);
  }

  final void restoreCounts(NodeState state) {
    state
        .counters()
        .forEach(
            (name, value) -> {
              if (name.equals(ERRORS)) {
                context.restoreErrors(value);
              } else {
                context.runCounter(name).restore(value);
              }
            });
    for (int i = 0; i < Math.min(links.length, state.edges().size()); i++) {
      links[i].count(state.edges().get(i));
    }
    if (links.length > 0 && links[0].groupCounts() != null) {
      links[0].groupCounts().restore(state.watched(), context.dataSource());
    }
  }

  @Override
  public abstract void close();
}
