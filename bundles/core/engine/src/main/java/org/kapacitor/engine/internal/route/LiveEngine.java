package org.kapacitor.engine.internal.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.influxdb.BatchQuery;
import org.kapacitor.api.node.CompiledLambda;
import org.kapacitor.api.node.Endpoints;
import org.kapacitor.api.node.Loopback;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.engine.Engine;
import org.kapacitor.engine.EngineSettings;
import org.kapacitor.engine.IngressStatistics;
import org.kapacitor.engine.Precision;
import org.kapacitor.engine.ReplayRun;
import org.kapacitor.engine.TaskRun;
import org.kapacitor.engine.TaskSpec;
import org.kapacitor.engine.TimerService;
import org.kapacitor.engine.internal.ingest.Block;
import org.kapacitor.engine.internal.ingest.LineParser;
import org.kapacitor.engine.internal.ingest.SeriesTable;
import org.kapacitor.engine.internal.run.Environment;
import org.kapacitor.engine.internal.run.NodeTypes;
import org.kapacitor.engine.internal.run.Resources;

/** The engine without OSGi. */
public final class LiveEngine implements Engine, AutoCloseable {
  private final Map<DbRp, Map<String, LongAdder>> ingress = new ConcurrentHashMap<>();
  private final Queue<LineParser> parsers = new ConcurrentLinkedQueue<>();
  private final SeriesTable series = new SeriesTable();
  private final Router router = new Router();
  private final Set<LiveRun> runs = ConcurrentHashMap.newKeySet();
  private final EndpointTable endpoints = new EndpointTable(this::run);
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(threads("kapacitor-timers"));
  private final TimerService timers = new SystemTimers(scheduler);
  private final Environment environment;
  private final ExecutorService pool;
  private volatile EngineSettings settings;

  /**
   * Starts the engine's threads.
   *
   * @param lambdas compiles; throws a NodeException for what cannot be evaluated
   * @param resources what the core offers to nodes
   */
  public LiveEngine(
      EngineSettings settings,
      NodeTypes nodeTypes,
      Function<Lambda, CompiledLambda> lambdas,
      Resources resources) {
    this.settings = settings;
    environment = new Environment(series, nodeTypes, lambdas, new WithOwn(resources));
    pool = Executors.newFixedThreadPool(settings.workers(), threads("kapacitor-worker"));
    scheduler.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
  }

  private static ThreadFactory threads(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  private void tick() {
    long now = System.nanoTime();
    runs.forEach(run -> run.tick(now));
  }

  private Optional<LiveRun> run(String task) {
    return runs.stream().filter(run -> run.task().equals(task)).findFirst();
  }

  /** Adds what the engine itself offers to nodes. */
  private final class WithOwn implements Resources {
    private final Resources others;

    WithOwn(Resources others) {
      this.others = others;
    }

    @Override
    public <T> T resource(Class<T> type, NodeContext node) {
      if (type == Endpoints.class) {
        return type.cast(endpoints.of(node));
      }
      return type == Loopback.class ? type.cast(loopback(node)) : others.resource(type, node);
    }
  }

  @Override
  public void write(DbRp target, byte[] text, int length, Precision precision) {
    long deadline = System.nanoTime() + settings.writeWait().toNanos();
    Block block = parse(target, text, length, precision);
    if (block.size() > 0) {
      Measurements measurements = new Measurements(block);
      router.dispatch(target, block, measurements, deadline);
      count(target, measurements);
    }
  }

  private void count(DbRp target, Measurements measurements) {
    measurements.addTo(ingress.computeIfAbsent(target, t -> new ConcurrentHashMap<>()));
  }

  /** What a node writes back; a replay has nobody that could read it. */
  private Loopback loopback(NodeContext node) {
    boolean live = node.taskMaster().equals(EndpointTable.LIVE);
    return new LoopbackWriter(
        series, () -> run(node.task()), live ? this::write : (block, reserving) -> {});
  }

  private void write(Block block, Router.Reserving reserving) {
    long deadline = System.nanoTime() + settings.writeWait().toNanos();
    DbRp target = new DbRp(block.database(), block.retentionPolicy());
    Measurements measurements = new Measurements(block);
    router.dispatch(target, block, measurements, deadline, reserving);
    count(target, measurements);
  }

  private Block parse(DbRp target, byte[] text, int length, Precision precision) {
    LineParser parser = parsers.poll();
    if (parser == null) {
      parser = new LineParser(series);
    }
    try {
      return parser.parse(
          target.database(), target.retentionPolicy(), text, length, precision, timers.now());
    } finally {
      parsers.offer(parser);
    }
  }

  @Override
  public TaskRun start(TaskSpec spec) {
    return new LiveRun(spec, new RunServices(settings, environment, timers, pool, router, runs));
  }

  @Override
  public ReplayRun openReplay(TaskSpec spec, long startTime) {
    return new DirectRun(spec, environment, startTime);
  }

  @Override
  public List<List<BatchQuery>> queries(TaskSpec spec, long start, long stop, long now) {
    return PlannedQueries.of(spec, environment, start, stop, now);
  }

  @Override
  public AutoCloseable listen(
      Set<DbRp> sources, Set<String> measurements, Consumer<Point> listener) {
    return new ListenerRun(
        sources,
        measurements,
        listener,
        new RunServices(settings, environment, timers, pool, router, runs));
  }

  @Override
  public Optional<String> endpoint(String task, String path) {
    return endpoints.body(task, path);
  }

  @Override
  public List<IngressStatistics> ingress() {
    List<IngressStatistics> all = new ArrayList<>();
    ingress.forEach(
        (target, measurements) ->
            measurements.forEach(
                (name, points) ->
                    all.add(
                        new IngressStatistics(
                            target.database(), target.retentionPolicy(), name, points.sum()))));
    return all;
  }

  @Override
  public void configure(EngineSettings newSettings) {
    settings = newSettings;
  }

  @Override
  public void close() {
    for (LiveRun run : Arrays.asList(runs.toArray(LiveRun[]::new))) {
      run.stop();
    }
    scheduler.shutdownNow();
    pool.shutdownNow();
  }
}
