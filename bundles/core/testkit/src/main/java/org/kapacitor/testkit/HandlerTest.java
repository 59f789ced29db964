package org.kapacitor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kapacitor.api.alert.BulkSender;
import org.kapacitor.api.alert.Delivery;
import org.kapacitor.api.alert.Event;
import org.kapacitor.api.alert.HandlerConfig;
import org.kapacitor.api.alert.HandlerException;
import org.kapacitor.api.alert.HandlerType;
import org.kapacitor.api.alert.Sender;
import org.kapacitor.api.http.Http;
import org.kapacitor.api.http.HttpRequest;
import org.kapacitor.api.option.OptionException;
import org.kapacitor.api.option.Secrets;
import org.kapacitor.api.template.TemplateException;
import org.kapacitor.compiler.CompileException;

/**
 * Tests a handler: how it is set up, what event it gets, what it has to send and to say.
 *
 * <pre>{@code
 * HandlerTest.of(new SlackHandler())
 *     .config("enabled", true, "url", "http://slack.example.com/T1/key")
 *     .script(".slack().channel('#ops')")
 *     .options("channel", "#ops")
 *     .send(TestEvent.of("cpu value=9 10").id("cpu:nil").message("cpu:nil is CRITICAL"))
 *     .expectDone()
 *     .expectRequests("POST http://slack.example.com/T1/key\nContent-Type: ...\n\n{...}\n");
 * }</pre>
 *
 * Options are made from a script by the real compiler, from a map as handler files give it, or
 * both, which must then give the same. The declaration is checked in every test: everything is
 * documented, keys are unique, secrets are marked. No outcome may show a secret. Requests go to a
 * fake that answers 200 unless told otherwise, or over the network to a {@link TestServer}.
 */
public final class HandlerTest implements AutoCloseable {
  private final HandlerUnderTest handler;
  private final List<Record> config = new ArrayList<>();
  private final FakeHttp fake = new FakeHttp();
  private Secrets secrets = Secrets.of(List.of());
  private Http http = fake;
  private Optional<String> script = Optional.empty();
  private Optional<Map<String, Object>> file = Optional.empty();
  private Optional<Sender> sender = Optional.empty();
  private Optional<Delivery> outcome = Optional.empty();
  private final List<Event> published = new ArrayList<>();

  private HandlerTest(HandlerType<?, ?> type) {
    handler = new HandlerUnderTest(type);
  }

  /** A test of a handler that is set up with defaults. */
  public static HandlerTest of(HandlerType<?, ?> type) {
    return new HandlerTest(type);
  }

  /**
   * Sets the section of kapacitor.conf; of a list, adds an element.
   *
   * @param keysAndValues keys as in the file; tables are maps, durations {@link java.time.Duration}
   */
  public HandlerTest config(Object... keysAndValues) {
    config.add(handler.config(map(keysAndValues)));
    return this;
  }

  /** Sets options by a script: what follows the alert node, {@code .slack().channel('#ops')}. */
  public HandlerTest script(String properties) {
    script = Optional.of(properties);
    return this;
  }

  /** Sets options as a handler file does; durations are nanoseconds. */
  public HandlerTest options(Object... keysAndValues) {
    file = Optional.of(map(keysAndValues));
    return this;
  }

  private static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  /** Requests go over the network instead of to the fake. */
  public HandlerTest overNetwork() {
    http = new NetworkHttp();
    return this;
  }

  /** The next request without an answer gets this one, and so do those that follow the last. */
  public HandlerTest answer(int status, String body) {
    fake.answer(status, body);
    return this;
  }

  /** The next request without an answer gets none. */
  public HandlerTest noAnswer(String reason) {
    fake.fail(reason);
    return this;
  }

  /** The options record that the script or the map gives. */
  public Record readOptions() {
    return handler.options(script, file);
  }

  /** Sends an event; the handler is opened before the first. */
  public HandlerTest send(TestEvent event) {
    return send(event.event());
  }

  /** Sends an event; the handler is opened before the first. */
  public HandlerTest send(Event event) {
    return deliver(() -> sender().send(event));
  }

  /** Sends several events at once; the handler must be able to take them so. */
  public HandlerTest sendAll(TestEvent... events) {
    List<Event> all = Arrays.stream(events).map(TestEvent::event).toList();
    return deliver(() -> ((BulkSender) sender()).sendAll(all));
  }

  /** Something that delivers. */
  private interface Attempt {
    Delivery run() throws IOException;
  }

  private HandlerTest deliver(Attempt attempt) {
    Delivery delivery;
    try {
      delivery = attempt.run();
    } catch (IOException e) {
      delivery = Delivery.retry(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      delivery = Delivery.rejected(String.valueOf(e.getMessage()));
    }
    outcome = Optional.of(delivery);
    assertThat(secrets.shownIn(delivery.toString())).as("secrets in " + delivery).isEmpty();
    return this;
  }

  /** The sender, opened if it is not open yet. */
  public Sender sender() {
    if (sender.isEmpty()) {
      sender = Optional.of(open());
    }
    return sender.get();
  }

  private Sender open() {
    Record options = readOptions();
    List<Record> elements = handler.configOr(config);
    List<Record> all = new ArrayList<>(elements);
    all.add(options);
    secrets = Secrets.of(all);
    try {
      return handler.open(elements, options, http, this::publish);
    } catch (TemplateException e) {
      throw new HandlerException(e.getMessage());
    }
  }

  private Delivery outcome() {
    return outcome.orElseThrow(() -> new AssertionError("no event was sent"));
  }

  /** The last event must have been delivered. */
  public HandlerTest expectDone() {
    assertThat(outcome()).isEqualTo(Delivery.done());
    return this;
  }

  /** The last event must have failed for a reason that may pass. */
  public HandlerTest expectRetry(String error) {
    assertThat(outcome()).isInstanceOf(Delivery.Retry.class);
    assertThat(((Delivery.Retry) outcome()).error()).isEqualTo(error);
    return this;
  }

  /** The last event must have failed for good. */
  public HandlerTest expectRejected(String error) {
    assertThat(outcome()).isInstanceOf(Delivery.Rejected.class);
    assertThat(((Delivery.Rejected) outcome()).error()).isEqualTo(error);
    return this;
  }

  /** The log line of the last event, which failed, must have this message and these details. */
  public HandlerTest expectLog(String message, String... keysAndValues) {
    if (outcome() instanceof Delivery.Retry retry) {
      return expectLog(message, keysAndValues, retry.message(), retry.details());
    }
    if (outcome() instanceof Delivery.Rejected rejected) {
      return expectLog(message, keysAndValues, rejected.message(), rejected.details());
    }
    throw new AssertionError("the event was delivered");
  }

  private HandlerTest expectLog(
      String message, String[] keysAndValues, String own, Map<String, String> details) {
    assertThat(own.isEmpty() ? handler.failure() : own).isEqualTo(message);
    assertThat(details).isEqualTo(map((Object[]) keysAndValues));
    return this;
  }

  /** These requests must have been sent so far, written as {@link TestServer#requests} does. */
  public HandlerTest expectRequests(String... requests) {
    assertThat(requests().stream().map(HandlerTest::text)).containsExactly(requests);
    return this;
  }

  private static String text(HttpRequest request) {
    return RequestText.of(request.method(), request.url(), request.headers(), request.body());
  }

  /** The last request must have this body. */
  public HandlerTest expectBody(String body) {
    assertThat(requests()).as("requests").isNotEmpty();
    String text = text(requests().get(requests().size() - 1));
    assertThat(text.substring(text.indexOf("\n\n") + 2)).isEqualTo(body);
    return this;
  }

  private void publish(String topic, Event event) {
    published.add(event.in(topic, event.previousLevel()));
  }

  /** The events that were published to other topics so far. */
  public List<Event> published() {
    return published;
  }

  /** Topics that the options name as those that get events. */
  public Set<String> publishesTo() {
    return handler.publishesTo(readOptions());
  }

  /** The requests that the fake got so far. */
  public List<HttpRequest> requests() {
    return fake.requests();
  }

  /** The script must be refused with a message that contains this. */
  public void failsDefining(String message) {
    assertThatThrownBy(this::readOptions)
        .isInstanceOfAny(CompileException.class, OptionException.class)
        .hasMessageContaining(message);
  }

  /** The handler must not open, with this message. */
  public void failsOpening(String message) {
    assertThatThrownBy(this::open).isInstanceOf(HandlerException.class).hasMessage(message);
  }

  /** The section of kapacitor.conf must be refused with this message. */
  public void failsConfig(String message) {
    assertThatThrownBy(() -> handler.checkConfig(handler.configOr(config)))
        .isInstanceOf(OptionException.class)
        .hasMessage(message);
  }

  /** The section of kapacitor.conf must be accepted. */
  public HandlerTest acceptsConfig() {
    handler.checkConfig(handler.configOr(config));
    return this;
  }

  /** What the section says of alert nodes that name no handler of this kind. */
  public HandlerTest expectGlobal(boolean global, boolean stateChangesOnly) {
    HandlerConfig of = handler.globalConfig(handler.configOr(config));
    assertThat(of.global()).as("global").isEqualTo(global);
    assertThat(of.stateChangesOnly()).as("state changes only").isEqualTo(stateChangesOnly);
    return this;
  }

  @Override
  public void close() {
    sender.ifPresent(Sender::close);
  }
}
