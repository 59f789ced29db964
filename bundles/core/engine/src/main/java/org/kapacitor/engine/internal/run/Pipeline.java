package org.kapacitor.engine.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Row;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.influxdb.QueriedSeries;
import org.kapacitor.api.node.BatchSource;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.GroupOperators;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.NodeOperator;
import org.kapacitor.api.node.NodeOperators;
import org.kapacitor.api.plan.Plan;
import org.kapacitor.api.plan.PlanNode;
import org.kapacitor.engine.EdgeStatistics;
import org.kapacitor.engine.TimerService;
import org.kapacitor.engine.internal.ingest.Block;
import org.kapacitor.engine.internal.state.NodeState;

/**
 * A plan with its nodes opened and linked: a call with a point returns when all nodes have dealt
 * with it. For one thread at a time; statistics may be read by any.
 */
public final class Pipeline implements AutoCloseable {
  private final Plan plan;
  private final PipelineScope scope;
  private final Map<String, Runner> runners = new LinkedHashMap<>();
  private final Link source;
  private final Row row = new Row();
  private byte[] wanted = {};
  private final boolean wantsAll;

  /**
   * Opens a plan.
   *
   * @param taskThread runs something on the thread that uses this pipeline
   * @throws NodeException if a node cannot start; nothing stays open then
   */
  public Pipeline(
      Plan plan,
      Identity identity,
      Environment environment,
      TimerService timers,
      Consumer<Runnable> taskThread) {
    this.plan = plan;
    scope = new PipelineScope(identity, environment, timers, taskThread, plan.nodes().size());
    try {
      for (PlanNode node : plan.nodes()) {
        open(node, environment);
      }
      link();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
    source = new Link(null, runners.get(plan.nodes().get(0).name()), 0);
    source.child().fedBy(source);
    Set<String> measurements = scope.measurements();
    wantsAll = measurements.isEmpty() || measurements.contains("");
  }

  private void open(PlanNode node, Environment environment) {
    RunContext context = new RunContext(scope, node, runners.size());
    NodeOperators opened = environment.nodeTypes().get(node).open(node.options(), context);
    Runner runner;
    if (opened instanceof GroupOperators groups) {
      boolean manyParents = environment.nodeTypes().manyParents(node);
      runner = new GroupRunner(node, runners.size(), context, groups, manyParents);
    } else if (opened instanceof NodeOperator whole) {
      runner = new WholeRunner(node, runners.size(), context, whole);
    } else {
      throw new NodeException(node.type() + " must open GroupOperators or a NodeOperator");
    }
    context.timers().attach(runner);
    runners.put(node.name(), runner);
  }

  private void link() {
    for (PlanNode node : plan.nodes()) {
      for (String childName : node.children()) {
        PlanNode child = plan.node(childName).orElseThrow();
        if (child.wants() != node.provides()) {
          throw new NodeException(
              "cannot add child mismatched edges: %s:%s -> %s:%s"
                  .formatted(node.name(), node.provides().text(), childName, child.wants().text()));
        }
      }
    }
    Map<String, Integer> linked = new HashMap<>();
    for (PlanNode node : plan.nodes()) {
      for (String childName : node.children()) {
        int before = linked.merge(node.name() + '>' + childName, 1, Integer::sum) - 1;
        int parentIndex = parentIndex(plan.node(childName).orElseThrow(), node.name(), before);
        runners
            .get(node.name())
            .link(new Link(runners.get(node.name()), runners.get(childName), parentIndex));
      }
    }
    scope.watched().forEach((name, counts) -> runners.get(name).links()[0].countGroups(counts));
  }

  /** Where a node is among the parents of a child; one that is linked again is there again. */
  private static int parentIndex(PlanNode child, String parent, int before) {
    int index = child.parents().indexOf(parent);
    for (int i = 0; i < before; i++) {
      index += 1 + child.parents().subList(index + 1, child.parents().size()).indexOf(parent);
    }
    return index;
  }

  /** The queries of a batch task are numbered in the order of the plan, as in recordings. */
  private List<String> inOrder(PlanNode node) {
    return plan.type() == EdgeType.BATCH && node == plan.nodes().get(0)
        ? plan.nodes().stream().map(PlanNode::name).filter(node.children()::contains).toList()
        : node.children();
  }

  /** Takes the points of a block that any node asked for. */
  public void block(Block block) {
    block(block, 0, block.size());
  }

  /** Takes a part of a block. */
  public void block(Block block, int from, int to) {
    for (int i = from; i < to; i++) {
      Series series = block.series()[i];
      if (wants(series)) {
        scope.sampler().next();
        source.point(block.view(row, i, scope.groups().nil()));
      }
    }
  }

  private boolean wants(Series series) {
    if (wantsAll) {
      return true;
    }
    int id = series.id();
    if (id >= wanted.length) {
      wanted = Arrays.copyOf(wanted, Math.max(id + 1, wanted.length * 2));
    }
    if (wanted[id] == 0) {
      wanted[id] = (byte) (scope.measurements().contains(series.name()) ? 1 : 2);
    }
    return wanted[id] == 1;
  }

  /** Measurements that this pipeline takes; empty for all. */
  public Set<String> measurements() {
    return wantsAll ? Set.of() : scope.measurements();
  }

  /** There will be no more data: nodes give what they hold back, parents before children. */
  public void end() {
    for (Runner runner : runners.values()) {
      runner.context.timers().close();
      try {
        runner.end();
      } catch (RuntimeException e) {
        throw NodeFailure.of(runner.node.name(), e);
      }
    }
  }

  @Override
  public void close() {
    for (Runner runner : runners.values()) {
      runner.context.timers().close();
    }
    runners.values().forEach(Runner::close);
  }

  /** Saves what every node knows. */
  public Map<String, NodeState> save() {
    Map<String, NodeState> states = new LinkedHashMap<>();
    runners.forEach((name, runner) -> states.put(name, runner.save()));
    return states;
  }

  /**
   * Restores what another pipeline of the same task saved: node by node by their names, where the
   * version of the node type's state is the same.
   */
  public void restore(Map<String, NodeState> states, long sourceCount) {
    source.count(sourceCount);
    runners.forEach(
        (name, runner) -> {
          NodeState state = states.get(name);
          if (state != null) {
            runner.restoreCounts(state);
            if (state.version() == runner.context.stateVersion()) {
              runner.restore(state);
            }
          }
        });
  }

  /** Points or batches that came in. */
  public long sourceCount() {
    return plan.type() == EdgeType.STREAM ? source.count() : source.child().emitted();
  }

  /** The operators of the nodes that fetch the batches of a batch task. */
  public List<BatchSource> sources() {
    return Arrays.stream(source.child().links())
        .map(link -> link.child().operator())
        .filter(BatchSource.class::isInstance)
        .map(BatchSource.class::cast)
        .toList();
  }

  /** Gives a batch to the node of {@link #sources} that would have fetched it. */
  public void batch(int sourceIndex, QueriedSeries series, boolean byName, long end) {
    Link to = source.child().links()[sourceIndex];
    scope.sampler().next();
    to.batch(series.batch(to.child().context, byName, end));
  }

  /** The series that a name and tags of fetched data stand for. May be called by any thread. */
  public Series series(String name, Tags tags) {
    return scope.series().series("", "", name, tags);
  }

  /** The layout without fields. May be called by any thread. */
  public Layout layout() {
    return scope.series().layout();
  }

  /** What is wrong at the moment; empty if nothing is. May be called by any thread. */
  public String problem() {
    for (Runner runner : runners.values()) {
      String problem = runner.context.problem();
      if (!problem.isEmpty()) {
        return runner.node.name() + ": " + problem;
      }
    }
    return "";
  }

  /** Statistics of every node by name. */
  public Map<String, Map<String, Object>> nodeStatistics() {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    runners.forEach((name, runner) -> all.put(name, runner.statistics()));
    if (plan.type() == EdgeType.BATCH) {
      // What its queries fetch counts as taken by the root, not as given (nodes.md section 6.3).
      Map<String, Object> root = all.values().iterator().next();
      root.put("collected", root.put("emitted", 0L));
    }
    return all;
  }

  /** Statistics of every edge. */
  public List<EdgeStatistics> edgeStatistics() {
    List<EdgeStatistics> all = new ArrayList<>();
    for (Runner runner : runners.values()) {
      for (Link link : runner.links()) {
        all.add(
            new EdgeStatistics(
                runner.node.name(),
                link.child().node.name(),
                runner.node.provides().text(),
                link.count()));
      }
    }
    return all;
  }
}
