package org.kapacitor.front.http.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kapacitor.alerting.HandlerSpec;
import org.kapacitor.alerting.TopicException;
import org.kapacitor.alerting.TopicState;
import org.kapacitor.alerting.Topics;
import org.kapacitor.api.alert.EventState;
import org.kapacitor.api.alert.Level;

/** Keeps topics and handlers; the kind {@code nosuch} does not exist. */
final class FakeTopics implements Topics {
  final TreeMap<String, List<EventState>> events = new TreeMap<>();
  final List<HandlerSpec> specs = new ArrayList<>();

  void event(String topic, String id, Level level) {
    events
        .computeIfAbsent(topic, t -> new ArrayList<>())
        .add(
            new EventState(
                id, "m <" + id + ">", "d", 1_600_000_000_500_000_000L, 90_000_000_000L, level));
  }

  private TopicState state(Map.Entry<String, List<EventState>> topic) {
    Level worst =
        topic.getValue().stream()
            .map(EventState::level)
            .max(Comparator.naturalOrder())
            .orElse(Level.OK);
    return new TopicState(topic.getKey(), worst, topic.getValue().size(), 3, 2, 1);
  }

  @Override
  public List<TopicState> topics(Level minLevel) {
    return events.entrySet().stream()
        .map(this::state)
        .filter(topic -> topic.level().compareTo(minLevel) >= 0)
        .toList();
  }

  @Override
  public Optional<TopicState> topic(String id) {
    return topics(Level.OK).stream().filter(topic -> topic.id().equals(id)).findFirst();
  }

  @Override
  public Optional<List<EventState>> events(String topic, Level minLevel) {
    return Optional.ofNullable(events.get(topic))
        .map(all -> all.stream().filter(e -> e.level().compareTo(minLevel) >= 0).toList());
  }

  @Override
  public Optional<EventState> event(String topic, String id) {
    return events(topic, Level.OK).stream()
        .flatMap(List::stream)
        .filter(event -> event.id().equals(id))
        .findFirst();
  }

  @Override
  public void delete(String topic) {
    events.remove(topic);
  }

  @Override
  public void deleteOfTask(String task) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<HandlerSpec> handlers(String topic) {
    return specs.stream().filter(spec -> spec.topic().equals(topic)).toList();
  }

  @Override
  public List<HandlerSpec> handlers() {
    return specs;
  }

  @Override
  public HandlerSpec create(HandlerSpec spec) {
    if (spec.id().isEmpty()) {
      throw new TopicException(
          TopicException.Kind.INVALID,
          "invalid handler spec: handler ID must contain only letters, numbers, '-', '.' and '_'."
              + " \"\"");
    }
    if (spec.kind().equals("nosuch")) {
      throw new TopicException(
          TopicException.Kind.FAILED,
          "failed to create handler: unsupported action kind \"nosuch\"");
    }
    specs.add(spec);
    return spec;
  }

  @Override
  public HandlerSpec replace(String topic, String id, HandlerSpec spec) {
    if (!spec.topic().equals(topic)) {
      throw new TopicException(
          TopicException.Kind.FAILED, "failed to update handler: cannot change topic in update");
    }
    remove(topic, id);
    specs.add(spec);
    return spec;
  }

  @Override
  public void remove(String topic, String id) {
    specs.removeIf(spec -> spec.topic().equals(topic) && spec.id().equals(id));
  }
}
