package org.kapacitor.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.kapacitor.api.data.Tags;
import org.kapacitor.api.function.FunctionSet;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.option.Sections;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.api.plan.Plan;
import org.kapacitor.compiler.internal.PluginCatalog;
import org.kapacitor.compiler.internal.ScriptCompiler;
import org.kapacitor.engine.VirtualTimers;
import org.kapacitor.engine.internal.ingest.SeriesTable;
import org.kapacitor.engine.internal.run.Environment;
import org.kapacitor.engine.internal.run.HandOver;
import org.kapacitor.engine.internal.run.Identity;
import org.kapacitor.engine.internal.run.NodeTypes;
import org.kapacitor.engine.internal.run.Pipeline;
import org.kapacitor.engine.internal.run.Resources;

/** One run of a test: a script compiled and opened, fed step by step. */
final class TestRun implements AutoCloseable {
  private static final Identity IDENTITY =
      new Identity("main", "test", Set.of(new DbRp("db", "rp")), false);

  private final SeriesTable series = new SeriesTable();
  private final Lines lines = new Lines(series);
  private final Deque<Feed.Message> messages = new ArrayDeque<>();
  private final List<String> seen = new ArrayList<>();
  private final VirtualTimers timers = new VirtualTimers(0);
  private final HandOver thread = new HandOver();
  private final Environment environment;
  private final Plan plan;
  private NodeContext context;
  private Pipeline pipeline;

  /** What a test installs. */
  record Plugins(
      List<NodeType<?>> types, List<FunctionSet> functions, Map<Class<?>, Object> resources) {}

  /**
   * A run that has not got anything yet.
   *
   * @throws IllegalArgumentException if the server would refuse one of the plug-ins
   */
  TestRun(String script, EdgeType taskType, Plugins plugins) {
    TestLambdas lambdas = new TestLambdas(plugins.functions());
    PluginCatalog catalog = new PluginCatalog(lambdas::plugIn);
    NodeTypes nodeTypes = new NodeTypes();
    List<NodeType<?>> all = new ArrayList<>(plugins.types());
    all.add(new Feed.Root());
    all.add(new Feed.BatchRoot());
    all.add(new Feed.OfPoints(messages, this::opened));
    all.add(new Feed.OfBatches(messages, this::opened));
    all.add(new Sink(seen, new MessageText()));
    all.forEach(type -> catalog.addNode(type, type.getClass().getName()));
    if (!catalog.refused().isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", catalog.refused()));
    }
    all.forEach(nodeTypes::add);
    environment =
        new Environment(series, nodeTypes, lambdas::compile, resources(plugins.resources()));
    Sections sections = (Sections) plugins.resources().get(Sections.class);
    ScriptCompiler compiler =
        sections == null
            ? new ScriptCompiler(catalog, lambdas::constant)
            : new ScriptCompiler(catalog, lambdas::constant, sections);
    plan = compiler.compile(script, taskType, Map.of()).plan();
    pipeline = open();
  }

  private void opened(NodeContext of) {
    context = of;
  }

  private static Resources resources(Map<Class<?>, Object> given) {
    return new Resources() {
      @Override
      public <T> T resource(Class<T> type, NodeContext node) {
        if (!given.containsKey(type)) {
          throw new NodeException("the test gives no " + type.getSimpleName());
        }
        return type.cast(given.get(type));
      }
    };
  }

  private Pipeline open() {
    return new Pipeline(plan, IDENTITY, environment, timers, thread);
  }

  Lines lines() {
    return lines;
  }

  /** A context of the task, through which groups are made. */
  NodeContext context() {
    return context;
  }

  Tags tags(String key) {
    Map<String, String> tags = new TreeMap<>();
    String[] parts = key.split(",");
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      tags.put(pair[0], pair[1]);
    }
    return Tags.of(tags);
  }

  /** Writes a line to the task. */
  void write(String line) {
    thread.enter();
    pipeline.block(lines.parse("db", "rp", line));
  }

  /** Lets a parent give something. */
  void give(int parent, Consumer<Output> message) {
    thread.enter();
    messages.add(new Feed.Message(parent, message));
    pipeline.block(lines.parse("db", "rp", "wake v=1 0"));
  }

  void advance(long nanos) {
    thread.enter();
    timers.advanceTo(timers.now() + nanos);
  }

  void end() {
    thread.enter();
    pipeline.end();
  }

  /** Goes on with fresh operators and the state of those before. */
  void restore() {
    var saved = pipeline.save();
    long count = pipeline.sourceCount();
    pipeline.close();
    pipeline = open();
    pipeline.restore(saved, count);
  }

  List<String> seen() {
    return seen;
  }

  /** Statistics of all nodes of the script together. */
  Map<String, Object> statistics() {
    Map<String, Object> all = new HashMap<>();
    pipeline
        .nodeStatistics()
        .forEach(
            (node, values) -> {
              if (!node.startsWith("stream")
                  && !node.startsWith("batch")
                  && !node.startsWith("feed")
                  && !node.startsWith("sink")) {
                values.forEach((name, value) -> all.merge(name, value, TestRun::sum));
              }
            });
    return all;
  }

  private static Object sum(Object a, Object b) {
    return (Long) a + (Long) b;
  }

  @Override
  public void close() {
    pipeline.close();
  }
}
