package org.kapacitor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kapacitor.api.alert.HandlerCall;
import org.kapacitor.api.alert.HandlerConfig;
import org.kapacitor.api.alert.HandlerContext;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.alert.NoConfig;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.alert.TopicPublisher;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.node.EdgeType;
import org.kapacitor.api.option.Options;
import org.kapacitor.api.template.Templates;
import org.kapacitor.compiler.HandlerDeclaration;
import org.kapacitor.compiler.internal.PluginCatalog;
import org.kapacitor.compiler.internal.ScriptCompiler;
import org.kapacitor.template.GoTemplates;

/** A handler's declaration, and the ways in which its options and its sender are made. */
final class HandlerUnderTest {
  private final HandlerDeclaration declaration;
  private final Options config;

  /** A handler whose declaration is checked. */
  HandlerUnderTest(HandlerType<?, ?> type) {
    declaration = HandlerDeclaration.of(type);
    config = Options.of(type, HandlerType.class, 0);
    assertThat(DeclarationRules.broken(declaration, config))
        .as("declaration of " + type.getClass().getSimpleName())
        .isEmpty();
  }

  /** What the log says when a delivery fails. */
  String failure() {
    return declaration.handler().failure();
  }

  /** An element of the section; elements of lists start from zero values (config.md A1). */
  Record config(Map<String, Object> values) {
    return OptionValues.read(config, values, declaration.handler().elementKey().isEmpty());
  }

  /** The section's elements as the core passes them on. */
  List<Record> configOr(List<Record> given) {
    if (config.record() == NoConfig.class) {
      return List.of(new NoConfig());
    }
    boolean list = !declaration.handler().elementKey().isEmpty();
    return given.isEmpty() && !list ? List.of(config(Map.of())) : given;
  }

  /** The options that both forms give, which must be the same if both are given. */
  Record options(Optional<String> script, Optional<Map<String, Object>> file) {
    Optional<Record> ofScript = script.map(this::ofScript);
    Optional<Record> ofFile =
        file.map(values -> OptionValues.read(declaration.options(), values, true));
    if (ofScript.isPresent() && ofFile.isPresent()) {
      assertThat(ofScript.get()).as("options of the script").isEqualTo(ofFile.get());
    }
    return ofScript.or(() -> ofFile).orElseGet(() -> declaration.options().build(Map.of()));
  }

  private Record ofScript(String script) {
    PluginCatalog catalog = new PluginCatalog(name -> false);
    catalog.addNode(new Feed.Root(), "test");
    catalog.addNode(new AlertProbe(), "test");
    catalog.addHandler(declaration.type(), "test");
    List<HandlerCall> calls =
        new ScriptCompiler(catalog, new TestLambdas(List.of())::constant)
            .compile("stream|alert()" + script, EdgeType.STREAM, Map.of()).plan().nodes().stream()
                .map(node -> node.options())
                .filter(AlertProbe.Options.class::isInstance)
                .flatMap(options -> ((AlertProbe.Options) options).handlers().stream())
                .toList();
    assertThat(calls).as("handlers in " + script).hasSize(1);
    return calls.get(0).options();
  }

  /** Topics that a handler with these options publishes to. */
  Set<String> publishesTo(Record options) {
    return declaration.type().publishesTo(options);
  }

  void checkConfig(List<Record> elements) {
    declaration.type().checkConfig(elements);
  }

  /** The element whose {@code global} and {@code state-changes-only} count. */
  HandlerConfig globalConfig(List<Record> elements) {
    return (HandlerConfig) declaration.type().defaultConfig(elements);
  }

  Sender open(List<Record> elements, Record options, Http http, TopicPublisher topics) {
    return declaration.type().open(elements, options, new Context(http, new GoTemplates(), topics));
  }

  private record Context(Http http, Templates templates, TopicPublisher topics)
      implements HandlerContext {
    @Override
    public Supplier<String> apiUrl() {
      return () -> "http://127.0.0.1:9092/kapacitor/v1";
    }
  }
}
