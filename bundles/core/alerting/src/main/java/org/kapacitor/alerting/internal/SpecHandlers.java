package org.kapacitor.alerting.internal;

import java.util.HashMap;
import java.util.Map;
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
  private final Map<String, EventHandler> attached = new HashMap<>();

  /**
   * No handlers yet.
   *
   * @param parse reads the text of an expression
   * @param compile compiles one
   */
  SpecHandlers(
      TopicTable topics,
      HandlerOpening opening,
      Function<String, Lambda> parse,
      MatchExpression.Compile compile) {
    this.topics = topics;
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
   * Opens the handler of a spec.
   *
   * @throws IllegalArgumentException if its options or its condition are wrong
   */
  EventHandler open(HandlerSpec spec) {
    Delivered delivered = topics.get(spec.topic()).delivered();
    MatchExpression condition = spec.match().isEmpty() ? null : condition(spec.match());
    try {
      HandlerDeclaration declaration = opening.declaration(spec.kind());
      String name = declaration.handler().optionsName();
      Record options =
          FileOptions.read(
              declaration.options(),
              spec.options().orElse(Map.of()),
              name.isEmpty() ? spec.kind() + ".HandlerConfig" : name);
      EventHandler handler =
          opening.open(
              spec.kind(), options, Map.of("handler", spec.id(), "topic", spec.topic()), delivered);
      return condition == null
          ? handler
          : new MatchingHandler(condition, handler, spec.topic(), spec.id(), delivered);
    } catch (HandlerException | OptionException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private MatchExpression condition(String text) {
    Lambda lambda;
    try {
      lambda = parse.apply(text);
    } catch (CompileException e) {
      throw new IllegalArgumentException("invalid match expression: " + e.getMessage(), e);
    }
    return new MatchExpression(lambda, compile);
  }

  /** Attaches the handler of a spec to its topic. */
  void attach(HandlerSpec spec, EventHandler handler) {
    attached.put(key(spec.topic(), spec.id()), handler);
    topics.get(spec.topic()).add(handler);
  }

  /** Takes the handler of a spec away from its topic and closes it. */
  void detach(String topic, String id) {
    EventHandler handler = attached.remove(key(topic, id));
    if (handler != null) {
      topics.get(topic).remove(handler);
      handler.close();
    }
  }

  /** Attaches the handlers of a topic that has come into being again. */
  void attachAgain(String topic) {
    attached.forEach(
        (key, handler) -> {
          if (key.startsWith(topic + "\n")) {
            topics.get(topic).add(handler);
          }
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
    return attached.containsKey(key(spec.topic(), spec.id()));
  }

  void closeAll() {
    attached.values().forEach(EventHandler::close);
    attached.clear();
  }

  private static String key(String topic, String id) {
    return topic + "\n" + id;
  }
}
