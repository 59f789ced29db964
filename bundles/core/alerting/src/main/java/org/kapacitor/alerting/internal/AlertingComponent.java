package org.kapacitor.alerting.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.kapacitor.alerting.HandlerSpec;
import org.kapacitor.alerting.TopicState;
import org.kapacitor.alerting.Topics;
import org.kapacitor.api.alert.Alerts;
import org.kapacitor.api.alert.EventState;
import org.kapacitor.api.alert.HandlerContext;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.alert.TopicPublisher;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.node.Evaluator;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.ResourceProvider;
import org.kapacitor.api.template.Templates;
import org.kapacitor.compiler.Catalog;
import org.kapacitor.compiler.Compiler;
import org.kapacitor.compiler.PluginKind;
import org.kapacitor.compiler.PluginName;
import org.kapacitor.config.Settings;
import org.kapacitor.config.Shutdown;
import org.kapacitor.lambda.LambdaException;
import org.kapacitor.lambda.Lambdas;
import org.kapacitor.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The alert service as OSGi services: topics for the front, alerts for nodes. */
@Component(service = {Topics.class, ResourceProvider.class})
public final class AlertingComponent implements Topics, ResourceProvider<Alerts>, Catalog.Listener {
  private final ExecutorService threads = Executors.newCachedThreadPool(AlertingComponent::thread);
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(AlertingComponent::thread);
  private final TopicService topics;
  private final NodeAlerts alerts;
  private final AutoCloseable listening;
  private volatile Supplier<String> apiUrl = () -> "";

  /** Loads topics and opens the handlers that are stored. */
  @Activate
  public AlertingComponent(
      @Reference Store store,
      @Reference Settings settings,
      @Reference Shutdown shutdown,
      @Reference Catalog catalog,
      @Reference Compiler compiler,
      @Reference Lambdas lambdas,
      @Reference Http http,
      @Reference Templates templates) {
    AlertSection section = shutdown.required(() -> settings.section("alert", AlertSection.class));
    AttachedHandlers attached = new AttachedHandlers();
    TopicTable table =
        new TopicTable(new TopicStore(store.map("topics"), section.persistTopics()), attached);
    HandlerOpening opening =
        new HandlerOpening(
            catalog,
            settings,
            new Context(http, templates, table::collect),
            threads,
            timer,
            section.bufferLength());
    SpecHandlers handlers =
        new SpecHandlers(
            table, attached, opening, compiler::lambda, lambda -> evaluator(lambdas, lambda));
    topics = new TopicService(table, new SpecStore(store), handlers);
    Settings.Identity identity = settings.identity();
    alerts =
        new NodeAlerts(
            table,
            opening,
            new Alerts.ServerInfo(identity.hostname(), identity.clusterId(), identity.serverId()));
    opening.checkAll(shutdown);
    listening = catalog.listen(this);
    catalog.handlers().keySet().forEach(topics::load);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "kapacitor-handler-" + NUMBER.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  private static final AtomicInteger NUMBER = new AtomicInteger();

  static Evaluator evaluator(Lambdas lambdas, Lambda lambda) {
    try {
      return lambdas.compile(lambda).evaluator();
    } catch (LambdaException e) {
      throw new IllegalArgumentException("invalid match expression: " + e.getMessage(), e);
    }
  }

  /** What handlers get. */
  private final class Context implements HandlerContext {
    private final Http http;
    private final Templates templates;
    private final TopicPublisher topics;

    Context(Http http, Templates templates, TopicPublisher topics) {
      this.http = http;
      this.templates = templates;
      this.topics = topics;
    }

    @Override
    public Http http() {
      return http;
    }

    @Override
    public Templates templates() {
      return templates;
    }

    @Override
    public TopicPublisher topics() {
      return topics;
    }

    @Override
    public Supplier<String> apiUrl() {
      return () -> apiUrl.get();
    }
  }

  @Deactivate
  void deactivate() throws Exception {
    listening.close();
    topics.close();
    timer.shutdown();
    threads.shutdown();
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY,
      target = "(name=api.url)")
  void bindApiUrl(Supplier<String> supplier) {
    apiUrl = supplier;
  }

  void unbindApiUrl(Supplier<String> supplier) {
    if (apiUrl == supplier) {
      apiUrl = () -> "";
    }
  }

  @Override
  public void added(PluginName plugin) {
    if (plugin.kind() == PluginKind.HANDLER) {
      topics.load(plugin.name());
    }
  }

  @Override
  public void removed(PluginName plugin) {
    if (plugin.kind() == PluginKind.HANDLER) {
      topics.unload(plugin.name());
    }
  }

  @Override
  public Class<Alerts> type() {
    return Alerts.class;
  }

  @Override
  public Alerts resource(NodeContext node) {
    return alerts;
  }

  @Override
  public List<TopicState> topics(Level minLevel) {
    return topics.topics(minLevel);
  }

  @Override
  public Optional<TopicState> topic(String id) {
    return topics.topic(id);
  }

  @Override
  public Optional<List<EventState>> events(String topic, Level minLevel) {
    return topics.events(topic, minLevel);
  }

  @Override
  public Optional<EventState> event(String topic, String id) {
    return topics.event(topic, id);
  }

  @Override
  public void delete(String topic) {
    topics.delete(topic);
  }

  @Override
  public void deleteOfTask(String task) {
    topics.deleteOfTask(task);
  }

  @Override
  public List<HandlerSpec> handlers(String topic) {
    return topics.handlers(topic);
  }

  @Override
  public List<HandlerSpec> handlers() {
    return topics.handlers();
  }

  @Override
  public HandlerSpec create(HandlerSpec spec) {
    return topics.create(spec);
  }

  @Override
  public HandlerSpec replace(String topic, String id, HandlerSpec spec) {
    return topics.replace(topic, id, spec);
  }

  @Override
  public void remove(String topic, String id) {
    topics.remove(topic, id);
  }
}
