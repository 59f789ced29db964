package org.kapacitor.alerting.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.kapacitor.alerting.HandlerSpec;
import org.kapacitor.alerting.TopicException;
import org.kapacitor.api.alert.HandlerException;
import org.kapacitor.api.expression.Lambda;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.text.Logfmt;
import org.kapacitor.compiler.CompileException;
import org.kapacitor.compiler.HandlerDeclaration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The handlers that clients define for topics, opened and attached. For one thread at a time. */
final class SpecHandlers {
  private static final Logger LOG = LoggerFactory.getLogger("org.kapacitor.alerting");
  private static final Pattern TOPIC = Pattern.compile("^[-:._\\p{L}0-9]+$");
  private static final Pattern ID = Pattern.compile("^[-._\\p{L}0-9]+$");

  private final TopicTable topics;
  private final HandlerOpening opening;
  private final Function<String, Lambda> parse;
  private final MatchExpression.Compile compile;
  private final AttachedHandlers attached;

  /**
   * Handlers that are not opened yet.
   *
   * @param attached those that are
   * @param parse reads the text of an expression
   * @param compile compiles one
   */
  SpecHandlers(
      TopicTable topics,
      AttachedHandlers attached,
      HandlerOpening opening,
      Function<String, Lambda> parse,
      MatchExpression.Compile compile) {
    this.topics = topics;
    this.attached = attached;
    this.opening = opening;
    this.parse = parse;
    this.compile = compile;
  }

  /**
   * Checks the form of a spec.
   *
   * @throws TopicException with the text that clients get
   */
  static void check(HandlerSpec spec) {
    if (!TOPIC.matcher(spec.topic()).matches()) {
      // The text names the handler, as the original's does.
      throw invalid("handler topic", spec.id());
    }
    if (!ID.matcher(spec.id()).matches()) {
      throw invalid("handler ID", spec.id());
    }
    if (spec.kind().isEmpty()) {
      throw new TopicException(
          TopicException.Kind.INVALID, "invalid handler spec: handler Kind must not be empty");
    }
  }

  private static TopicException invalid(String what, String id) {
    return new TopicException(
        TopicException.Kind.INVALID,
        "invalid handler spec: "
            + what
            + " must contain only letters, numbers, '-', '.' and '_'. \""
            + id
            + '"');
  }

  /**
   * A handler of a spec that is open.
   *
   * @param publishesTo topics that it passes events on to
   */
  record Opened(EventHandler handler, Set<String> publishesTo) {}

  /**
   * Opens the handler of a spec.
   *
   * @throws IllegalArgumentException if its options or its condition are wrong
   */
  Opened open(HandlerSpec spec) {
    Delivered delivered = topics.get(spec.topic()).delivered();
    Optional<MatchExpression> condition = condition(spec.match());
    try {
      HandlerDeclaration declaration = opening.declaration(spec.kind());
      Record options = options(declaration, spec);
      Set<String> publishesTo = declaration.type().publishesTo(options);
      checkLoops(spec.topic(), publishesTo);
      EventHandler handler =
          opening.open(
              spec.kind(), options, Map.of("handler", spec.id(), "topic", spec.topic()), delivered);
      EventHandler matching =
          condition
              .<EventHandler>map(
                  c -> new MatchingHandler(c, handler, spec.topic(), spec.id(), delivered))
              .orElse(handler);
      return new Opened(matching, publishesTo);
    } catch (HandlerException | OptionException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static Record options(HandlerDeclaration declaration, HandlerSpec spec) {
    String name = declaration.handler().optionsName();
    return FileOptions.read(
        declaration.options(),
        spec.options().orElse(Map.of()),
        name.isEmpty() ? spec.kind() + ".HandlerConfig" : name);
  }

  private void checkLoops(String topic, Set<String> publishesTo) {
    for (String destination : publishesTo) {
      List<String> way = attached.way(destination, topic);
      if (!way.isEmpty()) {
        throw new IllegalArgumentException(
            "events would go round in a circle: topic "
                + topic
                + " -> "
                + String.join(" -> ", way));
      }
    }
  }

  private Optional<MatchExpression> condition(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Lambda lambda;
    try {
      lambda = parse.apply(text);
    } catch (CompileException e) {
      throw new IllegalArgumentException("invalid match expression: " + e.getMessage(), e);
    }
    return Optional.of(new MatchExpression(lambda, compile));
  }

  /** Attaches the handler of a spec to its topic. */
  void attach(HandlerSpec spec, Opened opened) {
    attached.put(spec.topic(), spec.id(), opened.handler(), opened.publishesTo());
    topics.get(spec.topic()).add(opened.handler());
  }

  /** Takes the handler of a spec away from its topic and closes it. */
  void detach(String topic, String id) {
    attached
        .remove(topic, id)
        .ifPresent(
            handler -> {
              topics.find(topic).ifPresent(found -> found.remove(handler));
              handler.close();
            });
  }

  /** Opens and attaches a stored spec; one that fails is logged and left out. */
  void load(HandlerSpec spec) {
    try {
      attach(spec, open(spec));
    } catch (IllegalArgumentException e) {
      LOG.error(
          Logfmt.message("failed to load handler on startup")
              .add("service", "alert")
              .add("handler", spec.id())
              .add("topic", spec.topic())
              .add("err", e.getMessage())
              .toString());
    }
  }

  /** Whether a spec has a handler that works. */
  boolean isAttached(HandlerSpec spec) {
    return attached.contains(spec.topic(), spec.id());
  }

  void closeAll() {
    attached.clear().forEach(EventHandler::close);
  }
}
