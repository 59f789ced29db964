package org.kapacitor.engine.internal.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Field;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.data.Layout;
import org.kapacitor.api.data.Series;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.node.CompiledLambda;
import org.kapacitor.api.node.Counter;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.Grouper;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.PerGroup;
import org.kapacitor.api.node.PerSeries;
import org.kapacitor.api.node.Timer;
import org.kapacitor.api.node.WatchedNode;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.api.plan.PlanNode;
import org.kapacitor.engine.internal.state.DataSource;

/** What the engine gives to one node of one running task. */
final class RunContext implements NodeContext {
  private final PipelineScope scope;
  private final PlanNode node;
  private final int index;
  private final Timers timers;
  private final ErrorLog errors;
  private final Map<String, RunCounter> counters = new TreeMap<>();
  private final Map<String, Field> fields = new TreeMap<>();
  private final int stateVersion;
  private final Map<Dimensions, Grouper> regroupers = new HashMap<>();
  private Dimensions regroupedBy;
  private Grouper regrouper;
  private int perGroupSize;
  private volatile String problem = "";

  RunContext(PipelineScope scope, PlanNode node, int index) {
    this.scope = scope;
    this.node = node;
    this.index = index;
    this.timers = new Timers(scope.timers(), scope.taskThread());
    this.errors = new ErrorLog(scope, node);
    this.stateVersion = scope.stateVersion(node);
  }

  @Override
  public String taskMaster() {
    return scope.taskMaster();
  }

  @Override
  public String task() {
    return scope.task();
  }

  @Override
  public String node() {
    return node.name();
  }

  @Override
  public EdgeType wants() {
    return node.wants();
  }

  @Override
  public int parents() {
    return node.parents().size();
  }

  @Override
  public Set<DbRp> sources() {
    return scope.identity().sources();
  }

  @Override
  public boolean replayed() {
    return scope.identity().replayed();
  }

  @Override
  public void subscribe(String measurement) {
    scope.subscribe(measurement);
  }

  @Override
  public boolean quiet() {
    return node.quiet();
  }

  @Override
  public Field field(String name) {
    return fields.computeIfAbsent(name, Field::new);
  }

  @Override
  public Layout layout() {
    return scope.series().layout();
  }

  @Override
  public CompiledLambda compile(String what, Lambda lambda) {
    try {
      return scope.lambdas().apply(lambda);
    } catch (NodeException e) {
      throw what.isEmpty() ? e : new NodeException(what + ": " + e.getMessage());
    }
  }

  @Override
  public Series series(String name, Tags tags) {
    return scope.series().series("", "", name, tags);
  }

  @Override
  public Series series(String database, String retentionPolicy, String name, Tags tags) {
    return scope.series().series(database, retentionPolicy, name, tags);
  }

  @Override
  public Series withTags(Series series, Tags tags) {
    return scope.series().series(series.database(), series.retentionPolicy(), series.name(), tags);
  }

  @Override
  public Group group(Dimensions dimensions, String name, Tags tags) {
    return scope.groups().group(dimensions, name, tags);
  }

  @Override
  public Group group(Group like, Series series) {
    if (regrouper == null || regroupedBy != like.dimensions()) {
      regroupedBy = like.dimensions();
      regrouper = regroupers.computeIfAbsent(regroupedBy, by -> grouper(any -> by));
    }
    return regrouper.of(series);
  }

  @Override
  public Group current(Group kept) {
    return ((GroupCell) kept).forgotten()
        ? scope.groups().group(kept.id(), kept.dimensions(), kept.tags())
        : kept;
  }

  @Override
  public Grouper grouper(Function<Series, Dimensions> dimensions) {
    return scope.groups().grouper(dimensions);
  }

  @Override
  public <T> PerSeries<T> perSeries(Function<Series, T> worksOut) {
    return new SeriesMemory<>(worksOut);
  }

  @Override
  public <T> PerGroup<T> perGroup(Function<Group, T> opens) {
    return new GroupMemory<>(this, index, opens);
  }

  @Override
  public long now() {
    return timers.now();
  }

  @Override
  public Timer timer(Group group) {
    return timers.timer((GroupCell) group);
  }

  @Override
  public void later(Runnable action) {
    timers.later(action);
  }

  @Override
  public Output input() {
    return timers.runner().input();
  }

  @Override
  public void problem(String text) {
    problem = text;
  }

  /** What is wrong at the moment; empty if nothing is. May be called by any thread. */
  String problem() {
    return problem;
  }

  @Override
  public Counter counter(String name) {
    return runCounter(name);
  }

  @Override
  public void error(String message, RuntimeException cause, String... keysAndValues) {
    errors.add(message, cause, keysAndValues);
  }

  @Override
  public <T> T resource(Class<T> type) {
    if (type == WatchedNode.class && !node.watches().isEmpty()) {
      return type.cast(scope.watch(node.watches()));
    }
    return scope.resources().resource(type, this);
  }

  RunCounter runCounter(String name) {
    return counters.computeIfAbsent(name, n -> new RunCounter());
  }

  Map<String, RunCounter> counters() {
    return counters;
  }

  long errors() {
    return errors.count();
  }

  void restoreErrors(long saved) {
    errors.restore(saved);
  }

  PlanNode planNode() {
    return node;
  }

  PipelineScope scope() {
    return scope;
  }

  GroupTable groups() {
    return scope.groups();
  }

  DataSource dataSource() {
    return scope;
  }

  Timers timers() {
    return timers;
  }

  ExecutionTime executionTime() {
    return new ExecutionTime(scope.sampler());
  }

  /** Of the type that opened the node, which may have been exchanged since. */
  int stateVersion() {
    return stateVersion;
  }

  void perGroupSize(int change) {
    perGroupSize += change;
  }

  int perGroupSize() {
    return perGroupSize;
  }
}
