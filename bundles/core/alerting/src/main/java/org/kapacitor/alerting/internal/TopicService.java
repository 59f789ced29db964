package org.kapacitor.alerting.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kapacitor.alerting.HandlerSpec;
import org.kapacitor.alerting.TopicException;
import org.kapacitor.alerting.TopicState;
import org.kapacitor.alerting.Topics;
import org.kapacitor.api.alert.EventState;
import org.kapacitor.api.alert.Level;

/** Topics and their handlers as clients see them. */
final class TopicService implements Topics {
  private static final String MAIN = "main:";

  private final TopicTable topics;
  private final SpecStore specs;
  private final SpecHandlers handlers;

  TopicService(TopicTable topics, SpecStore specs, SpecHandlers handlers) {
    this.topics = topics;
    this.specs = specs;
    this.handlers = handlers;
  }

  /** Opens the handlers of a kind that are stored and do not work yet: the kind has come. */
  synchronized void load(String kind) {
    for (HandlerSpec spec : specs.all()) {
      if (spec.kind().equals(kind) && !handlers.isAttached(spec)) {
        handlers.load(spec);
      }
    }
  }

  /** Closes the handlers of a kind: the kind is going. */
  synchronized void unload(String kind) {
    for (HandlerSpec spec : specs.all()) {
      if (spec.kind().equals(kind)) {
        handlers.detach(spec.topic(), spec.id());
      }
    }
  }

  synchronized void close() {
    handlers.closeAll();
  }

  @Override
  public List<TopicState> topics(Level minLevel) {
    return topics.all().stream()
        .filter(Topic::listed)
        .map(Topic::state)
        .filter(state -> state.level().compareTo(minLevel) >= 0)
        .sorted(Comparator.comparing(TopicState::id))
        .toList();
  }

  @Override
  public Optional<TopicState> topic(String id) {
    return topics.find(id).map(Topic::state);
  }

  @Override
  public Optional<List<EventState>> events(String topic, Level minLevel) {
    return topics.find(topic).map(found -> found.events(minLevel));
  }

  @Override
  public Optional<EventState> event(String topic, String id) {
    return topics.find(topic).flatMap(found -> found.event(id));
  }

  @Override
  public void delete(String topic) {
    topics.find(topic).ifPresent(Topic::delete);
  }

  @Override
  public void deleteOfTask(String task) {
    topics.forget(MAIN + task + ":");
  }

  @Override
  public synchronized List<HandlerSpec> handlers(String topic) {
    return specs.ofTopic(topic);
  }

  @Override
  public synchronized List<HandlerSpec> handlers() {
    return specs.all();
  }

  @Override
  public synchronized HandlerSpec create(HandlerSpec spec) {
    SpecHandlers.check(spec);
    if (specs.find(spec.topic(), spec.id()).isPresent()) {
      throw failed(
          "failed to create handler: cannot register handler, handler with ID \""
              + spec.id()
              + "\" already exists");
    }
    SpecHandlers.Opened handler = open(spec, "failed to create handler: ");
    specs.put(spec);
    handlers.attach(spec, handler);
    return spec;
  }

  @Override
  public synchronized HandlerSpec replace(String topic, String id, HandlerSpec spec) {
    if (specs.find(topic, id).isEmpty()) {
      throw new TopicException(TopicException.Kind.NOT_FOUND, "unknown handler: \"" + id + '"');
    }
    SpecHandlers.check(spec);
    if (!spec.topic().equals(topic)) {
      throw failed("failed to update handler: cannot change topic in update");
    }
    if (!spec.id().equals(id) && specs.find(topic, spec.id()).isPresent()) {
      throw failed("failed to update handler: object already exists");
    }
    SpecHandlers.Opened handler = open(spec, "failed to update handler: ");
    handlers.detach(topic, id);
    specs.put(spec);
    if (!spec.id().equals(id)) {
      specs.remove(topic, id);
    }
    handlers.attach(spec, handler);
    return spec;
  }

  private SpecHandlers.Opened open(HandlerSpec spec, String failure) {
    try {
      return handlers.open(spec);
    } catch (IllegalArgumentException e) {
      throw failed(failure + e.getMessage());
    }
  }

  private static TopicException failed(String message) {
    return new TopicException(TopicException.Kind.FAILED, message);
  }

  @Override
  public synchronized void remove(String topic, String id) {
    handlers.detach(topic, id);
    specs.remove(topic, id);
  }
}
