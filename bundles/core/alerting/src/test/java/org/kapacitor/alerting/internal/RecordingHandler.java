package org.kapacitor.alerting.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.Handler;
import org.kapacitor.api.alert.HandlerConfig;
import org.kapacitor.api.alert.HandlerContext;
import org.kapacitor.api.alert.HandlerException;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Property;
import org.kapacitor.api.option.Secret;

/** A handler of kind {@code record}: it keeps what it sends, and answers as it is told. */
@Handler(
    kind = "record",
    property = "recorder",
    section = "record",
    summary = "Keeps events.",
    failure = "failed to record event",
    creation = "failed to create record handler: ",
    optionsName = "alert.RecordHandlerConfig")
final class RecordingHandler
    implements HandlerType<RecordingHandler.Config, RecordingHandler.Options> {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final List<String> closed = new CopyOnWriteArrayList<>();
  private volatile Answer answer = event -> Delivery.done();

  private volatile String refused = "";

  /** Handlers with this mark do not open. */
  void refuse(String mark) {
    refused = mark;
  }

  /** Says what becomes of an event. */
  interface Answer {
    Delivery of(Event event) throws IOException;
  }

  record Config(
      @Doc("Whether every alert node has one.") boolean global,
      @Doc("Whether changes of level only are sent.") boolean stateChangesOnly,
      @Secret @Doc("A secret.") String token,
      @Doc("Stands before what is sent.") @Default("") String mark)
      implements HandlerConfig {}

  record Nested(@Property("A name.") String name, @Property("A value.") long value) {}

  record Options(
      @Property("Stands before what is sent.") String mark,
      @Property("A number.") long number,
      @Property("A ratio.") double ratio,
      @Property("A switch.") boolean loud,
      @Property("A time.") Duration timeout,
      @Property("Texts.") List<String> texts,
      @Property("Texts by name.") Map<String, String> headers,
      @Property("Parts.") List<Nested> parts,
      @Property("Anything.") Map<String, Object> more) {}

  /** From now on events are answered like this. */
  void answer(Answer by) {
    answer = by;
  }

  /** The events that were sent, in order, once there are so many. */
  List<Event> events(int number) {
    await(() -> events.size() >= number);
    return events;
  }

  /**
   * What was sent, in order, once there is so much: mark, topic, id, level and the level before.
   */
  List<String> sent(int number) {
    await(() -> sent.size() >= number);
    return sent;
  }

  private synchronized void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
        wait(PATIENCE.toMillis());
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized void record(Event event, String text) {
    events.add(event);
    sent.add(text);
    notifyAll();
  }

  /** Marks of the handlers that were closed. */
  List<String> closed() {
    return closed;
  }

  @Override
  public void checkConfig(List<Config> config) {
    if (config.get(0).mark().equals("wrong")) {
      throw new OptionException("mark must not be wrong");
    }
  }

  @Override
  public Sender open(List<Config> config, Options options, HandlerContext context) {
    String mark = config.get(0).mark() + options.mark();
    if (!mark.isEmpty() && mark.equals(refused)) {
      throw new HandlerException(mark + " is refused");
    }
    if (options.number() < 0) {
      throw new HandlerException("number must not be negative");
    }
    return new Sender() {
      @Override
      public Delivery send(Event event) throws IOException {
        Delivery outcome = answer.of(event);
        if (outcome instanceof Delivery.Done) {
          record(
              event,
              "%s %s %s %s<%s"
                  .formatted(mark, event.topic(), event.id(), event.level(), event.previousLevel())
                  .strip());
        }
        return outcome;
      }

      @Override
      public void close() {
        closed.add(mark);
      }
    };
  }
}
