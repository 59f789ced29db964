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

  /** The topics that are stored. */
  TopicTable(TopicStore store) {
    this.store = store;
    store.loadAll((topic, state) -> get(topic).restore(state));
  }

  /** A topic, made if there is none. */
  Topic get(String id) {
    return topics.computeIfAbsent(id, t -> new Topic(t, store));
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

  /** Opens the topic of a running alert node, with what is stored of it. */
  Topic open(String id) {
    Topic topic = get(id);
    store.load(id, (name, state) -> topic.restore(state));
    return topic;
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
