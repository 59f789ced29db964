package org.kapacitor.tasks.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.compiler.Var;
import org.kapacitor.compiler.internal.PluginCatalog;
import org.kapacitor.compiler.internal.ScriptCompiler;
import org.kapacitor.engine.Engine;
import org.kapacitor.engine.EngineSettings;
import org.kapacitor.engine.Precision;
import org.kapacitor.engine.internal.route.LiveEngine;
import org.kapacitor.engine.internal.run.NodeTypes;
import org.kapacitor.engine.internal.run.Resources;
import org.kapacitor.tasks.TaskDefinition;
import org.kapacitor.tasks.TaskStatus;

/** The real compiler and engine with a few node types, and tasks over a store in memory. */
public final class Workbench implements AutoCloseable {
  public static final DbRp TELEGRAF = new DbRp("telegraf", "autogen");
  public static final String COLLECTING = "stream|from().measurement('cpu')|collect()";
  public static final Duration GRACE = Duration.ofSeconds(5);

  public final PluginCatalog catalog = new PluginCatalog(name -> false);
  public final NodeTypes nodeTypes = new NodeTypes();
  public final ManualClock clock = new ManualClock();
  public final TestNodes.Collect collect = new TestNodes.Collect();
  public final ScriptCompiler compiler =
      new ScriptCompiler(
          catalog,
          expression -> {
            throw new IllegalArgumentException("no arithmetic in these tests");
          });
  public final LiveEngine engine =
      new LiveEngine(
          new EngineSettings(2, 10_000, Duration.ofSeconds(10)),
          nodeTypes,
          lambda -> {
            throw new NodeException("no lambdas in these tests");
          },
          new Resources() {
            @Override
            public <T> T resource(Class<T> type, NodeContext node) {
              throw new NodeException("no resources in these tests");
            }
          });
  public MemoryStore store = new MemoryStore();

  /** Tasks that somebody was told are there no more. */
  public final List<String> deleted = new ArrayList<>();

  /** Whether the server is stopping. */
  public boolean stopping;

  /** Of the tasks that were opened last. */
  public ManualScheduler scheduler;

  /** A workbench with the test's node types. */
  public Workbench() {
    List.of(
            new TestNodes.Stream(),
            new TestNodes.Batch(),
            new TestNodes.Query(),
            new TestNodes.From(),
            new TestNodes.Trouble(),
            new TestNodes.Ticking(),
            collect)
        .forEach(this::install);
  }

  public void install(NodeType<?> type) {
    nodeTypes.add(type);
    catalog.addNode(type, type.getClass().getName());
  }

  public void uninstall(NodeType<?> type) {
    catalog.removeNode(type);
    nodeTypes.remove(type);
  }

  /** The tasks that are in the store. */
  public StoredTasks open() {
    scheduler = new ManualScheduler();
    return new StoredTasks(
        store,
        compiler,
        catalog,
        engine,
        new StoredTasks.Surroundings(clock, scheduler, GRACE, deleted::add, () -> stopping));
  }

  /** The tasks as a server finds them that starts after this one was killed. */
  public StoredTasks reopen() {
    store = store.afterCrash();
    return open();
  }

  /** Writes line protocol to {@link #TELEGRAF}. */
  public void write(String lines) {
    write(TELEGRAF, lines);
  }

  public void write(DbRp target, String lines) {
    byte[] text = lines.getBytes(StandardCharsets.UTF_8);
    engine.write(
        target,
        Arrays.copyOf(text, text.length + Engine.PADDING),
        text.length,
        Precision.NANOSECONDS);
  }

  /** A request for an enabled task on {@link #TELEGRAF}. */
  public static TaskDefinition enabled(String id, String script) {
    return new Request(id, script).status(TaskStatus.ENABLED).build();
  }

  /** A request for a disabled task on {@link #TELEGRAF}. */
  public static TaskDefinition disabled(String id, String script) {
    return new Request(id, script).build();
  }

  /** A change of the status. */
  public static TaskDefinition status(TaskStatus status) {
    return new Request("", "").dbrps().status(status).build();
  }

  /** Builds requests. */
  public static final class Request {
    private final String id;
    private final String script;
    private String template = "";
    private List<DbRp> dbrps = List.of(TELEGRAF);
    private Map<String, Var> vars = Map.of();
    private Optional<TaskStatus> status = Optional.empty();

    public Request(String id, String script) {
      this.id = id;
      this.script = script;
    }

    /** A request that says nothing. */
    public static Request change() {
      return new Request("", "").dbrps();
    }

    public Request dbrps(DbRp... changed) {
      dbrps = List.of(changed);
      return this;
    }

    public Request template(String changed) {
      template = changed;
      return this;
    }

    public Request var(String name, Var value) {
      vars = Map.of(name, value);
      return this;
    }

    public Request status(TaskStatus changed) {
      status = Optional.of(changed);
      return this;
    }

    public TaskDefinition build() {
      return new TaskDefinition(id, template, Optional.empty(), dbrps, script, vars, status);
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
