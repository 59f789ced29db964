package org.kapacitor.alerting.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kapacitor.api.alert.Event;

/** The topics by id. Safe for use by several threads. */
final class TopicTable {
  private final Map<String, Topic> topics = new ConcurrentHashMap<>();
  private final TopicStore store;
  private final AttachedHandlers handlers;

  /**
   * The topics that are stored.
   *
   * @param handlers those that topics have from the beginning
   */
  TopicTable(TopicStore store, AttachedHandlers handlers) {
    this.store = store;
    this.handlers = handlers;
    store.loadAll((topic, state) -> get(topic).restore(state));
  }

  /** A topic, made if there is none: with what is stored of it, and the handlers defined for it. */
  Topic get(String id) {
    Topic known = topics.get(id);
    return known != null ? known : topics.computeIfAbsent(id, this::make);
  }

  private Topic make(String id) {
    Topic topic = new Topic(id, store);
    store.load(id, (name, state) -> topic.restore(state));
    handlers.handlers(id).forEach(topic::add);
    return topic;
  }

  /** A topic that clients see. */
  Optional<Topic> find(String id) {
    return Optional.ofNullable(topics.get(id)).filter(Topic::listed);
  }

  Collection<Topic> all() {
    return topics.values();
  }

  void collect(String topic, Event event) {
    get(topic).collect(event);
  }

  /** Closes the topic of an alert node that has ended: it is seen no more, what is stored stays. */
  void close(String id) {
    topics.remove(id);
  }

  /** Forgets what is stored of topics whose ids begin with a prefix. */
  void forget(String prefix) {
    topics.keySet().removeIf(id -> id.startsWith(prefix));
    store.deleteAll(prefix);
  }
}
