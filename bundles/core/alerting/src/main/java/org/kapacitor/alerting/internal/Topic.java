package org.kapacitor.alerting.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kapacitor.alerting.TopicState;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.EventState;
import org.kapacitor.api.alert.Level;

/** A topic: the states of its events, and its handlers. Safe for use by several threads. */
final class Topic {
  private static final Level[] LEVELS = Level.values();

  private final String id;
  private final TopicStore store;
  private final Delivered delivered = new Delivered();
  private final Map<String, EventState> events = new LinkedHashMap<>();
  private final int[] countByLevel = new int[LEVELS.length];
  private final CopyOnWriteArrayList<EventHandler> handlers = new CopyOnWriteArrayList<>();
  private boolean listed;
  private long collected;

  Topic(String id, TopicStore store) {
    this.id = id;
    this.store = store;
  }

  String id() {
    return id;
  }

  Delivered delivered() {
    return delivered;
  }

  /** Takes an event: its state replaces the one before, every handler gets it, it is stored. */
  synchronized void collect(Event event) {
    listed = true;
    EventState before = put(event.state());
    collected++;
    Event here = event.in(id, before == null ? event.previousLevel() : before.level());
    for (EventHandler handler : handlers) {
      handler.handle(here);
    }
    store.save(id, event.state());
  }

  /** Sets the state of an event without telling handlers. */
  synchronized void update(EventState state) {
    listed = true;
    put(state);
    store.save(id, state);
  }

  /** Takes over what was stored. */
  synchronized void restore(EventState state) {
    listed = true;
    if (!events.containsKey(state.id())) {
      put(state);
    }
  }

  private EventState put(EventState state) {
    EventState before = events.put(state.id(), state);
    if (before != null) {
      countByLevel[before.level().ordinal()]--;
    }
    countByLevel[state.level().ordinal()]++;
    return before;
  }

  synchronized Optional<EventState> event(String eventId) {
    return Optional.ofNullable(events.get(eventId));
  }

  synchronized List<EventState> events(Level minLevel) {
    List<EventState> found = new ArrayList<>();
    for (EventState state : events.values()) {
      if (state.level().compareTo(minLevel) >= 0) {
        found.add(state);
      }
    }
    found.sort(Comparator.comparing(EventState::id));
    return found;
  }

  synchronized TopicState state() {
    return new TopicState(
        id,
        level(),
        collected,
        delivered.doneCount(),
        delivered.failedCount(),
        delivered.droppedCount());
  }

  private Level level() {
    for (int level = LEVELS.length - 1; level > 0; level--) {
      if (countByLevel[level] > 0) {
        return LEVELS[level];
      }
    }
    return Level.OK;
  }

  /** Whether clients see it: it has events or handlers, or had some and was not deleted. */
  synchronized boolean listed() {
    return listed;
  }

  void add(EventHandler handler) {
    synchronized (this) {
      listed = true;
    }
    handlers.addIfAbsent(handler);
  }

  void remove(EventHandler handler) {
    handlers.remove(handler);
  }

  /** Forgets all events; handlers stay and get those that come. */
  synchronized void delete() {
    listed = false;
    events.clear();
    Arrays.fill(countByLevel, 0);
    collected = 0;
    store.delete(id);
  }
}
