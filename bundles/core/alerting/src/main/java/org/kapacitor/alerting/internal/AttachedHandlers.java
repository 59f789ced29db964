package org.kapacitor.alerting.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The handlers that clients defined for topics and that work. They outlive the topics they are
 * attached to. Safe for use by several threads.
 */
final class AttachedHandlers {
  private final Map<String, Map<String, Attached>> byTopic = new ConcurrentHashMap<>();

  private record Attached(EventHandler handler, Set<String> publishesTo) {}

  /**
   * Adds a handler.
   *
   * @param publishesTo topics that it passes events on to
   */
  void put(String topic, String id, EventHandler handler, Set<String> publishesTo) {
    byTopic
        .computeIfAbsent(topic, t -> new ConcurrentHashMap<>())
        .put(id, new Attached(handler, publishesTo));
  }

  Optional<EventHandler> remove(String topic, String id) {
    Map<String, Attached> handlers = byTopic.get(topic);
    return handlers == null
        ? Optional.empty()
        : Optional.ofNullable(handlers.remove(id)).map(Attached::handler);
  }

  boolean contains(String topic, String id) {
    return ofTopic(topic).containsKey(id);
  }

  /** The handlers of a topic. */
  List<EventHandler> handlers(String topic) {
    return ofTopic(topic).values().stream().map(Attached::handler).toList();
  }

  private Map<String, Attached> ofTopic(String topic) {
    return byTopic.getOrDefault(topic, Map.of());
  }

  /** Takes all handlers away. */
  List<EventHandler> clear() {
    List<EventHandler> all = byTopic.keySet().stream().flatMap(t -> handlers(t).stream()).toList();
    byTopic.clear();
    return all;
  }

  /**
   * The way from one topic to another, by handlers that pass events on.
   *
   * @return the topics on the way, with both ends; empty if there is none
   */
  List<String> way(String from, String to) {
    Map<String, String> cameFrom = new HashMap<>(Map.of(from, from));
    Deque<String> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty() && !cameFrom.containsKey(to)) {
      String topic = next.remove();
      for (Attached attached : ofTopic(topic).values()) {
        for (String reached : attached.publishesTo()) {
          if (cameFrom.putIfAbsent(reached, topic) == null) {
            next.add(reached);
          }
        }
      }
    }
    return cameFrom.containsKey(to) ? traced(cameFrom, to) : List.of();
  }

  private static List<String> traced(Map<String, String> cameFrom, String to) {
    List<String> way = new ArrayList<>(List.of(to));
    for (String at = to; !cameFrom.get(at).equals(at); at = cameFrom.get(at)) {
      way.add(0, cameFrom.get(at));
    }
    return way;
  }
}
