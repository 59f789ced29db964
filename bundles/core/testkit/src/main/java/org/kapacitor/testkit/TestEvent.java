package org.kapacitor.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.EventData;
import org.kapacitor.api.alert.EventState;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.data.Point;
import org.kapacitor.api.data.Result;
import org.kapacitor.api.data.Tags;
import org.kapacitor.engine.internal.ingest.SeriesTable;

/**
 * An event as a test describes it.
 *
 * <pre>{@code
 * TestEvent.of("cpu,host=a value=95.5 1500000000").id("cpu:a").message("cpu:a is CRITICAL")
 * }</pre>
 *
 * What is not said: level CRITICAL after OK, task {@code task}, topic {@code topic}, no details, no
 * duration, no group. Immutable: what is said gives another event.
 */
public final class TestEvent {
  private final EventState state;
  private final EventData data;
  private final String topic;
  private final Level previousLevel;

  private TestEvent(EventState state, EventData data, String topic, Level previousLevel) {
    this.state = state;
    this.data = data;
    this.topic = topic;
    this.previousLevel = previousLevel;
  }

  /**
   * An event about a point, whose time it has.
   *
   * @param line line protocol with the time in seconds
   */
  public static TestEvent of(String line) {
    List<TestEvent> events = new ArrayList<>();
    new Lines(new SeriesTable()).forEach("db", "rp", line, point -> events.add(of(point)));
    return events.get(0);
  }

  private static TestEvent of(Point point) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int field : point.layout().sorted()) {
      fields.put(point.layout().name(field), point.value(field));
    }
    Result result = Result.of(List.of(Result.row(point)));
    return new TestEvent(
        new EventState("", "", "", point.time(), 0, Level.CRITICAL),
        new EventData(point.name(), "task", "", "", point.tags(), fields, true, result),
        "topic",
        Level.OK);
  }

  /** An event without data, at the beginning of 1970. */
  public static TestEvent empty() {
    return new TestEvent(
        new EventState("", "", "", 0, 0, Level.CRITICAL),
        new EventData("", "task", "", "", Tags.EMPTY, Map.of(), true, Result.EMPTY),
        "topic",
        Level.OK);
  }

  private TestEvent state(UnaryOperator<EventState> change) {
    return new TestEvent(change.apply(state), data, topic, previousLevel);
  }

  private TestEvent data(UnaryOperator<EventData> change) {
    return new TestEvent(state, change.apply(data), topic, previousLevel);
  }

  public TestEvent id(String id) {
    return state(
        s -> new EventState(id, s.message(), s.details(), s.time(), s.duration(), s.level()));
  }

  public TestEvent message(String message) {
    return state(
        s -> new EventState(s.id(), message, s.details(), s.time(), s.duration(), s.level()));
  }

  public TestEvent details(String details) {
    return state(
        s -> new EventState(s.id(), s.message(), details, s.time(), s.duration(), s.level()));
  }

  public TestEvent level(Level level) {
    return state(
        s -> new EventState(s.id(), s.message(), s.details(), s.time(), s.duration(), level));
  }

  public TestEvent duration(Duration duration) {
    return state(
        s ->
            new EventState(
                s.id(), s.message(), s.details(), s.time(), duration.toNanos(), s.level()));
  }

  public TestEvent task(String task) {
    return data(d -> copy(d, task, d.group(), d.recoverable(), d.result()));
  }

  public TestEvent group(String group) {
    return data(d -> copy(d, d.task(), group, d.recoverable(), d.result()));
  }

  /** No recovery will be sent. */
  public TestEvent unrecoverable() {
    return data(d -> copy(d, d.task(), d.group(), false, d.result()));
  }

  /** The data has a value that line protocol cannot say, such as NaN. */
  public TestEvent value(String field, Object value) {
    List<List<Object>> values = List.of(List.of(value));
    Result result =
        Result.of(List.of(new Result.SeriesRow(data.name(), data.tags(), List.of(field), values)));
    return data(d -> copy(d, d.task(), d.group(), d.recoverable(), result));
  }

  private static EventData copy(
      EventData data, String task, String group, boolean recoverable, Result result) {
    return new EventData(
        data.name(), task, data.category(), group, data.tags(), data.fields(), recoverable, result);
  }

  public TestEvent topic(String name) {
    return new TestEvent(state, data, name, previousLevel);
  }

  public TestEvent previousLevel(Level level) {
    return new TestEvent(state, data, topic, level);
  }

  /** The event. */
  public Event event() {
    return new Event(topic, state, data, previousLevel);
  }
}
