package org.kapacitor.engine.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.influxdb.BatchQuery;
import org.kapacitor.api.node.CompiledLambda;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.node.NodeType;
import org.kapacitor.api.node.ResourceProvider;
import org.kapacitor.api.plan.DbRp;
import org.kapacitor.config.Settings;
import org.kapacitor.config.Shutdown;
import org.kapacitor.engine.Engine;
import org.kapacitor.engine.EngineSettings;
import org.kapacitor.engine.IngressStatistics;
import org.kapacitor.engine.Precision;
import org.kapacitor.engine.ReplayRun;
import org.kapacitor.engine.TaskRun;
import org.kapacitor.engine.TaskSpec;
import org.kapacitor.engine.internal.route.LiveEngine;
import org.kapacitor.engine.internal.run.NodeTypes;
import org.kapacitor.engine.internal.run.Resources;
import org.kapacitor.lambda.LambdaException;
import org.kapacitor.lambda.Lambdas;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The engine as a service: node types and resources come and go while it runs. */
@Component(service = Engine.class)
public final class EngineComponent implements Engine {
  private final NodeTypes nodeTypes = new NodeTypes();
  private final Map<Class<?>, ResourceProvider<?>> providers = new ConcurrentHashMap<>();
  private final LiveEngine engine;

  /** Starts the engine. */
  @Activate
  public EngineComponent(
      @Reference Lambdas lambdas, @Reference Settings settings, @Reference Shutdown shutdown) {
    EngineSection section =
        shutdown.required(() -> settings.section("engine", EngineSection.class));
    engine =
        new LiveEngine(
            section.settings(), nodeTypes, lambda -> compile(lambdas, lambda), new Provided());
  }

  private static CompiledLambda compile(Lambdas lambdas, Lambda lambda) {
    try {
      return lambdas.compile(lambda);
    } catch (LambdaException e) {
      throw new NodeException(e.getMessage());
    }
  }

  private final class Provided implements Resources {
    @Override
    public <T> T resource(Class<T> type, NodeContext node) {
      ResourceProvider<?> provider = providers.get(type);
      if (provider == null) {
        throw new NodeException("no service offers " + type.getSimpleName());
      }
      return type.cast(provider.resource(node));
    }
  }

  @Deactivate
  void deactivate() {
    engine.close();
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindNodeType(NodeType<?> type) {
    nodeTypes.add(type);
  }

  void unbindNodeType(NodeType<?> type) {
    nodeTypes.remove(type);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindProvider(ResourceProvider<?> provider) {
    providers.put(provider.type(), provider);
  }

  void unbindProvider(ResourceProvider<?> provider) {
    providers.remove(provider.type(), provider);
  }

  @Override
  public void write(DbRp target, byte[] text, int length, Precision precision) {
    engine.write(target, text, length, precision);
  }

  @Override
  public TaskRun start(TaskSpec spec) {
    return engine.start(spec);
  }

  @Override
  public ReplayRun openReplay(TaskSpec spec, long startTime) {
    return engine.openReplay(spec, startTime);
  }

  @Override
  public List<List<BatchQuery>> queries(TaskSpec spec, long start, long stop, long now) {
    return engine.queries(spec, start, stop, now);
  }

  @Override
  public AutoCloseable listen(
      Set<DbRp> sources, Set<String> measurements, Consumer<Point> listener) {
    return engine.listen(sources, measurements, listener);
  }

  @Override
  public Optional<String> endpoint(String task, String path) {
    return engine.endpoint(task, path);
  }

  @Override
  public List<IngressStatistics> ingress() {
    return engine.ingress();
  }

  @Override
  public void configure(EngineSettings settings) {
    engine.configure(settings);
  }
}
