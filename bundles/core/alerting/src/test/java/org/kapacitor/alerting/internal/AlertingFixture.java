package org.kapacitor.alerting.internal;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapacitor.alerting.HandlerSpec;
import org.kapacitor.api.alert.AlertOutlet;
import org.kapacitor.api.alert.Alerts;
import org.kapacitor.api.alert.HandlerCall;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.compiler.internal.PluginCatalog;
import org.kapacitor.compiler.internal.ScriptCompiler;
import org.kapacitor.lambda.Lambdas;
import org.kapacitor.template.GoTemplates;

/**
 * The alert service of a server without the server. It can be stopped and started again over the
 * same store.
 */
final class AlertingFixture implements AutoCloseable {
  final MemoryStore store = new MemoryStore();
  final FakeSettings settings = new FakeSettings();
  final RecordingHandler handler = new RecordingHandler();
  final PluginCatalog catalog = new PluginCatalog(name -> false);
  final List<String> fatal = new ArrayList<>();
  AlertingComponent service;

  private final Lambdas lambdas = new Lambdas();

  AlertingFixture() {
    catalog.addHandler(handler, "test");
  }

  AlertingFixture with(HandlerType<?, ?> type) {
    catalog.addHandler(type, "test");
    return this;
  }

  AlertingFixture start() {
    service =
        new AlertingComponent(
            store,
            settings,
            fatal::add,
            catalog,
            new ScriptCompiler(catalog, lambdas::constant),
            lambdas,
            request -> {
              throw new UnsupportedOperationException("no network");
            },
            new GoTemplates());
    return this;
  }

  void stop() {
    try {
      service.deactivate();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stops in order and starts again over what is stored. */
  AlertingFixture restart() {
    stop();
    return start();
  }

  Alerts alerts() {
    return service.resource(null);
  }

  /** Opens an alert node of the task {@code task}. */
  AlertOutlet node(String name, String topic, HandlerCall... calls) {
    return node("main", name, topic, calls);
  }

  AlertOutlet node(String taskMaster, String name, String topic, HandlerCall... calls) {
    return alerts().open(context(taskMaster, name), topic, List.of(calls));
  }

  private static NodeContext context(String taskMaster, String node) {
    Map<String, String> answers = Map.of("taskMaster", taskMaster, "task", "task", "node", node);
    return (NodeContext)
        Proxy.newProxyInstance(
            NodeContext.class.getClassLoader(),
            new Class<?>[] {NodeContext.class},
            (proxy, method, arguments) -> {
              if (!answers.containsKey(method.getName())) {
                throw new UnsupportedOperationException(method.getName());
              }
              return answers.get(method.getName());
            });
  }

  /** A call of the recording handler in a script. */
  HandlerCall call(String mark) {
    return call(Map.of("mark", mark));
  }

  HandlerCall call(Map<String, Object> options) {
    return new HandlerCall("record", catalog.handlers().get("record").options().build(options));
  }

  static HandlerSpec spec(String topic, String id, Object... options) {
    return ofKind("record", topic, id, "", options);
  }

  static HandlerSpec matching(String topic, String id, String match) {
    return ofKind("record", topic, id, match, "mark", id);
  }

  static HandlerSpec ofKind(String kind, String topic, String id, String match, Object... options) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < options.length; i += 2) {
      values.put((String) options[i], options[i + 1]);
    }
    return new HandlerSpec(topic, id, kind, Optional.of(values), match);
  }

  @Override
  public void close() {
    stop();
  }
}
