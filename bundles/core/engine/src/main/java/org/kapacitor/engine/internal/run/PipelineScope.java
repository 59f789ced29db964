package org.kapacitor.engine.internal.run;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.node.CompiledLambda;
import org.kapacitor.api.plan.PlanNode;
import org.kapacitor.engine.TimerService;
import org.kapacitor.engine.internal.ingest.SeriesTable;
import org.kapacitor.engine.internal.state.DataSource;

/** What all nodes of a running task share. */
final class PipelineScope implements DataSource {
  private final Identity identity;
  private final Environment environment;
  private final TimerService timers;
  private final Consumer<Runnable> taskThread;
  private final GroupTable groups;
  private final ExecutionTime.Sampler sampler = new ExecutionTime.Sampler();
  private final Set<String> measurements = new TreeSet<>();
  private final Map<String, GroupCounts> watched = new TreeMap<>();

  PipelineScope(
      Identity identity,
      Environment environment,
      TimerService timers,
      Consumer<Runnable> taskThread,
      int nodes) {
    this.identity = identity;
    this.environment = environment;
    this.timers = timers;
    this.taskThread = taskThread;
    this.groups = new GroupTable(nodes);
  }

  String taskMaster() {
    return identity.taskMaster();
  }

  String task() {
    return identity.task();
  }

  Identity identity() {
    return identity;
  }

  SeriesTable series() {
    return environment.series();
  }

  Function<Lambda, CompiledLambda> lambdas() {
    return environment.lambdas();
  }

  Resources resources() {
    return environment.resources();
  }

  int stateVersion(PlanNode node) {
    return environment.nodeTypes().version(node);
  }

  TimerService timers() {
    return timers;
  }

  Consumer<Runnable> taskThread() {
    return taskThread;
  }

  GroupTable groups() {
    return groups;
  }

  ExecutionTime.Sampler sampler() {
    return sampler;
  }

  /** The counts by group on the first edge of a node. */
  GroupCounts watch(String node) {
    return watched.computeIfAbsent(node, n -> new GroupCounts());
  }

  Map<String, GroupCounts> watched() {
    return watched;
  }

  void subscribe(String measurement) {
    measurements.add(measurement);
  }

  /** Measurements that nodes asked for; empty or with an empty name in it for all. */
  Set<String> measurements() {
    return measurements;
  }

  @Override
  public Layout layout() {
    return environment.series().layout();
  }

  @Override
  public Series series(String database, String retentionPolicy, String name, Tags tags) {
    return environment.series().series(database, retentionPolicy, name, tags);
  }

  @Override
  public Group group(String id, Dimensions dimensions, Tags tags) {
    return groups.group(id, dimensions, tags);
  }
}
